/**
 * The tables of a release as their schemas in `schemas/tables/` describe them: the one place that knows which columns
 * there are, in which order, and what they mean. Loaded once.
 */
import { readFileSync } from "node:fs";
import type { Tables } from "./generated/rows.ts";

/** What a cell holds in memory; null is the empty cell. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export type ColumnType = "string" | "integer" | "number" | "boolean";

/** A triple of linked data that a row states; each part is a URI template (RFC 6570) that begins with a prefix. */
export interface TripleTemplate {
  readonly about: string;
  readonly property: string;
  readonly value: string;
}

/** What a filled cell states: by default about the row's subject, with the cell itself as a literal. */
export interface CellTriple {
  readonly about?: string;
  readonly property: string;
  readonly value?: string;
  readonly datatype?: string;
}

export interface ColumnSchema {
  readonly description: string;
  readonly type: ColumnType | readonly [ColumnType, "null"];
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly examples: readonly [Cell];
  /** Absent where the column says nothing of its own in linked data. */
  readonly rdf?: CellTriple;
  /** What one step of a number is: `source`, `code point`, ... */
  readonly unit?: string;
  /** The standard that the values follow. */
  readonly standard?: string;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: TableName;
  readonly references: readonly string[];
}

export interface TableSchema {
  readonly $id: string;
  readonly description: string;
  /** One row is ... */
  readonly row: string;
  /** Raised when a description or an enumeration changes its meaning, not only its wording. */
  readonly meaning_version: number;
  readonly primaryKey?: readonly string[];
  /** Sets of columns whose values, empty cells included, occur once. */
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Absent where the table follows from others. */
  readonly rdf?: { readonly about: string; readonly triples: readonly TripleTemplate[] };
  readonly properties: Readonly<Record<string, ColumnSchema>>;
}

export type TableName = keyof Tables;

/** In the order in which a reader meets them. */
export const TABLE_NAMES = [
  "dyads",
  "dyad_month",
  "events",
  "participants",
  "accounts",
  "statements",
  "statement_entities",
  "relations",
  "links",
  "entities",
  "names",
  "identifiers",
  "actor_codes",
  "places",
  "mentions",
  "evidence",
  "sources",
  "edges",
  "corpus",
  "rules",
  "crosswalk",
  "reviewers",
  "redirects",
  "changes",
] as const satisfies readonly TableName[];

const folder = new URL("../../schemas/tables/", import.meta.url);

function load(table: TableName): TableSchema {
  return JSON.parse(readFileSync(new URL(`${table}.schema.json`, folder), "utf8")) as TableSchema;
}

export const TABLE_SCHEMAS = Object.fromEntries(TABLE_NAMES.map((table) => [table, load(table)])) as Readonly<
  Record<TableName, TableSchema>
>;

/** The columns of a table, in the order of the file. */
export function columnsOf(table: TableName): readonly string[] {
  return Object.keys(TABLE_SCHEMAS[table].properties);
}

/** The columns that tell rows apart: the primary key, or the first unique key where a part of it may be empty. */
export function keyOf(table: TableName): readonly string[] {
  const schema = TABLE_SCHEMAS[table];
  return schema.primaryKey ?? schema.uniqueKeys![0]!;
}

/** The type of a column without its `null`. */
export function typeOf(column: ColumnSchema): ColumnType {
  return typeof column.type === "string" ? column.type : column.type[0];
}

export function mayBeEmpty(column: ColumnSchema): boolean {
  return typeof column.type !== "string";
}

/** One string for the key of a row, the same for equal keys only. */
export function keyText(row: Row, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row[column] ?? null));
}
