/** Two sets of tables, row by row: what was added, what removed, which values differ. */
import { type Cell, columnsOf, keyOf, type Row, TABLE_NAMES, type TableName } from "../../schema/tables.ts";
import { mapRows, type Rows, type Store } from "../../store/rows.ts";
import { MEMORY } from "../../store/store.ts";
import type { TableRows } from "../derive/merged.ts";
import type { Release } from "../read.ts";
import { pairRows } from "./pair-rows.ts";

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

/** A difference and where it comes: its table, whether its row was removed, the row, the column. */
interface Placed {
  readonly place: readonly [table: number, removed: 0 | 1, row: number, column: number];
  readonly difference: Difference;
}

/**
 * In the order of the tables, then of the new rows, then of the removed ones. Of a table those of its `columns` are
 * compared that the base has too.
 */
export function compareWithBase(
  base: Pick<Release, "tables" | "columns">,
  tables: TableRows,
  store: Store = MEMORY,
  columns: (table: TableName) => readonly string[] = columnsOf,
): Rows<Difference> {
  const found = store.sorter<Placed>(({ place }) => place);
  for (const [order, table] of COMPARED_TABLES.entries()) {
    const key = keyOf(table);
    const compared = columns(table).filter((column) => !key.includes(column) && base.columns[table].includes(column));
    for (const [old, present] of pairRows(base.tables[table] as Rows<Row>, tables[table] as Rows<Row>, key, store)) {
      if (old === null) {
        const { row, place } = present!;
        found.add({ place: [order, 0, place, 0], difference: { change: "added", table, row } });
      } else if (present === null) {
        const { row, place } = old;
        found.add({ place: [order, 1, place, 0], difference: { change: "removed", table, row } });
      } else {
        const { row, place } = present;
        for (const [index, column] of compared.entries()) {
          const [was, is] = [old.row[column] ?? null, row[column] ?? null];
          if (was === is) continue;
          const difference: Difference = { change: "corrected", table, row, column, old: was, new: is };
          found.add({ place: [order, 0, place, index], difference });
        }
      }
    }
  }
  return mapRows(found.done(), ({ difference }) => difference);
}
