/** Two sets of tables, row by row: what was added, what removed, which values differ. */
import { type Cell, columnsOf, keyOf, keyText, type Row, TABLE_NAMES, type TableName } from "../../schema/tables.ts";
import { gather, type Rows } from "../../store/rows.ts";
import type { TableRows } from "../derive/merged.ts";

/** Tables that follow from the others, or tell of changes themselves. */
const DERIVED: readonly TableName[] = ["dyads", "dyad_month", "edges", "rules", "crosswalk", "changes"];

export const COMPARED_TABLES: readonly TableName[] = TABLE_NAMES.filter((table) => !DERIVED.includes(table));

export type Difference =
  | { readonly change: "added" | "removed"; readonly table: TableName; readonly row: Row }
  | {
      readonly change: "corrected";
      readonly table: TableName;
      readonly row: Row;
      readonly column: string;
      readonly old: Cell;
      readonly new: Cell;
    };

/** In the order of the tables, then of the new rows, then of the removed ones. Only `columns` of a table are compared. */
export function compareTables(
  before: TableRows,
  after: TableRows,
  columns: (table: TableName) => readonly string[] = columnsOf,
): Difference[] {
  return COMPARED_TABLES.flatMap((table) => {
    const key = keyOf(table);
    const compared = columns(table).filter((column) => !key.includes(column));
    const old = new Map(gather(before[table] as Rows<Row>, (row) => [[keyText(row, key), row] as const]));
    const present = new Set<string>();
    const differences: Difference[] = [];
    for (const row of after[table] as Rows<Row>) {
      const rowKey = keyText(row, key);
      present.add(rowKey);
      const oldRow = old.get(rowKey);
      if (oldRow === undefined) {
        differences.push({ change: "added", table, row });
        continue;
      }
      for (const column of compared) {
        const [was, is] = [oldRow[column] ?? null, row[column] ?? null];
        if (was !== is) differences.push({ change: "corrected", table, row, column, old: was, new: is });
      }
    }
    for (const [rowKey, row] of old) {
      if (!present.has(rowKey)) differences.push({ change: "removed", table, row });
    }
    return differences;
  });
}
