import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CodedDocument } from "../../pipeline/code/coded.ts";
import { mergeAndDerive, validated } from "../../pipeline/io/build-dataset.ts";
import { withTemporaryDisk } from "../../pipeline/io/temporary-disk.ts";
import { excerptTables } from "../../pipeline/page/excerpt.ts";
import { readRows, readTable } from "../../pipeline/release/csv/read.ts";
import { writeTable } from "../../pipeline/release/csv/write.ts";
import { renderRelease } from "../../pipeline/release/render.ts";
import type { Shelf, Store } from "../../pipeline/store/rows.ts";
import { MEMORY, openStore } from "../../pipeline/store/store.ts";
import { codedOf, listsOf } from "../helpers/coded.ts";
import { filesInto } from "./files.ts";
import { sampleTables } from "./sample.ts";

const PEOPLE = { "ada-brandt": "Ada Brandt", "ivo-keld": "Ivo Keld", "mara-oster": "Mara Oster" };
const LISTS = listsOf(PEOPLE);
const NAMES = Object.entries(PEOPLE);

/** Papers that tell of meetings of three people on four days, some of them of the same. */
function report(index: number): CodedDocument {
  const [[firstId, first], [secondId, second]] = [NAMES[index % 3]!, NAMES[(index + 1) % 3]!];
  const day = 1 + (index % 4);
  const text = `${first} met ${second} on ${day} May, paper ${index % 5} says. Nobody else came.`;
  const parties = { [first]: ["participant", firstId], [second]: ["participant", secondId] } as const;
  const date = [`${day} May`, `2031-05-0${day}`] as const;
  const published = `2031-05-1${index % 3}`;
  return codedOf(`paper-${(index * 7) % 30}`, { published, text, events: [{ trigger: "met", parties, date }] });
}

function release(documents: Shelf<CodedDocument>, store: Store): ReadonlyMap<string, string> {
  const inputs = { "raw/a.md": "1".repeat(64) };
  const corpus = { lists: LISTS, documents, inputs, findings: [] };
  const { dataset, findings } = validated(mergeAndDerive(corpus, null, "0.1.0", null, store), null);
  expect(findings).toEqual([]);
  const files = new Map<string, string>();
  const plan = { version: "0.1.0", base: null, inputs, date: null, licences: [], withdrawn: [] };
  renderRelease(dataset, plan, filesInto(files), store);
  return files;
}

describe("a release of rows that lie on a disk", () => {
  const documents = Array.from({ length: 30 }, (_, index) => report(index));

  test("is byte for byte that of rows in memory", async () => {
    const held = release(documents, MEMORY);
    expect(held.get("events.csv")!.split("\r\n").length).toBeGreaterThan(10);
    await withTemporaryDisk(async (disk) => {
      const store = openStore(disk, 0);
      const shelf = store.shelf<CodedDocument>();
      for (const document of documents) shelf.add(document);
      expect(release(shelf.done(), store)).toEqual(held);
    });
  });

  test("does not depend on the order of the documents", () => {
    expect(release([...documents].reverse(), MEMORY)).toEqual(release(documents, MEMORY));
  });
});

test("a table read in pieces has the rows of the table read at once, wherever it is cut", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', "\n", "\r", ",", "'", "=", "é", "😀") });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), fc.array(fc.nat(200), { maxLength: 8 }), (cells, cuts) => {
      const rows = cells.map((about, index) => ({ reviewer: `r${index}`, kind: null, about: about || null }));
      const text = writeTable("reviewers", rows);
      const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
      const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
      expect([...readRows("reviewers", pieces)]).toEqual(readTable("reviewers", text).rows);
    }),
  );
});

describe("the page's excerpt", () => {
  test("of a small release is all of it", () => {
    const tables = sampleTables();
    expect(excerptTables(tables)).toEqual({ tables, left: null });
  });

  test("of a large one has the first events and statements, with what is theirs and nothing that hangs in the air", () => {
    const tables = sampleTables();
    const excerpt = excerptTables(tables, 1);
    const [events, statements] = [[...excerpt.tables.events], [...excerpt.tables.statements]];
    expect([events, statements]).toEqual([tables.events.slice(0, 1), tables.statements.slice(0, 1)]);
    expect(excerpt.left).toEqual({ events: tables.events.length - 1, statements: tables.statements.length - 1 });
    const ids = new Set([
      ...events.map((row) => row.event_id),
      ...statements.map((row) => row.statement_id),
      ...[...excerpt.tables.relations].map((row) => row.relation_id),
    ]);
    const evidence = [...excerpt.tables.evidence];
    expect(evidence.every((row) => ids.has(row.record_id))).toBe(true);
    expect(evidence.length).toBe(excerpt.tables.evidence.length);
    const sources = new Set([...excerpt.tables.sources].map((row) => row.source_id));
    expect(sources).toEqual(new Set(evidence.map((row) => row.source_id)));
  });
});
