/** The codebook's chapter on how the machine compares with what reviewers decided. */
import type { Agreement } from "../../../merge/decisions/agreement.ts";
import { sharesOf, type Worth } from "../../../merge/decisions/worth.ts";
import type { ReviewersRow } from "../../../schema/generated/rows.ts";

function two(value: number | null): string {
  return value === null ? "none" : value.toFixed(2);
}

function nameOf(reviewer: string, reviewers: readonly ReviewersRow[]): string {
  const kind = reviewers.find((row) => row.reviewer === reviewer)?.kind ?? "neither known as a person nor as software";
  return `${reviewer} (${kind})`;
}

function renderRows(rows: Worth["rows"]): string {
  const cells = rows.map((row) => {
    const { proposed, accepted, corrected, rejected, added } = row;
    const { precision, lenientPrecision, recall } = sharesOf(row);
    const name = row.type === null ? `**${row.table}**` : row.type;
    const shares = [precision, lenientPrecision, recall].map(two);
    return `| ${[name, proposed, accepted, corrected, rejected, added, ...shares].join(" | ")} |`;
  });
  return [
    "| record | proposed | accepted | corrected | rejected | added | precision | precision, corrected counted as found | recall |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...cells,
  ].join("\n");
}

function renderColumns(columns: Worth["columns"]): string {
  if (columns.length === 0) return "No column of any record was corrected.";
  const rows = columns.map(({ table, column, corrected }) => `| ${table}.${column} | ${corrected} |`);
  return ["| column | records in which it was corrected |", "| --- | ---: |", ...rows].join("\n");
}

function renderAgreement({ pairs, alpha, n }: Agreement, reviewers: readonly ReviewersRow[]): string {
  if (pairs.length === 0) return "Agreement of reviewers: not measured; no record was decided on by two of them.";
  const lines = pairs.map(
    ({ reviewers: [one, other], n: both, observed, kappa }) =>
      `- ${nameOf(one, reviewers)} and ${nameOf(other, reviewers)}: Cohen's kappa ${two(kappa)}, the same verdict in ${two(observed)}, n = ${both}`,
  );
  return `Agreement of reviewers on the verdict (accept, correct, reject), of records that two of them decided on:

${lines.join("\n")}
- all of them: Krippendorff's alpha ${two(alpha)}, n = ${n}`;
}

export function renderWorth(worth: Worth, reviewers: readonly ReviewersRow[]): string {
  const deciders = worth.reviewers.map(({ reviewer, decided }) => `${nameOf(reviewer, reviewers)}: ${decided}`);
  return `## What the machine's coding was worth on this corpus

**These are texts that the same team wrote and developed the rules on: the figures say nothing of other texts.** Figures on
sentences that others coded are printed by \`npm run score\`. The reviewer saw what the machine proposed before deciding,
which favours the machine; and a record that the reviewer missed as well is counted nowhere, so recall is at most what is
shown.

A record is counted as it stands in one source, before accounts of one event are joined, and under the type that the machine
gave it (an added one under the type it was added with). Precision is accepted / (accepted + corrected + rejected), recall
(accepted + corrected) / (accepted + corrected + added). What was proposed and is not in the next three columns is undecided.
Records decided on, by reviewer: ${deciders.length === 0 ? "none" : deciders.join(", ")}.

${renderRows(worth.rows)}

${renderColumns(worth.columns)}

${renderAgreement(worth.agreement, reviewers)}`;
}
