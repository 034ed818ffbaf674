/** How much a release differs from its base, which decides on its version. */
import { columnsOf, TABLE_NAMES, TABLE_SCHEMAS } from "../../schema/tables.ts";
import type { Rows } from "../../store/rows.ts";
import type { TableRows } from "../derive/merged.ts";
import type { Release } from "../read.ts";
import { compareWithBase, type Difference } from "./compare.ts";

/** `structure`: columns or meanings; `rows`: rows added or removed; `values`: some value differs; `none`. */
export type Change = "structure" | "rows" | "values" | "none";

function hasSameStructure(base: Release): boolean {
  return TABLE_NAMES.every((table) => {
    const columns = columnsOf(table);
    const before = base.columns[table];
    const same = columns.length === before.length && columns.every((column, i) => column === before[i]);
    return same && base.meanings[table] === TABLE_SCHEMAS[table].meaning_version;
  });
}

/** `differences`: those of the tables from the base's. */
export function classifyChange(
  base: Release,
  tables: TableRows,
  differences: Rows<Difference> = compareWithBase(base, tables),
): Change {
  if (!hasSameStructure(base)) return "structure";
  for (const { change } of differences) if (change !== "corrected") return "rows";
  return differences.length > 0 ? "values" : "none";
}
