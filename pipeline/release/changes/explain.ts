/** Why a row differs from the base release, as far as the two releases themselves tell. */
import type { ChangesRow, Tables } from "../../schema/generated/rows.ts";
import type { Row } from "../../schema/tables.ts";
import { groupBy, indexBy } from "../derive/group.ts";
import type { Difference } from "./compare.ts";

type Reason = ChangesRow["reason"];

type TablesRead = Readonly<Tables>;

/** Sources that a row rests on: its own, or those of the evidence for its record. */
function sourcesOf(row: Row, evidence: ReadonlyMap<string, readonly { readonly source_id: string }[]>): string[] {
  if (typeof row.source_id === "string") return [row.source_id];
  const record = row.event_id ?? row.statement_id ?? row.relation_id ?? row.record_id ?? null;
  return (evidence.get(String(record)) ?? []).map(({ source_id }) => source_id);
}

/** Tables that are written by people, and the decision that a difference in them is. */
const DECIDED: Readonly<Partial<Record<Difference["table"], Reason>>> = {
  entities: "alias",
  names: "alias",
  identifiers: "alias",
  reviewers: "decision",
  redirects: "alias",
};

/**
 * The nearest cause first: a source that is new, gone or changed; a decision on the record; a decision on a name that it
 * holds; a link; else the rules read the same words otherwise.
 */
export function explainDifferences(before: TablesRead, after: TablesRead): (difference: Difference) => Reason {
  const sourcesBefore = indexBy(before.sources, (row) => row.source_id);
  const sourcesAfter = indexBy(after.sources, (row) => row.source_id);
  const evidenceBefore = groupBy(before.evidence, (row) => row.record_id);
  const evidenceAfter = groupBy(after.evidence, (row) => row.record_id);
  const changedNames = entitiesWithChangedNames(before, after);
  const decided = new Set(
    [...after.events, ...after.statements, ...after.relations]
      .filter((row) => row.review_status !== "machine")
      .map((row) => ("event_id" in row ? row.event_id : "statement_id" in row ? row.statement_id : row.relation_id)),
  );

  return (difference) => {
    const { table, row } = difference;
    const fixed = DECIDED[table];
    if (fixed !== undefined) return fixed;
    const sources = sourcesOf(row, difference.change === "removed" ? evidenceBefore : evidenceAfter);
    if (table === "sources") sources.splice(0, sources.length, String(row.source_id));
    if (sources.some((id) => !sourcesBefore.has(id))) return "new_source";
    if (sources.some((id) => !sourcesAfter.has(id))) return "source_removed";
    if (sources.some((id) => sourcesBefore.get(id)!.sha256 !== sourcesAfter.get(id)!.sha256)) return "source_changed";
    if (table === "links") return "link";
    const record = row.event_id ?? row.statement_id ?? row.relation_id ?? row.record_id ?? null;
    if (decided.has(String(record))) return "decision";
    const touched = Object.values(row).some((cell) => typeof cell === "string" && changedNames.has(cell));
    return touched ? "alias" : "rule";
  };
}

function entitiesWithChangedNames(before: TablesRead, after: TablesRead): ReadonlySet<string> {
  const nameKeys = (tables: TablesRead) =>
    new Map(
      tables.names.map((row) => {
        const { entity_id, name, kind, valid_from, valid_until } = row;
        return [JSON.stringify([entity_id, name, kind, valid_from, valid_until]), entity_id];
      }),
    );
  const [old, present] = [nameKeys(before), nameKeys(after)];
  const changed = new Set<string>();
  for (const [key, id] of old) if (!present.has(key)) changed.add(id);
  for (const [key, id] of present) if (!old.has(key)) changed.add(id);
  return changed;
}
