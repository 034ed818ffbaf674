/** Every record rests on evidence, and what is alleged names who alleges it. */
import { groupBy } from "../release/derive/group.ts";
import type { AccountsRow, EvidenceRow } from "../schema/generated/rows.ts";
import type { Check } from "./check.ts";

function overlaps(a: EvidenceRow, b: AccountsRow): boolean {
  return a.source_id === b.source_id && a.start < b.end && b.start < a.end;
}

export const checkEvidence: Check = ({ tables }) => {
  const evidence = groupBy(tables.evidence, (row) => row.record_id);
  const records = [
    ...tables.events.map((row) => ({ table: "events", id: row.event_id })),
    ...tables.statements.map((row) => ({ table: "statements", id: row.statement_id })),
    ...tables.relations.map((row) => ({ table: "relations", id: row.relation_id })),
  ];
  return records.flatMap(({ table, id }) =>
    evidence.has(id) ? [] : [{ kind: "missing_evidence" as const, table, id }],
  );
};

export const checkAttribution: Check = ({ tables }) => {
  const evidence = groupBy(tables.evidence, (row) => row.record_id);
  const isAttributed = (rows: readonly EvidenceRow[]) => rows.some((row) => row.attributed_to !== null);
  const events = tables.events.filter(
    (row) => row.status === "alleged" && !isAttributed(evidence.get(row.event_id) ?? []),
  );
  const accounts = tables.accounts.filter(
    (row) =>
      row.property === "type" &&
      row.status === "alleged" &&
      !isAttributed((evidence.get(row.event_id) ?? []).filter((words) => overlaps(words, row))),
  );
  return [
    ...events.map((row) => ({ kind: "missing_attribution" as const, table: "events", id: row.event_id })),
    ...accounts.map((row) => ({
      kind: "missing_attribution" as const,
      table: "accounts",
      id: `${row.event_id}|${row.source_id}`,
    })),
  ];
};
