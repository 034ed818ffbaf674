/** Primary and unique keys: no two rows of a table have the same. */
import type { Finding } from "../findings/finding.ts";
import { keyText, type Row, TABLE_NAMES, TABLE_SCHEMAS, type TableName } from "../schema/tables.ts";
import { KeySet } from "../store/key-set.ts";
import { gather, type Rows } from "../store/rows.ts";
import { type Check, nameRow } from "./check.ts";

export const checkKeys: Check = ({ tables }) =>
  TABLE_NAMES.flatMap((table) => {
    const { primaryKey, uniqueKeys = [] } = TABLE_SCHEMAS[table];
    const keys = primaryKey === undefined ? uniqueKeys : [primaryKey, ...uniqueKeys];
    const rows = tables[table] as Rows<Row>;
    return keys.flatMap((columns) => repeatedRows(table, rows, (row) => keyText(row, columns)));
  });

/** Most tables have none: those that may be are looked at again, by the whole of their keys. */
function repeatedRows(table: TableName, rows: Rows<Row>, keyOf: (row: Row) => string): Finding[] {
  const seen = new KeySet();
  const doubtful = new Set<string>();
  for (const row of rows) if (!seen.add(keyOf(row))) doubtful.add(keyOf(row));
  if (doubtful.size === 0) return [];
  const first = new Set<string>();
  return gather(rows, (row) => {
    const key = keyOf(row);
    if (!doubtful.has(key)) return [];
    if (first.has(key)) return [{ kind: "duplicate_key", table, id: nameRow(table, row) }];
    first.add(key);
    return [];
  });
}
