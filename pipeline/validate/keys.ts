/** Primary and unique keys: no two rows of a table have the same. */
import type { Finding } from "../findings/finding.ts";
import { type Row, TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../schema/tables.ts";
import { KeySet } from "../store/key-set.ts";
import { gather, type Rows } from "../store/rows.ts";
import { nameRow, type RowCheck, type Watch } from "./check.ts";
import { cellsOf } from "./targets.ts";

export const checkKeys: RowCheck = {
  tables: TABLE_NAMES,
  watch: (table, { dataset }) => {
    const { primaryKey, uniqueKeys = [] } = TABLE_SCHEMAS[table];
    const keys = primaryKey === undefined ? uniqueKeys : [primaryKey, ...uniqueKeys];
    return keys.map((columns) => watchRepeated(table, dataset.tables[table] as Rows<Row>, cellsOf(columns)));
  },
};

/** Most tables have none: those that may be are looked at again, by the whole of their keys. */
function watchRepeated(table: TableName, rows: Rows<Row>, keyOf: (row: Row) => string): Watch {
  const seen = new KeySet();
  const doubtful = new Set<string>();
  return {
    see: (row) => {
      const key = keyOf(row);
      if (!seen.add(key)) doubtful.add(key);
    },
    found: () => (doubtful.size === 0 ? [] : repeatedRows(table, rows, keyOf, doubtful)),
  };
}

function repeatedRows(
  table: TableName,
  rows: Rows<Row>,
  keyOf: (row: Row) => string,
  doubtful: ReadonlySet<string>,
): Finding[] {
  const first = new Set<string>();
  return gather(rows, (row) => {
    const key = keyOf(row);
    if (!doubtful.has(key)) return [];
    if (first.has(key)) return [{ kind: "duplicate_key", table, id: nameRow(table, row) }];
    first.add(key);
    return [];
  });
}
