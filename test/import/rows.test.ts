import { describe, expect, it } from "vitest";
import { appendRows, CannotAppend } from "../../pipeline/import/append-rows.ts";
import { readCountries } from "../../pipeline/import/countries/read-countries.ts";
import { type Import, makeRows } from "../../pipeline/import/make-rows.ts";
import { plainName, type Seed } from "../../pipeline/import/seed.ts";
import { readReviewed } from "../../pipeline/reviewed/read.ts";
import type { ReviewedTable } from "../../pipeline/reviewed/schemas.ts";

const IMPORT: Import = { list: "list", on: "2026-11-25", acceptedBy: null };

function seed(name: string, value: string, more: Partial<Seed> = {}): Seed {
  const origin = { scheme: "bioguide", value };
  return {
    origin,
    type: "person",
    name,
    description: null,
    country: null,
    wikidataId: null,
    note: null,
    names: [plainName(name)],
    identifiers: [origin],
    ...more,
  };
}

/** Imports into files as the command does, and reads them again as a release does. */
function importInto(files: ReadonlyMap<string, string>, seeds: readonly Seed[], options: Import = IMPORT) {
  const before = readReviewed(files);
  const rows = makeRows(seeds, before.lists, options);
  const after = new Map(files);
  for (const table of ["reviewers", "entities", "aliases", "identifiers"] as const) {
    const file = `${table}.csv`;
    if (rows[table].length > 0)
      after.set(file, appendRows(table as ReviewedTable, files.get(file) ?? null, rows[table]));
  }
  return { rows, files: after, ...readReviewed(after) };
}

const WRITTEN = new Map([
  ["reviewers.csv", "reviewer,kind,about\nreed,person,\n"],
  [
    "entities.csv",
    "entity_id,type,name,description,country,wikidata_id,note\r\nada,person,Ada Quill,,,Q42,\r\nbram-reed,person,Bram Reed,,,,another one\r\nvarnland,place,Frankreich,,FRA,,\r\n",
  ],
  [
    "aliases.csv",
    "alias,entity_id,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason\nAda Quill,ada,name,not,,,,reed,2020-01-01,no",
  ],
  ["identifiers.csv", "entity_id,scheme,value,reason\nada,bioguide,Q000001,\n"],
]);

describe("imported rows", () => {
  it("are marked with their origin and decide nothing", () => {
    const { lists, findings, rows } = importInto(new Map(), [seed("Ada Quill", "Q000001", { note: "More." })]);
    expect(findings).toEqual([]);
    expect(rows.reviewers).toHaveLength(1);
    expect(lists.entities[0]).toMatchObject({
      entityId: "ada-quill",
      note: "From list (bioguide Q000001). More.",
      reviewedBy: null,
    });
    expect(lists.aliases[0]).toMatchObject({
      alias: "Ada Quill",
      entityId: "ada-quill",
      decision: "unsure",
      reviewedBy: "import",
      reviewedOn: "2026-11-25",
      reason: "From list (bioguide Q000001); to be reviewed.",
    });
    expect(lists.identifiers).toEqual([{ entityId: "ada-quill", scheme: "bioguide", value: "Q000001" }]);
  });

  it("stand for a decision where a person accepts the list, save for what the list is not sure of", () => {
    const names = [plainName("Ada Quill"), plainName("Ada", "short", true)];
    const { lists, findings } = importInto(WRITTEN, [seed("Ada Q.", "A1", { names })], {
      ...IMPORT,
      acceptedBy: "reed",
    });
    expect(findings).toEqual([]);
    expect(lists.aliases.slice(1).map(({ alias, decision, reviewedBy }) => [alias, decision, reviewedBy])).toEqual([
      ["Ada Quill", "same", "reed"],
      ["Ada", "unsure", "import"],
    ]);
  });

  it("go to the entity that has the same id elsewhere, never to one of the same name", () => {
    const { lists, findings } = importInto(WRITTEN, [
      seed("Adelaide Quill", "Q000001"),
      seed("A. Quill", "X1", { wikidataId: "Q42" }),
      seed("Bram Reed", "R000001"),
      seed("Bram Reed", "R000002"),
      seed("阿达", "R000003"),
    ]);
    expect(findings).toEqual([]);
    expect(lists.entities.slice(3).map(({ entityId }) => entityId)).toEqual([
      "bram-reed-bioguide-r000001",
      "bram-reed-bioguide-r000002",
      "bioguide-r000003",
    ]);
    expect(
      lists.aliases
        .slice(1)
        .map(({ alias, entityId }) => [alias, entityId])
        .slice(0, 2),
    ).toEqual([
      ["Adelaide Quill", "ada"],
      ["A. Quill", "ada"],
    ]);
  });

  it("overwrite nothing: what was written is there to the last byte, and its decisions stand", () => {
    const { files, lists } = importInto(WRITTEN, [seed("Ada Quill", "Q000001"), seed("Odo Keld", "K1")]);
    for (const [file, text] of WRITTEN) expect(files.get(file)?.startsWith(text)).toBe(true);
    expect(files.get("entities.csv")).not.toMatch(/[^\r]\n/);
    expect(lists.aliases.filter(({ alias }) => alias === "Ada Quill").map(({ decision }) => decision)).toEqual(["not"]);
  });

  it("are none when the same list comes again, also where it has no ids", () => {
    const seeds = [
      seed("Ada Quill", "Q000001"),
      seed('Odo, "the" Keld', "(K) 1.", { identifiers: [] }),
      ...readCountries().seeds,
    ];
    const first = importInto(WRITTEN, seeds);
    expect(first.findings).toEqual([]);
    expect(first.lists.entities.filter(({ country }) => country === "FRA")).toHaveLength(1);
    expect(first.rows.entities.length).toBeGreaterThan(200);
    const again = importInto(first.files, seeds);
    expect(Object.values(again.rows).flat()).toEqual([]);
  });

  it("need the columns that say who decided", () => {
    const text = "alias,entity_id,kind,decision,valid_from,valid_until,scope\n";
    const rows = makeRows([seed("Ada Quill", "Q1")], readReviewed(new Map()).lists, IMPORT);
    expect(() => appendRows("aliases", text, rows.aliases)).toThrow(CannotAppend);
  });

  it("may be a hundred thousand", () => {
    const seeds = Array.from({ length: 100_000 }, (_, i) => seed(`Ada Quill ${i % 50_000}`, `A${i}`));
    const { entities, aliases } = makeRows(seeds, readReviewed(new Map()).lists, IMPORT);
    expect([entities.length, aliases.length]).toEqual([100_000, 100_000]);
    expect(new Set(entities.map((row) => row.entity_id)).size).toBe(100_000);
  });
});
