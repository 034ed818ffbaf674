/** Every record rests on evidence, and what is alleged names who alleges it. */
import type { Finding } from "../findings/finding.ts";
import { eventsOf } from "../merge/dataset.ts";
import type { AccountsRow, EvidenceRow } from "../schema/generated/rows.ts";
import { KeySet } from "../store/key-set.ts";
import { gather } from "../store/rows.ts";
import type { Check } from "./check.ts";

function overlaps(a: EvidenceRow, b: AccountsRow): boolean {
  return a.source_id === b.source_id && a.start < b.end && b.start < a.end;
}

export const checkEvidence: Check = ({ tables }) => {
  const known = new KeySet();
  for (const row of tables.evidence) known.add(row.record_id);
  const missing = <T>(table: string, rows: Iterable<T>, idOf: (row: T) => string) =>
    gather(rows, (row) => (known.has(idOf(row)) ? [] : [{ kind: "missing_evidence" as const, table, id: idOf(row) }]));
  return [
    ...missing("events", tables.events, (row) => row.event_id),
    ...missing("statements", tables.statements, (row) => row.statement_id),
    ...missing("relations", tables.relations, (row) => row.relation_id),
  ];
};

export const checkAttribution: Check = (dataset) => {
  const isAttributed = (rows: readonly EvidenceRow[]) => rows.some((row) => row.attributed_to !== null);
  const events: Finding[] = [];
  const told: Finding[] = [];
  for (const { event, accounts, evidence } of eventsOf(dataset)) {
    if (event.status === "alleged" && !isAttributed(evidence)) {
      events.push({ kind: "missing_attribution", table: "events", id: event.event_id });
    }
    for (const row of accounts) {
      if (row.property !== "type" || row.status !== "alleged") continue;
      if (isAttributed(evidence.filter((words) => overlaps(words, row)))) continue;
      told.push({ kind: "missing_attribution", table: "accounts", id: `${row.event_id}|${row.source_id}` });
    }
  }
  return [...events, ...told];
};
