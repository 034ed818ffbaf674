/** The rows of a release as lists of cells, as the programs print them. */
import { type Cell, columnsOf, type Row, type TableName } from "../pipeline/schema/tables.ts";
import type { Release } from "./release.ts";

export function cellsOf(release: Release, table: TableName): Cell[][] {
  const rows: readonly Row[] = release.tables[table];
  return rows.map((row) => columnsOf(table).map((column) => row[column] ?? null));
}
