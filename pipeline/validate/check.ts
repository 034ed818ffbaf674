/** What every check is, and how a finding names a row. */
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { keyOf, type Row, type TableName } from "../schema/tables.ts";
import type { Targets } from "./targets.ts";

/** The release before, as far as a check looks at it. */
export interface Base {
  readonly version: string;
  readonly tables: TableRows;
}

export type Check = (dataset: Dataset, base: Base | null) => Finding[];

/** Looks at rows as they come, one after another, and says at the end what it found. */
export interface Watch<T = Row> {
  see(row: T): void;
  found(): readonly Finding[];
}

/** A check that looks at one row after another: many of them share one reading of a table, see `pass.ts`. */
export interface RowCheck {
  /** Those that it looks at, in the order of its findings. */
  readonly tables: readonly TableName[];
  /** Called before the first row of the table; findings come watch by watch. */
  watch(table: TableName, pass: Pass): readonly Watch[];
}

/** What is known when the tables are gone through. */
export interface Pass {
  readonly dataset: Dataset;
  readonly targets: Targets;
}

/** The values of the row's key, joined as in changes.csv. */
export function nameRow(table: TableName, row: Row): string {
  return keyOf(table)
    .map((column) => row[column] ?? "")
    .join("|");
}

/** For what each row gives by itself. */
export function watchEach<T = Row>(look: (row: T) => readonly Finding[]): Watch<T> {
  const found: Finding[] = [];
  return {
    see: (row) => {
      for (const finding of look(row)) found.push(finding);
    },
    found: () => found,
  };
}
