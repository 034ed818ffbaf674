/** Why a row differs from the base release, as far as the two releases themselves tell. */
import type { ChangesRow } from "../../schema/generated/rows.ts";
import type { Row, TableName } from "../../schema/tables.ts";
import { gather, type Rows } from "../../store/rows.ts";
import type { TableRows } from "../derive/merged.ts";
import type { Difference } from "./compare.ts";

type Reason = ChangesRow["reason"];

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

/** What became of a source, in bits. */
const NEW = 1;
const REMOVED = 2;
const CHANGED = 4;

/** That there is a source at all. */
const ANY = 8;

/** The same of what the base says, beside what the present release says. */
const BEFORE = 4;

function fatesOfSources(before: TableRows, after: TableRows): (sourceId: string) => number {
  const old = new Map(gather(before.sources, ({ source_id, sha256 }) => [[source_id, sha256] as const]));
  const fates = new Map<string, number>();
  for (const { source_id, sha256 } of after.sources) {
    const was = old.get(source_id);
    fates.set(source_id, was === undefined ? NEW : was === sha256 ? 0 : CHANGED);
    old.delete(source_id);
  }
  for (const id of old.keys()) fates.set(id, REMOVED);
  return (id) => fates.get(id) ?? NEW;
}

/** What became of the sources of a row: of those of its record, from its evidence, or else of its entity, from its mentions. */
function fatesOfRows(before: TableRows, after: TableRows, differences: Rows<Difference>): (row: Row) => number {
  const fateOf = fatesOfSources(before, after);
  const fates = new Map<string, number>();
  for (const { row } of differences) {
    if (typeof row.source_id === "string") continue;
    for (const id of [recordOf(row), String(row.entity_id)]) fates.set(id, 0);
  }
  const add = (id: string, sourceId: string, shift: number) => {
    const known = fates.get(id);
    if (known !== undefined) fates.set(id, known | ((ANY | fateOf(sourceId)) << shift));
  };
  for (const [tables, shift] of fates.size === 0
    ? []
    : ([
        [before, BEFORE],
        [after, 0],
      ] as const)) {
    for (const { record_id, source_id } of tables.evidence) add(record_id, source_id, shift);
    for (const { entity_id, source_id } of tables.mentions) add(entity_id, source_id, shift);
  }
  const fateIn = (row: Row, shift: number) => {
    const [ofRecord, ofEntity] = [recordOf(row), String(row.entity_id)].map((id) => (fates.get(id) ?? 0) >> shift);
    return (ofRecord! & ANY) === 0 ? ofEntity! : ofRecord!;
  };
  return (row) => (typeof row.source_id === "string" ? fateOf(row.source_id) : fateIn(row, BEFORE) | fateIn(row, 0));
}

function entitiesWithChangedNames(before: TableRows, after: TableRows): ReadonlySet<string> {
  const keysOf = (tables: TableRows) =>
    new Map(
      gather(tables.names, ({ entity_id, name, kind, valid_from, valid_until }) => [
        [JSON.stringify([entity_id, name, kind, valid_from, valid_until]), entity_id] as const,
      ]),
    );
  const [old, present] = [keysOf(before), keysOf(after)];
  const changed = new Set<string>();
  for (const [key, id] of old) if (!present.has(key)) changed.add(id);
  for (const [key, id] of present) if (!old.has(key)) changed.add(id);
  return changed;
}

/** Of the records that differ. */
function decidedRecords(
  { events, statements, relations }: TableRows,
  differences: Rows<Difference>,
): ReadonlySet<string> {
  const differing = new Set(gather(differences, ({ row }) => [recordOf(row)]));
  const decided = new Set<string>();
  for (const rows of [events, statements, relations]) {
    for (const row of rows) {
      const id = recordOf(row);
      if (row.review_status !== "machine" && differing.has(id)) decided.add(id);
    }
  }
  return decided;
}

/**
 * The nearest cause first: a source that is new, gone or changed; a decision on the record; whoever writes the table; a
 * decision on a name that the row holds; else the rules read the same words otherwise. `differences`: those that are
 * asked about; of the two releases only what concerns them is held.
 */
export function explainDifferences(
  before: TableRows,
  after: TableRows,
  differences: Rows<Difference>,
): (difference: Difference) => Reason {
  const fateOf = fatesOfRows(before, after, differences);
  const changedNames = entitiesWithChangedNames(before, after);
  const decided = decidedRecords(after, differences);

  return (difference) => {
    const { table, row } = difference;
    const fate = fateOf(row);
    if ((fate & NEW) !== 0) return "new_source";
    if ((fate & REMOVED) !== 0) return "source_removed";
    if ((fate & CHANGED) !== 0) return "source_changed";
    if (decided.has(recordOf(row))) return "decision";
    const counted = difference.change === "corrected" && COUNTED.includes(difference.column);
    const writtenBy = counted ? undefined : WRITTEN_BY[table];
    if (writtenBy !== undefined) return writtenBy;
    const touched = Object.values(row).some((cell) => typeof cell === "string" && changedNames.has(cell));
    return touched ? "alias" : "rule";
  };
}
