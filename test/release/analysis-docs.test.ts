/** The formulas of docs/analysis.md name columns by letter: a column that is added or moved must show here. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { columnsOf, TABLE_NAMES, type TableName } from "../../pipeline/schema/tables.ts";

const guide = readFileSync(new URL("../../docs/analysis.md", import.meta.url), "utf8");

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${letterOf(index - 26)}`;
}

/** Columns by letter, the guide's own behind those of the file. */
const OWN: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  dyads: ["place_id", "place_country", "collective", "all_evidence", "party_evidence"],
  evidence: ["kind"],
  links: ["claim", "answer"],
};

function lettersOf(table: TableName): ReadonlyMap<string, string> {
  const columns = [...columnsOf(table), ...(OWN[table] ?? [])];
  return new Map(columns.map((column, i) => [letterOf(i), column]));
}

test("the columns that the guide adds stand behind those of the files", () => {
  const rows = [...guide.matchAll(/^\| (?:(\w+), )?([A-Z]{1,2}) +\| (\w+) +\|/gm)];
  expect(rows).toHaveLength(8);
  for (const [, sheet, letter, header] of rows) {
    const table = (sheet ?? (header === "claim" || header === "answer" ? "links" : "dyads")) as TableName;
    expect(lettersOf(table).get(letter!), `${table} ${letter}`).toBe(header);
  }
});

test("the formulas point to the columns that they mean", () => {
  const used = [...guide.matchAll(/(\w+)!\$([A-Z]+):\$\2/g)].map(([, table, letter]) => {
    expect(TABLE_NAMES).toContain(table);
    return `${table}.${lettersOf(table as TableName).get(letter!)}`;
  });
  expect([...new Set(used)].sort()).toEqual([
    "events.event_id",
    "events.place_id",
    "evidence.kind",
    "evidence.record_id",
    "evidence.text",
    "links.link",
    "links.other_id",
    "places.country",
    "places.entity_id",
    "sources.publisher_kind",
    "sources.source_id",
  ]);
});

test("the guide names only tables that there are", () => {
  const named = [...guide.matchAll(/`(\w+)\.csv`/g)].map(([, table]) => table!);
  expect(named.length).toBeGreaterThan(5);
  for (const table of named) expect(TABLE_NAMES).toContain(table);
});
