/** The tables of a release that was published, without what was withdrawn since. */
import type { Tables } from "../../schema/generated/rows.ts";
import { type Cell, keyOf, keyText, type Row, TABLE_NAMES, type TableName } from "../../schema/tables.ts";
import { deriveTables } from "../derive/derive.ts";
import { withdrawRows } from "./rows.ts";

const COUNTED: readonly TableName[] = ["dyads", "dyad_month", "edges", "entities", "rules"];

/**
 * A derived row keeps its cells as they were published, but for those that differ because of the withdrawal: the rules of
 * today must change nothing else in a release of yesterday.
 */
function followDerived(
  table: TableName,
  published: readonly Row[],
  before: readonly Row[],
  after: readonly Row[],
): Row[] {
  const key = keyOf(table);
  const byKey = (rows: readonly Row[]) => new Map(rows.map((row) => [keyText(row, key), row]));
  const [was, is, shown] = [byKey(before), byKey(after), byKey(published)];
  const kept = published.flatMap((row) => {
    const [old, now] = [was.get(keyText(row, key)), is.get(keyText(row, key))];
    if (old !== undefined && now === undefined) return [];
    const changed = Object.entries(now ?? {}).filter(([column, cell]): boolean => old?.[column] !== cell);
    return [{ ...row, ...(Object.fromEntries(changed) as Record<string, Cell>) }];
  });
  // A pair of which one side is gone leaves the other side alone, which is a new row.
  const added = after.filter((row) => !shown.has(keyText(row, key)) && !was.has(keyText(row, key)));
  return [...kept, ...added];
}

export interface WithdrawnTables {
  readonly tables: Tables;
  /** Ids of records, entities, sources and mentions that are no longer there. */
  readonly gone: ReadonlySet<string>;
}

function lastingIds(tables: Readonly<Tables>): string[] {
  return [
    ...tables.events.map((row) => row.event_id),
    ...tables.statements.map((row) => row.statement_id),
    ...tables.relations.map((row) => row.relation_id),
    ...tables.entities.map((row) => row.entity_id),
    ...tables.sources.map((row) => row.source_id),
    ...tables.mentions.map((row) => row.mention_id),
  ];
}

export function withdrawFromTables(published: Readonly<Tables>, ids: ReadonlySet<string>): WithdrawnTables {
  const before = deriveTables(published);
  const after = deriveTables(withdrawRows(published, ids));
  const present = new Set(lastingIds(after));
  const gone = new Set([...ids, ...lastingIds(published).filter((id) => !present.has(id))]);
  const derived = COUNTED.map((table) => [table, followDerived(table, published[table], before[table], after[table])]);
  const isGone = (cell: string | null) => (cell ?? "").split("|").some((part) => gone.has(part));
  const tables: Tables = {
    ...after,
    ...Object.fromEntries(derived),
    // Names nobody, and may have been another when it was published.
    crosswalk: published.crosswalk,
    changes: published.changes.filter((row) => ![row.id, row.old, row.new].some(isGone)),
  };
  return { tables, gone };
}

/** Tables in the order of a release, for whoever must go through all of them. */
export function changedTables(before: Readonly<Tables>, after: Readonly<Tables>): TableName[] {
  return TABLE_NAMES.filter((table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]));
}
