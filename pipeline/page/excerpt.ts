/** What of a large release its page holds: a browser must load it, and one file cannot be of any size. */
import type { TableRows } from "../release/derive/merged.ts";
import { type Rows, rowsFrom } from "../store/rows.ts";

/** Events, and statements: the first so many of the tables. More make a page of more than a hundred megabytes. */
const MOST_RECORDS = 50_000;

export interface LeftOut {
  readonly events: number;
  readonly statements: number;
}

export interface Excerpt {
  readonly tables: TableRows;
  /** Null where the tables are whole. */
  readonly left: LeftOut | null;
}

/** The same tables where they are small; else the first events and statements with what is theirs, and all relations. */
export function excerptTables(tables: TableRows, most = MOST_RECORDS): Excerpt {
  if (tables.events.length <= most && tables.statements.length <= most) return { tables, left: null };
  const events = firstIds(tables.events, most, (row) => row.event_id);
  const statements = firstIds(tables.statements, most, (row) => row.statement_id);
  const relations = firstIds(tables.relations, Number.POSITIVE_INFINITY, (row) => row.relation_id);
  const isShown = (id: string) => events.has(id) || statements.has(id) || relations.has(id);
  const evidence = pick(tables.evidence, (row) => isShown(row.record_id));
  const sources = new Set<string>();
  for (const row of evidence) sources.add(row.source_id);
  return {
    tables: {
      ...tables,
      events: pick(tables.events, (row) => events.has(row.event_id)),
      participants: pick(tables.participants, (row) => events.has(row.event_id)),
      accounts: pick(tables.accounts, (row) => events.has(row.event_id)),
      statements: pick(tables.statements, (row) => statements.has(row.statement_id)),
      statement_entities: pick(tables.statement_entities, (row) => statements.has(row.statement_id)),
      links: pick(tables.links, (row) => isShown(row.record_id) && isShown(row.other_id)),
      evidence,
      sources: pick(tables.sources, (row) => sources.has(row.source_id)),
    },
    left: {
      events: tables.events.length - events.size,
      statements: tables.statements.length - statements.size,
    },
  };
}

function firstIds<T>(rows: Rows<T>, most: number, idOf: (row: T) => string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const row of rows) {
    if (ids.size >= most) break;
    ids.add(idOf(row));
  }
  return ids;
}

function pick<T>(rows: Rows<T>, isWanted: (row: T) => boolean): Rows<T> {
  let length = 0;
  for (const row of rows) if (isWanted(row)) length += 1;
  return rowsFrom(length, function* () {
    for (const row of rows) if (isWanted(row)) yield row;
  });
}
