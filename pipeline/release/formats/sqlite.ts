/** The tables as one SQLite database: keys, lists of values and indexes as the schemas have them. */
import {
  type Cell,
  type ColumnSchema,
  columnsOf,
  mayBeEmpty,
  type Row,
  TABLE_NAMES,
  TABLE_SCHEMAS,
  type TableName,
  typeOf,
} from "../../schema/tables.ts";
import type { Rows } from "../../store/rows.ts";
import type { TableRows } from "../derive/merged.ts";

/** What is needed of a connection; the npm packages for SQLite all have it. */
export interface Connection {
  exec(sql: string): void;
  /** One statement, run once for each row of values. */
  runAll(sql: string, rows: Iterable<(string | number | null)[]>): void;
  all(sql: string): Iterable<Record<string, unknown>>;
}

const quote = (name: string) => `"${name}"`;
const list = (names: readonly string[]) => names.map(quote).join(", ");

function columnSql(name: string, column: ColumnSchema): string {
  const type = typeOf(column);
  const values =
    type === "boolean" ? ["0", "1"] : (column.enum ?? []).flatMap((value) => (value === null ? [] : [`'${value}'`]));
  return [
    quote(name),
    type === "string" ? "TEXT" : type === "number" ? "REAL" : "INTEGER",
    ...(mayBeEmpty(column) ? [] : ["NOT NULL"]),
    ...(values.length === 0 ? [] : [`CHECK (${quote(name)} IN (${values.join(", ")}))`]),
  ].join(" ");
}

function tableSql(table: TableName): string {
  const { properties, primaryKey, uniqueKeys = [], foreignKeys } = TABLE_SCHEMAS[table];
  const parts = [
    ...Object.entries(properties).map(([name, column]) => columnSql(name, column)),
    ...(primaryKey === undefined ? [] : [`PRIMARY KEY (${list(primaryKey)})`]),
    ...uniqueKeys.map((key) => `UNIQUE (${list(key)})`),
    ...foreignKeys.map(
      (key) => `FOREIGN KEY (${list(key.columns)}) REFERENCES ${quote(key.table)} (${list(key.references)})`,
    ),
  ];
  return `CREATE TABLE ${quote(table)} (\n  ${parts.join(",\n  ")}\n) STRICT;`;
}

/** Columns by which tables are joined, also those that point to several tables and so have no foreign key. */
function indexSql(table: TableName): string[] {
  const joined = TABLE_SCHEMAS[table].foreignKeys.map(({ columns }) => columns);
  const records = ["record_id", "other_id"]
    .filter((column) => columnsOf(table).includes(column))
    .map((column) => [column]);
  return [...joined, ...records].map(
    (columns) => `CREATE INDEX ${quote([table, ...columns].join("_"))} ON ${quote(table)} (${list(columns)});`,
  );
}

function toStored(cell: Cell): string | number | null {
  return typeof cell === "boolean" ? Number(cell) : cell;
}

function* cellsOf(rows: Iterable<Row>, columns: readonly string[]): Generator<(string | number | null)[]> {
  for (const row of rows) yield columns.map((column) => toStored(row[column] ?? null));
}

export function fillDatabase(database: Connection, tables: TableRows): void {
  // Tables point to each other in circles, so the keys are checked once all rows are there.
  database.exec("PRAGMA foreign_keys = OFF; BEGIN;");
  for (const table of TABLE_NAMES) {
    const columns = columnsOf(table);
    database.exec(tableSql(table));
    const insert = `INSERT INTO ${quote(table)} (${list(columns)}) VALUES (${columns.map(() => "?").join(", ")})`;
    database.runAll(insert, cellsOf(tables[table] as Rows<Row>, columns));
    for (const sql of indexSql(table)) database.exec(sql);
  }
  database.exec("COMMIT;");
}

export function assertKeysHold(database: Connection): void {
  const broken = [...database.all("PRAGMA foreign_key_check")];
  if (broken.length > 0) throw new Error(`the database has ${broken.length} broken foreign keys`);
}

/** The rows of a table as they were, in the order in which they went in. */
export function* readDatabase(database: Connection, table: TableName): Generator<Row> {
  const columns = Object.entries(TABLE_SCHEMAS[table].properties);
  for (const row of database.all(`SELECT * FROM ${quote(table)} ORDER BY rowid`)) {
    const cells = columns.map(([name, column]) => {
      const cell = row[name] as Cell;
      return [name, typeOf(column) === "boolean" && cell !== null ? cell === 1 : cell];
    });
    yield Object.fromEntries(cells);
  }
}
