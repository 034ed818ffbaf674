/** What `check` prints of the decisions: how the machine compares with them, and how far reviewers agree. */
import { sharesOf, type Worth } from "../merge/decisions/worth.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { Terminal } from "./command.ts";

export function printWorth(worth: Worth | null, reviewers: ReviewedLists["reviewers"], terminal: Terminal): void {
  if (worth === null) {
    terminal.out("agreement: not measured\n");
    return;
  }
  const line = (...cells: readonly (string | number)[]) => terminal.out(`${cells.join("\t")}\n`);
  const two = (value: number | null) => value?.toFixed(2) ?? "-";
  line(
    "machine against decisions",
    "proposed",
    "accepted",
    "corrected",
    "rejected",
    "added",
    "precision",
    "lenient",
    "recall",
  );
  for (const row of worth.rows) {
    const { precision, lenientPrecision, recall } = sharesOf(row);
    const { proposed, accepted, corrected, rejected, added } = row;
    const name = row.type === null ? row.table : `  ${row.type}`;
    line(name, proposed, accepted, corrected, rejected, added, two(precision), two(lenientPrecision), two(recall));
  }
  for (const { table, column, corrected } of worth.columns) line(`corrected ${table}.${column}`, corrected);

  const kinds = new Map(reviewers.map(({ reviewer, kind }) => [reviewer, kind]));
  const { pairs, alpha, n } = worth.agreement;
  if (pairs.length === 0) terminal.out("agreement: not measured\n");
  for (const pair of pairs) {
    const names = pair.reviewers.map((name) => `${name} (${kinds.get(name) ?? "unknown"})`).join(" and ");
    line(`agreement of ${names}`, `Cohen's kappa ${two(pair.kappa)}`, `same ${two(pair.observed)}`, `n ${pair.n}`);
  }
  if (pairs.length > 0) line("agreement of all reviewers", `Krippendorff's alpha ${two(alpha)}`, `n ${n}`);
}
