/** Why a row differs from the base release, as far as the two releases themselves tell. */
import type { ChangesRow, Tables } from "../../schema/generated/rows.ts";
import type { Row, TableName } from "../../schema/tables.ts";
import { indexBy } from "../derive/group.ts";
import type { Difference } from "./compare.ts";

type Reason = ChangesRow["reason"];

type ReadTables = Readonly<Tables>;

/** Where the cause is neither a source nor a decision on a record: who or what writes the table. */
const WRITTEN_BY: Readonly<Partial<Record<TableName, Reason>>> = {
  links: "link",
  entities: "alias",
  names: "alias",
  identifiers: "alias",
  actor_codes: "decision",
  places: "decision",
  corpus: "decision",
  reviewers: "decision",
};

/** Columns of entities.csv that count what the sources hold. */
const COUNTED = ["first_reported", "last_reported", "sources", "mentions"];

function recordOf(row: Row): string {
  return String(row.event_id ?? row.statement_id ?? row.relation_id ?? row.record_id ?? row.old_id ?? null);
}

/** Sources by record, from its evidence, and by entity, from its mentions. */
function sourcesByRow(tables: ReadTables): (row: Row) => readonly string[] {
  const sources = new Map<string, Set<string>>();
  const add = (id: string, sourceId: string) => sources.set(id, (sources.get(id) ?? new Set()).add(sourceId));
  for (const { record_id, source_id } of tables.evidence) add(record_id, source_id);
  for (const { entity_id, source_id } of tables.mentions) add(entity_id, source_id);
  return (row) => {
    if (typeof row.source_id === "string") return [row.source_id];
    return [...(sources.get(recordOf(row)) ?? sources.get(String(row.entity_id)) ?? [])];
  };
}

function entitiesWithChangedNames(before: ReadTables, after: ReadTables): ReadonlySet<string> {
  const keysOf = (tables: ReadTables) =>
    new Map(
      tables.names.map(({ entity_id, name, kind, valid_from, valid_until }) => {
        return [JSON.stringify([entity_id, name, kind, valid_from, valid_until]), entity_id];
      }),
    );
  const [old, present] = [keysOf(before), keysOf(after)];
  const changed = new Set<string>();
  for (const [key, id] of old) if (!present.has(key)) changed.add(id);
  for (const [key, id] of present) if (!old.has(key)) changed.add(id);
  return changed;
}

function decidedRecords({ events, statements, relations }: ReadTables): ReadonlySet<string> {
  return new Set(
    [...events, ...statements, ...relations].filter((row) => row.review_status !== "machine").map(recordOf),
  );
}

/**
 * The nearest cause first: a source that is new, gone or changed; a decision on the record; whoever writes the table; a
 * decision on a name that the row holds; else the rules read the same words otherwise.
 */
export function explainDifferences(before: ReadTables, after: ReadTables): (difference: Difference) => Reason {
  const sourcesBefore = indexBy(before.sources, (row) => row.source_id);
  const sourcesAfter = indexBy(after.sources, (row) => row.source_id);
  const [restedOn, restsOn] = [sourcesByRow(before), sourcesByRow(after)];
  const changedNames = entitiesWithChangedNames(before, after);
  const decided = decidedRecords(after);

  return (difference) => {
    const { table, row } = difference;
    const sources = [...restedOn(row), ...restsOn(row)];
    if (sources.some((id) => !sourcesBefore.has(id))) return "new_source";
    if (sources.some((id) => !sourcesAfter.has(id))) return "source_removed";
    if (sources.some((id) => sourcesBefore.get(id)!.sha256 !== sourcesAfter.get(id)!.sha256)) return "source_changed";
    if (decided.has(recordOf(row))) return "decision";
    const counted = difference.change === "corrected" && COUNTED.includes(difference.column);
    const writtenBy = counted ? undefined : WRITTEN_BY[table];
    if (writtenBy !== undefined) return writtenBy;
    const touched = Object.values(row).some((cell) => typeof cell === "string" && changedNames.has(cell));
    return touched ? "alias" : "rule";
  };
}
