/** What every check is, and how a finding names a row. */
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { keyOf, type Row, type TableName } from "../schema/tables.ts";

/** The release before, as far as a check looks at it. */
export interface Base {
  readonly version: string;
  readonly tables: TableRows;
}

export type Check = (dataset: Dataset, base: Base | null) => Finding[];

/** The values of the row's key, joined as in changes.csv. */
export function nameRow(table: TableName, row: Row): string {
  return keyOf(table)
    .map((column) => row[column] ?? "")
    .join("|");
}
