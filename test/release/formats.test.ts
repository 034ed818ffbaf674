import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { ByteWriter } from "hyparquet-writer";
import sqlite from "node-sqlite3-wasm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeFormats } from "../../pipeline/io/write-formats.ts";
import { renderSums } from "../../pipeline/release/documents/sums.ts";
import { readGexf, renderGexf } from "../../pipeline/release/formats/gexf.ts";
import { writeParquet } from "../../pipeline/release/formats/parquet.ts";
import { assertKeysHold, fillDatabase } from "../../pipeline/release/formats/sqlite.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { columnsOf, type Row, TABLE_NAMES, type TableName } from "../../pipeline/schema/tables.ts";
import { sampleTables } from "./sample.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-formats-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("SQLite", () => {
  test("answers a question over several tables, and knows its keys", async () => {
    await writeFormats(join(folder, "0.1.0"), "0.1.0", sampleTables(), "{}");
    const database = new sqlite.Database(join(folder, "0.1.0", "demarche-0.1.0.sqlite"), { readOnly: true });
    const met = database.all(`
      SELECT entities.name, events.date FROM participants
      JOIN events USING (event_id) JOIN entities USING (entity_id)
      WHERE events.event_type = 'CONSULT' ORDER BY entities.name`);
    expect(met).toEqual([
      { name: "Ada Quill", date: "2020-05-03" },
      { name: 'Bo "the Boat" Renn', date: "2020-05-03" },
      { name: "Keld Union", date: "2020-05-03" },
    ]);
    expect(database.all("PRAGMA foreign_key_list(participants)").map((key) => key.table)).toEqual([
      "entities",
      "events",
    ]);
    expect(database.all("PRAGMA index_list(evidence)").map((index) => index.name)).toContain("evidence_record_id");
    database.close();
  });

  test("refuses a value outside its list, and finds a broken key", () => {
    const database = new sqlite.Database();
    const connection = {
      exec: (sql: string) => database.exec(sql),
      runAll: (sql: string, rows: Iterable<(string | number | null)[]>) => {
        for (const row of rows) database.run(sql, row);
      },
      all: (sql: string) => database.all(sql) as Record<string, unknown>[],
    };
    const tables = sampleTables();
    tables.participants[0]!.entity_id = "nobody";
    fillDatabase(connection, tables);
    expect(() => assertKeysHold(connection)).toThrow("1 broken foreign keys");
    expect(() => database.run("UPDATE events SET status = 'true'")).toThrow("CHECK constraint failed");
    database.close();
  });
});

async function renderParquet(table: TableName, rows: readonly Row[]): Promise<Uint8Array> {
  const writer = new ByteWriter();
  await writeParquet(table, rows, writer);
  return writer.getBytes();
}

describe("Parquet", () => {
  test("has dates, numbers and booleans as such", async () => {
    const { edges } = sampleTables();
    const file = (await renderParquet("edges", edges)).slice().buffer;
    const rows = await parquetReadObjects({ file });
    expect(rows[0]).toEqual({
      ...edges[0],
      first_date: new Date("2020-05-03T00:00:00Z"),
      last_date: new Date("2020-05-03T00:00:00Z"),
    });
  });

  test.each(TABLE_NAMES)("an empty %s has its columns", async (table) => {
    const metadata = parquetMetadata((await renderParquet(table, [])).slice().buffer);
    expect(metadata.schema.slice(1).map(({ name }) => name)).toEqual(columnsOf(table));
    expect(Number(metadata.num_rows)).toBe(0);
  });
});

test("the network has the edges, with names at its nodes and what a spreadsheet or XML would trip over", () => {
  const tables = sampleTables();
  tables.edges.push({
    ...tables.edges[0]!,
    source: "keld-union",
    target: "keld-union",
    directed: true,
    first_date: null,
  });
  const gexf = renderGexf(tables);
  expect(readGexf(gexf)).toEqual(tables.edges);
  expect(readGexf(renderGexf({ edges: [], entities: [] }))).toEqual([]);
  expect(gexf).toContain('label="Bo &quot;the Boat&quot; Renn"');
});

test("the same rows give the same bytes, summed in a file of their own; what was there is replaced", async () => {
  const sums = async (tables: Tables) => {
    await writeFormats(join(folder, "0.1.0"), "0.1.0", tables, "{}");
    return readFileSync(join(folder, "0.1.0", "SHA256SUMS"), "utf8");
  };
  const first = await sums(sampleTables());
  expect(await sums(sampleTables())).toBe(first);
  const files = readdirSync(join(folder, "0.1.0")).filter((path) => path !== "SHA256SUMS");
  expect(renderSums(new Map(files.map((path) => [path, readFileSync(join(folder, "0.1.0", path))])))).toBe(first);
  const changed = sampleTables();
  changed.edges.pop();
  expect(await sums(changed)).not.toBe(first);
  expect(readdirSync(folder)).toEqual(["0.1.0"]);
});
