/** CITATION.cff (Citation File Format 1.2.0). */
import { ABOUT } from "../about.ts";
import type { ReleasePlan } from "../plan.ts";
import { countReviews, type ReviewedTables } from "../review-counts.ts";
import { compareVersions, isReviewed } from "../version.ts";

function quote(text: string): string {
  // JSON strings are YAML strings too.
  return JSON.stringify(text);
}

type Records = ReviewedTables;

/** From 1.0.0 on, and then only where every record has in truth been decided on. */
export function isCitable(version: string, tables: Records): boolean {
  return compareVersions(version, "1.0.0") >= 0 && isReviewed(tables);
}

export function renderCitation({ version, date }: ReleasePlan, tables: Records): string {
  const { records, readByPerson, readBySoftware } = countReviews(tables);
  const message = isCitable(version, tables)
    ? `If you use these data, please cite this version of them. Of its ${records} records a person has read ${readByPerson}; software has decided ${readBySoftware}.`
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
