/** The tables of a release as they stand in its files, read as they are gone through. */
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { readHeader, readRows } from "../release/csv/read.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { describeRelease, type Release } from "../release/read.ts";
import { TABLE_NAMES, type TableName } from "../schema/tables.ts";

/** Bytes worth a read. */
const PIECE = 1 << 18;

/** Bytes that hold a header. */
const HEADER = 1 << 12;

/** `folder`: that of the release. A table that it does not have is empty. */
export function releaseTables(folder: string): TableRows {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, rowsOf(folder, table)])) as unknown as TableRows;
}

/** A release of which no table is held; its files must stay as they are as long as one is gone through. */
export function openRelease(folder: string): Release {
  const text = (path: string) => readFileSync(join(folder, path), "utf8");
  return {
    ...describeRelease(text("manifest.json"), text("SHA256SUMS")),
    tables: releaseTables(folder),
    columns: Object.fromEntries(TABLE_NAMES.map((table) => [table, headerOf(folder, table)])) as Release["columns"],
  };
}

function headerOf(folder: string, table: TableName): readonly string[] {
  const path = join(folder, `${table}.csv`);
  return existsSync(path) ? readHeader(table, readPieces(path, HEADER)) : [];
}

function rowsOf(folder: string, table: TableName) {
  const path = join(folder, `${table}.csv`);
  if (!existsSync(path)) return [];
  let length: number | null = null;
  function* iterate() {
    let count = 0;
    for (const row of readRows(table, readPieces(path))) {
      yield row;
      count += 1;
    }
    length = count;
  }
  return {
    /** Known once somebody went through all of them. */
    get length() {
      if (length === null) for (const _ of iterate());
      return length!;
    },
    [Symbol.iterator]: iterate,
  };
}

function* readPieces(path: string, size = PIECE): Generator<string> {
  const handle = openSync(path, "r");
  const decoder = new StringDecoder("utf8");
  const bytes = Buffer.alloc(size);
  try {
    for (let read = readSync(handle, bytes); read > 0; read = readSync(handle, bytes)) {
      yield decoder.write(bytes.subarray(0, read));
    }
    yield decoder.end();
  } finally {
    closeSync(handle);
  }
}
