/**
 * The formats that stand beside a release and not in it: one SQLite database, Parquet tables and the network as GEXF.
 * They are made from the release's rows, read back, and must hold the same; their checksums are in a file of their own.
 */
import { chmod, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { fileWriter } from "hyparquet-writer";
import sqlite from "node-sqlite3-wasm";
import type { TableRows } from "../release/derive/merged.ts";
import { listSums } from "../release/documents/sums.ts";
import { readGexf, renderGexf } from "../release/formats/gexf.ts";
import { parquetGroups, writeParquet } from "../release/formats/parquet.ts";
import { assertKeysHold, fillDatabase, readDatabase } from "../release/formats/sqlite.ts";
import { type Cell, columnsOf, type Row, TABLE_NAMES, type TableName } from "../schema/tables.ts";
import type { Rows } from "../store/rows.ts";
import { makeFolder } from "./make-folder.ts";
import { readIfThere } from "./read-if-there.ts";
import { sumFolder } from "./release-folder.ts";

const UNFINISHED = ".unfinished-";
const SUMS = "SHA256SUMS";

/** Says in the folder what its files were made from. */
const STAMP = "made-from.json";

/** Row by row: all rows of a large table may be more than memory holds. */
function assertSame(what: string, table: TableName, read: Iterable<Row>, rows: Iterable<Row>): void {
  const columns = columnsOf(table);
  const others = read[Symbol.iterator]();
  const isSame = (row: Row, other: Row | undefined) => columns.every((column) => row[column] === other?.[column]);
  let same = true;
  for (const row of rows) {
    const next = others.next();
    same &&= next.done !== true && isSame(row, next.value);
  }
  if (!same || others.next().done !== true) throw new Error(`${what} does not hold the rows of ${table}.csv`);
}

function writeSqlite(path: string, tables: TableRows): void {
  const database = new sqlite.Database(path);
  try {
    const connection = {
      exec: (sql: string) => database.exec(sql),
      runAll: (sql: string, rows: Iterable<(string | number | null)[]>) => {
        const statement = database.prepare(sql);
        for (const row of rows) statement.run(row);
        statement.finalize();
      },
      *all(sql: string) {
        const statement = database.prepare(sql);
        try {
          for (const row of statement.iterate()) yield row as Record<string, unknown>;
        } finally {
          statement.finalize();
        }
      },
    };
    fillDatabase(connection, tables);
    assertKeysHold(connection);
    for (const table of TABLE_NAMES) {
      assertSame(basename(path), table, readDatabase(connection, table), tables[table] as Rows<Row>);
    }
  } finally {
    database.close();
  }
}

async function writeCheckedParquet(path: string, table: TableName, rows: Rows<Row>): Promise<void> {
  await writeParquet(table, rows, fileWriter(path));
  const file = await asyncBufferFromFile(path);
  const plain = (cell: Cell | Date): Cell => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
  let start = 0;
  for (const group of parquetGroups(rows)) {
    const read = await parquetReadObjects({ file, rowStart: start, rowEnd: start + group.length });
    const plainRows = read.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell as Cell | Date)])),
    );
    assertSame(basename(path), table, plainRows, group);
    start += group.length;
  }
  const { num_rows } = await parquetMetadataAsync(file);
  if (Number(num_rows) !== start) throw new Error(`${basename(path)} does not hold the rows of ${table}.csv`);
}

/**
 * Writes them to `folder`, replacing what was there, with a stamp that says what they were made from. Throws where one does
 * not hold the release's rows.
 */
export async function writeFormats(folder: string, version: string, tables: TableRows, stamp: string): Promise<void> {
  makeFolder(dirname(folder));
  await removeUnfinished(folder);
  const beside = await mkdtemp(`${folder}${UNFINISHED}`);
  try {
    const database = `demarche-${version}.sqlite`;
    writeSqlite(join(beside, database), tables);
    for (const table of TABLE_NAMES) {
      await writeCheckedParquet(join(beside, `${table}.parquet`), table, tables[table] as Rows<Row>);
    }
    const network = renderGexf(tables);
    assertSame("network.gexf", "edges", readGexf(network), tables.edges);
    await writeFile(join(beside, "network.gexf"), network);
    await writeFile(join(beside, STAMP), stamp);
    await writeFile(join(beside, SUMS), listSums(await sumFolder(beside)));
    // What mkdtemp and SQLite make is for nobody else to read.
    await Promise.all([chmod(beside, 0o755), chmod(join(beside, database), 0o644)]);
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Whether `folder` holds them all as they were written, and with that stamp. */
export async function areFormatsThere(folder: string, stamp: string): Promise<boolean> {
  const written = await readIfThere(join(folder, SUMS));
  if (written === null || (await readIfThere(join(folder, STAMP))) !== stamp) return false;
  const sums = await sumFolder(folder);
  sums.delete(SUMS);
  return listSums(sums) === written;
}

/** What a run that was killed left behind. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}${UNFINISHED}`)) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}
