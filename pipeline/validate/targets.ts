/** What rows point to: the keys that foreign keys name, and the ids of events, statements and relations. */
import type { TableRows } from "../release/derive/merged.ts";
import { type Cell, type Row, TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../schema/tables.ts";
import { KeySet } from "../store/key-set.ts";
import type { Rows } from "../store/rows.ts";

/** One string for what a row has in the columns, the same for equal cells only; cheaper to make than JSON. */
export function cellsOf(columns: readonly string[]): (row: Row) => string {
  return (row) => {
    let text = "";
    for (const column of columns) text += textOf(row[column] ?? null);
    return text;
  };
}

/** Text says how long it is and so begins with a digit; nothing else does. */
function textOf(cell: Cell): string {
  return typeof cell === "string" ? `${cell.length}:${cell}` : `=${cell};`;
}

export interface Targets {
  /** The keys of a table that others point to. */
  of(table: TableName, columns: readonly string[]): KeySet;
  /** Ids of events, statements and relations: what evidence and links may point to. */
  readonly records: KeySet;
}

const RECORDS: Partial<Record<TableName, string>> = {
  events: "event_id",
  statements: "statement_id",
  relations: "relation_id",
};

/** Each table that others point to is gone through once. */
export function findTargets(tables: TableRows): Targets {
  const records = new KeySet();
  const known = new Map<string, KeySet>();
  const nameOf = (table: TableName, columns: readonly string[]) => [table, ...columns].join(" ");
  const keys = TABLE_NAMES.flatMap((table) => TABLE_SCHEMAS[table].foreignKeys);
  for (const table of TABLE_NAMES) {
    const pointedTo = new Map<string, readonly string[]>();
    for (const key of keys) if (key.table === table) pointedTo.set(nameOf(table, key.references), key.references);
    const sets = [...pointedTo].map(([name, columns]) => {
      const set = new KeySet();
      known.set(name, set);
      return { set, keyOf: cellsOf(columns) };
    });
    const id = RECORDS[table];
    if (sets.length === 0 && id === undefined) continue;
    for (const row of tables[table] as Rows<Row>) {
      for (const { set, keyOf } of sets) set.add(keyOf(row));
      if (id !== undefined) records.add(String(row[id]));
    }
  }
  return { of: (table, columns) => known.get(nameOf(table, columns)) ?? new KeySet(), records };
}
