import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guardCell, unguardCell } from "../../pipeline/release/csv/guard.ts";
import { readTable } from "../../pipeline/release/csv/read.ts";
import { writeTable } from "../../pipeline/release/csv/write.ts";
import { TABLE_NAMES } from "../../pipeline/schema/tables.ts";

/** Any text that a cell may hold: never empty, which is null; with the characters that break CSV files made likely. */
const hostile = fc.constantFrom(
  "=1+1",
  "'=x",
  "''@",
  "-",
  "'",
  '"',
  ",",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "\uFEFF",
  "𝒳",
  "é",
  "a;b",
);
const cell = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary", minLength: 1 }),
  fc.array(hostile, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
);

describe("formula guard", () => {
  test.each([
    ["=SUM(A1)", "'=SUM(A1)"],
    ["'=x", "''=x"],
    ["+44 20", "'+44 20"],
    ["-", "'-"],
    ["@ada", "'@ada"],
    ["\tx", "'\tx"],
    ["'tis", "'tis"],
    ["a=b", "a=b"],
  ])("%j becomes %j", (text, guarded) => {
    expect(guardCell(text)).toBe(guarded);
  });

  test("is taken back, and what is guarded never begins like a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", "=", "'=", "''-", "'", "@"), (text, head) => {
        const guarded = guardCell(head + text);
        expect(unguardCell(guarded)).toBe(head + text);
        expect(guarded).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe("CSV", () => {
  test("reads back what was written", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ reviewer: cell, kind: cell, about: cell })), (rows) => {
        const { columns, rows: read } = readTable("reviewers", writeTable("reviewers", rows));
        expect(columns).toEqual(["reviewer", "kind", "about"]);
        expect(read).toEqual(rows);
      }),
    );
  });

  test.each(TABLE_NAMES)("an empty %s has its header", (table) => {
    const { columns, rows } = readTable(table, writeTable(table, []));
    expect(rows).toEqual([]);
    expect(columns.length).toBeGreaterThan(1);
  });

  test("keeps numbers, booleans and empty cells apart", () => {
    const row = {
      source: "ada",
      target: "007",
      type: "CONSULT",
      weight: 2,
      first_date: null,
      last_date: "2017-06-01",
      directed: false,
    };
    const text = writeTable("edges", [row]);
    expect(text.split("\r\n")[1]).toBe('"ada","007","CONSULT",2,,2017-06-01,false');
    expect(readTable("edges", text).rows).toEqual([row]);
  });

  test("refuses a column that the schema lacks, a missing one, and a cell of the wrong type", () => {
    expect(() => writeTable("reviewers", [{ reviewer: "r", kind: null, about: null, extra: 1 }])).toThrow("extra");
    expect(() => writeTable("reviewers", [{ reviewer: "r", kind: null }])).toThrow("about");
    const text = writeTable("edges", []);
    expect(() => readTable("edges", `${text}a,b,CONSULT,two,,,false\r\n`)).toThrow('edges.csv:2: "two" is no integer');
    expect(() => readTable("edges", `${text}a,b,CONSULT,2,,,no\r\n`)).toThrow('"no" is no boolean');
  });

  // Nothing but Node is needed to run the tests; where Python is at hand it must agree.
  test.skipIf(spawnSync("python3", ["--version"]).status !== 0)("Python reads the same cells", () => {
    const rows = [
      { reviewer: 'Ünal "the" 𝒳', kind: "person", about: "two\nlines, and a comma" },
      { reviewer: "=1+1", kind: null, about: "lone \r inside" },
    ];
    const folder = mkdtempSync(join(tmpdir(), "demarche-csv-"));
    try {
      const file = join(folder, "reviewers.csv");
      writeFileSync(file, writeTable("reviewers", rows));
      const program =
        "import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1],encoding='utf-8-sig',newline='')))))";
      const read = JSON.parse(execFileSync("python3", ["-c", program, file], { encoding: "utf8" }));
      expect(read).toEqual([
        { reviewer: 'Ünal "the" 𝒳', kind: "person", about: "two\nlines, and a comma" },
        { reviewer: "'=1+1", kind: "", about: "lone \r inside" },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
