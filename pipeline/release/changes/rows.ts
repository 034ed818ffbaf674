/** changes.csv: the difference between a release and its base, a row for each row or value. */
import type { ChangesRow, Tables } from "../../schema/generated/rows.ts";
import { type Cell, columnsOf, keyOf, type Row, TABLE_NAMES, type TableName } from "../../schema/tables.ts";
import type { ReadRelease } from "../read.ts";
import { sharedColumns } from "./classify.ts";
import { compareTables, type Difference } from "./compare.ts";
import { explainDifferences } from "./explain.ts";

function idOf(table: TableName, row: Row): string {
  return keyOf(table)
    .map((column) => row[column] ?? "")
    .join("|");
}

function textOf(cell: Cell): string | null {
  return cell === null ? null : String(cell);
}

/** A column that is new or gone is one row, not one for each row of its table. */
function changesOfColumns(base: ReadRelease): ChangesRow[] {
  return TABLE_NAMES.flatMap((table) => {
    const [before, after] = [base.columns[table], columnsOf(table)];
    const row = (change: "added" | "removed", column: string): ChangesRow => {
      return { table, id: "*", change, column, old: null, new: null, reason: "schema" };
    };
    return [
      ...after.filter((column) => !before.includes(column)).map((column) => row("added", column)),
      ...before.filter((column) => !after.includes(column)).map((column) => row("removed", column)),
    ];
  });
}

function changeOf(
  difference: Difference,
  reason: ChangesRow["reason"],
  merged: ReadonlyMap<string, string>,
): ChangesRow {
  const { table, row } = difference;
  const id = idOf(table, row);
  const base = { table, id, column: null, old: null, new: null, reason };
  if (difference.change === "corrected") {
    const { column, old, new: present } = difference;
    return { ...base, change: "corrected", column, old: textOf(old), new: textOf(present) };
  }
  const into = difference.change === "removed" ? merged.get(id) : undefined;
  return into === undefined ? { ...base, change: difference.change } : { ...base, change: "merged", new: into };
}

/** Empty for a first release. */
export function deriveChanges(base: ReadRelease | null, tables: Readonly<Tables>): ChangesRow[] {
  if (base === null) return [];
  const explain = explainDifferences(base.tables, tables);
  const merged = new Map(
    tables.redirects.flatMap(({ old_id, new_id }) => (new_id === null ? [] : [[old_id, new_id] as const])),
  );
  const differences = compareTables(base.tables, tables, sharedColumns(base));
  return [
    ...changesOfColumns(base),
    ...differences.map((difference) => changeOf(difference, explain(difference), merged)),
  ];
}
