import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { Dataset } from "../../pipeline/merge/dataset.ts";
import { indexEntry, renderIndex } from "../../pipeline/release/documents/index.ts";
import type { ReleasePlan } from "../../pipeline/release/plan.ts";
import { readRelease } from "../../pipeline/release/read.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { columnsOf, TABLE_NAMES } from "../../pipeline/schema/tables.ts";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { renderFiles } from "./files.ts";
import { sampleDataset, sampleTables } from "./sample.ts";

const PLAN: ReleasePlan = {
  version: "0.1.0",
  base: null,
  inputs: { "raw/herald.md": "1".repeat(64), "raw/courier.md": "2".repeat(64) },
  date: "2020-06-01",
  licences: [],
  withdrawn: [],
};

/** The same, every record accepted. */
function decided(dataset: Dataset): Dataset {
  const accept = <R extends { review_status: string }>(rows: Iterable<R>) =>
    [...rows].map((row) => ({ ...row, review_status: "accepted" as const }));
  const { events, statements, relations } = dataset.tables;
  const tables = {
    ...dataset.tables,
    events: accept(events),
    statements: accept(statements),
    relations: accept(relations),
  };
  return { ...dataset, tables };
}

const files = renderFiles(sampleDataset(), PLAN);

describe("a release", () => {
  test("reads back as the tables that it was made of", () => {
    const read = readRelease(files);
    expect(read.tables).toEqual(sampleTables());
    expect(read.version).toBe("0.1.0");
    expect(read.columns.events).toEqual(columnsOf("events"));
    expect(read.inputs).toEqual(PLAN.inputs);
  });

  test("has the same bytes whatever the order of its inputs", () => {
    const inputs = Object.fromEntries(Object.entries(PLAN.inputs).reverse());
    const { tables, texts, withheld, counts } = sampleDataset();
    const shuffled = {
      tables,
      withheld,
      texts: new Map([...texts].reverse()),
      counts: Object.fromEntries(Object.entries(counts).reverse()),
    };
    expect([...renderFiles(shuffled, { ...PLAN, inputs })]).toEqual([...files]);
  });

  test("without a row is whole, with headers", () => {
    const empty = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Tables;
    const rendered = renderFiles(
      { tables: empty, texts: new Map(), withheld: new Set(), counts: {} },
      { ...PLAN, date: null },
    );
    expect(rendered.get("events.csv")).toBe(`\uFEFF${columnsOf("events").join(",")}\r\n`);
    expect(readRelease(rendered).tables).toEqual(empty);
    expect([...rendered.keys()].sort()).toEqual([...files.keys()].filter((path) => !path.startsWith("texts/")).sort());
  });

  test("carries a text only where its licence allows, and a reviewed row overrules", () => {
    const texts = (licences: ReleasePlan["licences"]) =>
      [...renderFiles(sampleDataset(), { ...PLAN, licences }).keys()].filter((path) => path.startsWith("texts/"));
    expect(texts([])).toEqual(["texts/courier.txt"]);
    expect(
      texts([
        { licence: "CC-BY-4.0", extent: "offsets", maxWords: null, reason: null },
        { licence: "LicenseRef-Herald", extent: "text", maxWords: null, reason: null },
      ]),
    ).toEqual(["texts/herald.txt"]);
  });

  test("names the sums of all its files as sha256sum reads them", () => {
    const folder = mkdtempSync(join(tmpdir(), "demarche-release-"));
    try {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const lines = files.get("SHA256SUMS")!.trimEnd().split("\n");
      expect(lines.map((line) => line.slice(66)).sort()).toEqual(
        [...files.keys()].filter((path) => path !== "SHA256SUMS").sort(),
      );
      const checked = spawnSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: folder });
      if (checked.error === undefined) expect(checked.status).toBe(0);
      for (const line of lines) expect(line.slice(0, 64)).toBe(sha256(files.get(line.slice(66))!));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("describes its tables as a Data Package", () => {
    const descriptor = JSON.parse(files.get("datapackage.json")!);
    expect(descriptor.resources.map(({ path }: { path: string }) => path)).toEqual(
      TABLE_NAMES.map((table) => `${table}.csv`),
    );
    const events = descriptor.resources[TABLE_NAMES.indexOf("events")];
    expect(events.bytes).toBe(Buffer.byteLength(files.get("events.csv")!));
    expect(events.hash).toBe(`sha256:${sha256(files.get("events.csv")!)}`);
    expect(events.schema.primaryKey).toEqual(["event_id"]);
    expect(events.schema.foreignKeys[0]).toEqual({
      fields: ["place_id"],
      reference: { resource: "entities", fields: ["entity_id"] },
    });
    expect(events.schema.fields[0]).toMatchObject({
      name: "event_id",
      type: "string",
      constraints: { required: true, pattern: "ev-[0-9a-z]+" },
    });
    const sources = descriptor.resources[TABLE_NAMES.indexOf("sources")];
    expect(sources.schema.foreignKeys[0].reference).toEqual({ fields: ["source_id"] });
  });

  test("says that it must not be cited before it is reviewed, and then that it may", () => {
    const early = parseYaml(files.get("CITATION.cff")!);
    expect(early).toMatchObject({ "cff-version": "1.2.0", version: "0.1.0", "date-released": "2020-06-01" });
    expect(early.message).toContain("do not cite it yet");
    const unread = renderFiles(sampleDataset(), { ...PLAN, version: "1.0.0" });
    expect(parseYaml(unread.get("CITATION.cff")!).message).toContain("do not cite it yet");
    const later = renderFiles(decided(sampleDataset()), { ...PLAN, version: "1.0.0" });
    expect(parseYaml(later.get("CITATION.cff")!).message).toMatch(/please cite.* a person has read \d+; software/);
  });

  test("its codebook has every column with its share, and who has read how much", () => {
    const codebook = files.get("CODEBOOK.md")!;
    for (const table of TABLE_NAMES) {
      for (const column of columnsOf(table)) expect(codebook).toContain(`| \`${column}\` |`);
    }
    expect(codebook).toContain("A person has read 1 of them, software has decided 0.");
    expect(codebook).toMatch(/\| `place_id` \| .* \| 50 % \|/);
    for (const rule of ["main act", "Material before verbal", "Peacekeepers", "Calls for sanctions", "part_of"]) {
      expect(codebook).toContain(rule);
    }
  });

  test("has a manifest without clock or commit", () => {
    expect(JSON.parse(files.get("manifest.json")!)).toMatchObject({
      version: "0.1.0",
      base: null,
      rows: { events: 2, dyads: 4 },
      counts: { documents: 3, unresolved_names: 2 },
      review: { records: 5, machine: 4, accepted: 1, read_by_person: 1 },
    });
  });
});

test("the index lists releases newest first, one entry a version", () => {
  const entry = (version: string) => indexEntry(sampleTables(), { ...PLAN, version }, `digest of ${version}`);
  let index = renderIndex(null, [entry("0.9.0")], []);
  for (const version of ["0.10.0", "0.2.0", "0.9.0"]) index = renderIndex(JSON.parse(index), [entry(version)], []);
  const { releases } = JSON.parse(index);
  expect(releases.map(({ version }: { version: string }) => version)).toEqual(["0.10.0", "0.9.0", "0.2.0"]);
  expect(releases[0]).toMatchObject({ events: 2, sources: 3, reviewed: false, digest: "digest of 0.10.0" });
});
