/** CITATION.cff (Citation File Format 1.2.0). */
import { ABOUT } from "../about.ts";
import type { ReleasePlan } from "../plan.ts";
import { compareVersions } from "../version.ts";

function quote(text: string): string {
  // JSON strings are YAML strings too.
  return JSON.stringify(text);
}

export function isCitable(version: string): boolean {
  return compareVersions(version, "1.0.0") >= 0;
}

export function renderCitation({ version, date }: ReleasePlan): string {
  const message = isCitable(version)
    ? "If you use these data, please cite this version of them."
    : "This version has not been reviewed: do not cite it yet.";
  const lines = [
    "cff-version: 1.2.0",
    `message: ${quote(message)}`,
    "type: dataset",
    `title: ${quote(ABOUT.title)}`,
    `version: ${quote(version)}`,
    ...(date === null ? [] : [`date-released: ${date}`]),
    "authors:",
    `  - name: ${quote(ABOUT.authors)}`,
    `abstract: ${quote(ABOUT.description)}`,
    "keywords:",
    ...ABOUT.keywords.map((keyword) => `  - ${quote(keyword)}`),
    `license: ${ABOUT.licence.spdx}`,
  ];
  return `${lines.join("\n")}\n`;
}
