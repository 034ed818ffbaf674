/** How much a release differs from its base, which decides on its version. */
import { columnsOf, TABLE_NAMES, TABLE_SCHEMAS } from "../../schema/tables.ts";
import type { TableRows } from "../derive/merged.ts";
import type { ReadRelease } from "../read.ts";
import { compareTables } from "./compare.ts";

/** `structure`: columns or meanings; `rows`: rows added or removed; `values`: some value differs; `none`. */
export type Change = "structure" | "rows" | "values" | "none";

function hasSameStructure(base: ReadRelease): boolean {
  return TABLE_NAMES.every((table) => {
    const columns = columnsOf(table);
    const before = base.columns[table];
    const same = columns.length === before.length && columns.every((column, i) => column === before[i]);
    return same && base.meanings[table] === TABLE_SCHEMAS[table].meaning_version;
  });
}

export function classifyChange(base: ReadRelease, tables: TableRows): Change {
  if (!hasSameStructure(base)) return "structure";
  const differences = compareTables(base.tables, tables);
  if (differences.some(({ change }) => change !== "corrected")) return "rows";
  return differences.length > 0 ? "values" : "none";
}
