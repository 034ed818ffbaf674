/** CODEBOOK.md: everything that a reader of the tables must know, rendered from the schemas and from this release. */
import type { Dataset } from "../../../merge/dataset.ts";
import { gather } from "../../../store/rows.ts";
import { ABOUT } from "../../about.ts";
import type { ReleasePlan } from "../../plan.ts";
import { countReviews } from "../../review-counts.ts";
import { isCitable } from "../citation.ts";
import { renderCorpus } from "./corpus.ts";
import { renderHouseRules, renderReading, renderTypes } from "./guide.ts";
import { renderTables } from "./tables.ts";
import { renderWorth } from "./worth.ts";

function describeReviews(tables: Dataset["tables"]): string {
  const { records, byStatus, readByPerson, readBySoftware } = countReviews(tables);
  const { accepted, corrected, added, machine } = byStatus;
  const states = `${machine} are coded by rule and read by nobody, ${accepted} accepted, ${corrected} corrected, ${added} added`;
  return `Of ${records} records (events, statements and relations) ${states}. A person has read ${readByPerson} of them, software has decided ${readBySoftware}.`;
}

function describeSources({ tables, texts }: Dataset): string {
  const digests = gather(tables.sources, ({ form }) => (form === "digest" ? [form] : [])).length;
  const lines = [`${tables.sources.length} sources, ${texts.size} texts.`];
  if (digests > 0) {
    lines.push(
      `${digests} of the sources are **digests**: short reports in our own words of what an article says. Offsets and`,
      "quotations are the digest's, not the article's; `sources.url` leads to the article. No person has compared the digests",
      "with the articles yet.",
    );
  }
  return lines.join("\n");
}

export function renderCodebook(dataset: Dataset, plan: ReleasePlan): string {
  const counts = Object.entries(dataset.counts).map(([name, count]) => `- ${name.replaceAll("_", " ")}: ${count}`);
  const sections = [
    `# Codebook of ${ABOUT.title}, version ${plan.version}`,
    ABOUT.description,
    `## What stands behind it

${isCitable(plan.version, dataset.tables) ? "Every record of this version has been decided on by a reviewer." : "**This version has not been reviewed: do not cite it yet.**"}
${describeReviews(dataset.tables)}
${describeSources(dataset)}`,
    ...(counts.length === 0
      ? []
      : [`What the corpus holds and what was left out, by number:\n\n${[...counts].sort().join("\n")}`]),
    renderCorpus(dataset),
    ...(dataset.worth == null ? [] : [renderWorth(dataset.worth, [...dataset.tables.reviewers])]),
    renderReading(plan.licences !== null),
    renderHouseRules(),
    renderTypes(),
    "## The tables\n\nThe examples are invented; `filled` is the share of this version's rows that have a value.",
    renderTables(dataset),
  ];
  return `${sections.join("\n\n")}\n`;
}
