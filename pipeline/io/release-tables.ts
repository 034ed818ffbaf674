/** The tables of a release as they stand in its files, read as they are gone through. */
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { readRows } from "../release/csv/read.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { TABLE_NAMES, type TableName } from "../schema/tables.ts";

/** Bytes worth a read. */
const PIECE = 1 << 18;

/** `folder`: that of the release. */
export function releaseTables(folder: string): TableRows {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, rowsOf(folder, table)])) as unknown as TableRows;
}

function rowsOf(folder: string, table: TableName) {
  const iterate = () => readRows(table, readPieces(join(folder, `${table}.csv`)));
  let length: number | null = null;
  return {
    /** Known once they were counted. */
    get length() {
      if (length === null) {
        length = 0;
        for (const _ of iterate()) length += 1;
      }
      return length;
    },
    [Symbol.iterator]: iterate,
  };
}

function* readPieces(path: string): Generator<string> {
  const handle = openSync(path, "r");
  const decoder = new StringDecoder("utf8");
  const bytes = Buffer.alloc(PIECE);
  try {
    for (let read = readSync(handle, bytes); read > 0; read = readSync(handle, bytes)) {
      yield decoder.write(bytes.subarray(0, read));
    }
    yield decoder.end();
  } finally {
    closeSync(handle);
  }
}
