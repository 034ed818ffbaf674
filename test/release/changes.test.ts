import { describe, expect, test } from "vitest";
import { classifyChange } from "../../pipeline/release/changes/classify.ts";
import { deriveChanges } from "../../pipeline/release/changes/rows.ts";
import { describeDifference, renderChanges } from "../../pipeline/release/documents/changes.ts";
import { type ReadRelease, readRelease } from "../../pipeline/release/read.ts";
import { compareVersions, isReviewed, isVersion, nextVersion } from "../../pipeline/release/version.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { renderFiles } from "./files.ts";
import { sampleDataset, sampleTables } from "./sample.ts";

const BASE: ReadRelease = readRelease(
  renderFiles(sampleDataset(), { version: "0.1.0", base: null, inputs: {}, date: null, licences: [], withdrawn: [] }),
);

function changesFrom(base: ReadRelease, tables: Tables) {
  return [...deriveChanges(base, tables)];
}

function changed(change: (tables: Tables) => void): Tables {
  const tables = sampleTables();
  change(tables);
  return tables;
}

describe("how much a release differs", () => {
  test("not at all", () => {
    expect(classifyChange(BASE, sampleTables())).toBe("none");
    expect(changesFrom(BASE, sampleTables())).toEqual([]);
  });

  test("in values", () => {
    const tables = changed((t) => {
      t.events[0]!.place_id = null;
      t.entities[0]!.name = "Ada M. Quill";
    });
    expect(classifyChange(BASE, tables)).toBe("values");
    expect(changesFrom(BASE, tables)).toEqual([
      {
        table: "events",
        id: "ev-meeting0000001",
        change: "corrected",
        column: "place_id",
        old: "port-varn",
        new: null,
        reason: "decision",
      },
      {
        table: "entities",
        id: "ada-quill",
        change: "corrected",
        column: "name",
        old: "Ada Quill",
        new: "Ada M. Quill",
        reason: "alias",
      },
    ]);
  });

  test("in rows, and an id that was merged says into which", () => {
    const tables = changed((t) => {
      t.events.pop();
      t.redirects.push({
        old_id: "ev-threat00000001",
        new_id: "ev-meeting0000001",
        reason: "One event",
        since: "0.1.1",
      });
    });
    expect(classifyChange(BASE, tables)).toBe("rows");
    expect(changesFrom(BASE, tables)[0]).toEqual({
      table: "events",
      id: "ev-threat00000001",
      change: "merged",
      column: null,
      old: null,
      new: "ev-meeting0000001",
      reason: "rule",
    });
  });

  test("in columns or meanings; a new column is one change", () => {
    const older = {
      ...BASE,
      columns: { ...BASE.columns, sources: BASE.columns.sources.filter((column) => column !== "copy_of") },
    };
    expect(classifyChange(older, sampleTables())).toBe("structure");
    expect(changesFrom(older, sampleTables())).toEqual([
      { table: "sources", id: "*", change: "added", column: "copy_of", old: null, new: null, reason: "schema" },
    ]);
    expect(classifyChange({ ...BASE, meanings: { ...BASE.meanings, events: 0 } }, sampleTables())).toBe("structure");
  });

  test.each([
    ["new_source", (t: Tables) => t.sources.push({ ...t.sources[0]!, source_id: "new" })],
    ["source_removed", (t: Tables) => t.sources.shift()],
    ["source_changed", (t: Tables) => Object.assign(t.sources[0]!, { sha256: "f".repeat(64), characters: 9 })],
    ["link", (t: Tables) => t.links.pop()],
    ["rule", (t: Tables) => t.mentions.pop()],
    [
      "alias",
      (t: Tables) => {
        t.mentions.splice(2, 1);
        t.names.splice(1, 1);
      },
    ],
  ])("says why: %s", (reason, change) => {
    const reasons = changesFrom(BASE, changed(change)).map((row) => row.reason);
    expect(reasons).toContain(reason);
    expect(new Set(reasons).size).toBe(1);
  });

  test("in words", () => {
    const tables = changed((t) => {
      t.events[0]!.place_id = null;
    });
    const words = renderChanges(
      { ...tables, changes: changesFrom(BASE, tables) },
      { version: "0.1.1", base: BASE, inputs: {}, date: null, licences: [], withdrawn: [] },
    );
    expect(words).toContain("| events.csv | 2 | 2 | 0 | 0 | 1 | 0 | 0 |");
    expect(words).toContain("corrected: place_id was port-varn, is empty; a decision on the record");
  });
});

test("diff compares any two releases, in either direction", () => {
  const later = readRelease(
    renderFiles(sampleDataset(changed((t) => t.links.pop())), {
      version: "0.1.1",
      base: BASE,
      inputs: {},
      date: null,
      licences: [],
      withdrawn: [],
    }),
  );
  expect(describeDifference(BASE, later)).toMatch(
    /# From version 0\.1\.0 to 0\.1\.1[\s\S]*links\.csv \| 1 \| 0 \| 0 \| 1 \|/,
  );
  expect(describeDifference(later, BASE)).toMatch(
    /# From version 0\.1\.1 to 0\.1\.0[\s\S]*links\.csv \| 0 \| 1 \| 1 \| 0 \|/,
  );
  expect(describeDifference(BASE, BASE)).toContain("No row differs");
});

describe("versions", () => {
  test("are three numbers and compare by number", () => {
    expect(["0.1.0", "1.0", "01.0.0", "v1.0.0", "1.0.0-beta", "10.20.30"].filter(isVersion)).toEqual([
      "0.1.0",
      "10.20.30",
    ]);
    expect(["0.10.0", "0.9.1", "1.0.0", "0.9.0"].sort(compareVersions)).toEqual(["0.9.0", "0.9.1", "0.10.0", "1.0.0"]);
    expect(() => compareVersions("1.0", "1.0.0")).toThrow('"1.0" is no version');
  });

  test.each([
    [null, "rows", false, "0.1.0"],
    ["0.3.1", "none", false, "0.3.1"],
    ["0.3.1", "structure", false, "0.4.0"],
    ["0.3.1", "rows", false, "0.3.2"],
    ["0.3.1", "values", false, "0.3.2"],
    ["0.3.1", "values", true, "1.0.0"],
    ["1.2.3", "structure", true, "2.0.0"],
    ["1.2.3", "rows", true, "1.3.0"],
    ["1.2.3", "values", true, "1.2.4"],
  ] as const)("after %s with a change of %s comes (reviewed: %s) %s", (base, change, reviewed, next) => {
    expect(nextVersion({ base, change, reviewed })).toBe(next);
  });

  test("a dataset is reviewed when none of its records is left to the machine, and it has some", () => {
    expect(isReviewed(sampleTables())).toBe(false);
    const decided = changed((t) => {
      for (const row of [...t.events, ...t.statements, ...t.relations]) row.review_status = "accepted";
    });
    expect(isReviewed(decided)).toBe(true);
    expect(isReviewed({ events: [], statements: [], relations: [] })).toBe(false);
  });
});
