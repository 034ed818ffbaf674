/**
 * The formats that stand beside a release and not in it: one SQLite database, Parquet tables and the network as GEXF.
 * They are made from the release's rows, read back, and must hold the same; their checksums are in a file of their own.
 */
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import sqlite from "node-sqlite3-wasm";
import { renderSums } from "../release/documents/sums.ts";
import { readGexf, renderGexf } from "../release/formats/gexf.ts";
import { renderParquet } from "../release/formats/parquet.ts";
import { assertKeysHold, fillDatabase, readDatabase } from "../release/formats/sqlite.ts";
import type { Tables } from "../schema/generated/rows.ts";
import { type Cell, columnsOf, type Row, TABLE_NAMES, type TableName } from "../schema/tables.ts";

/** Row by row: all rows of a large table in one string would be longer than a string can be. */
function assertSame(what: string, table: TableName, read: readonly Row[], rows: readonly Row[]): void {
  const columns = columnsOf(table);
  const isSame = (row: Row, i: number) => columns.every((column) => row[column] === read[i]?.[column]);
  if (read.length !== rows.length || !rows.every(isSame))
    throw new Error(`${what} does not hold the rows of ${table}.csv`);
}

async function renderSqlite(folder: string, name: string, tables: Readonly<Tables>): Promise<Uint8Array> {
  const path = join(folder, name);
  const database = new sqlite.Database(path);
  try {
    const connection = {
      exec: (sql: string) => database.exec(sql),
      runAll: (sql: string, rows: readonly (string | number | null)[][]) => {
        const statement = database.prepare(sql);
        for (const row of rows) statement.run(row);
        statement.finalize();
      },
      all: (sql: string) => database.all(sql) as Record<string, unknown>[],
    };
    fillDatabase(connection, tables);
    assertKeysHold(connection);
    for (const table of TABLE_NAMES) assertSame(name, table, readDatabase(connection, table), tables[table]);
  } finally {
    database.close();
  }
  return readFile(path);
}

async function renderCheckedParquet(table: TableName, rows: readonly Row[]): Promise<Uint8Array> {
  const bytes = renderParquet(table, rows);
  const read = await parquetReadObjects({ file: bytes.slice().buffer });
  const plain = (cell: Cell | Date): Cell => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
  const plainRows = read.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell as Cell | Date)])),
  );
  assertSame(`${table}.parquet`, table, plainRows, rows);
  return bytes;
}

/** Writes them to `folder`, replacing what was there. Throws where one does not hold the release's rows. */
export async function writeFormats(folder: string, version: string, tables: Readonly<Tables>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const beside = await mkdtemp(`${folder}.unfinished-`);
  try {
    const files = new Map<string, string | Uint8Array>();
    const database = `demarche-${version}.sqlite`;
    files.set(database, await renderSqlite(beside, database, tables));
    for (const table of TABLE_NAMES) files.set(`${table}.parquet`, await renderCheckedParquet(table, tables[table]));
    const network = renderGexf(tables);
    assertSame("network.gexf", "edges", readGexf(network), tables.edges);
    files.set("network.gexf", network);
    files.set("SHA256SUMS", renderSums(files));
    for (const [path, contents] of files) if (path !== database) await writeFile(join(beside, path), contents);
    // What mkdtemp and SQLite make is for nobody else to read.
    await Promise.all([chmod(beside, 0o755), chmod(join(beside, database), 0o644)]);
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
