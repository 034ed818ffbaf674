import { describe, expect, test } from "vitest";
import { deriveTables } from "../../pipeline/release/derive/derive.ts";
import { readRelease } from "../../pipeline/release/read.ts";
import { type ReviewStatus, readReviewStatuses, selectReviewed } from "../../pipeline/release/select-reviewed.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { validate } from "../../pipeline/validate/validate.ts";
import { renderFiles } from "./files.ts";
import { sampleDataset, sampleTables } from "./sample.ts";

const PLAN = { inputs: {}, date: "2020-06-01", licences: [], withdrawn: [] };
const DECIDED: readonly ReviewStatus[] = ["accepted", "corrected", "added"];

function select(tables: Tables, statuses: readonly ReviewStatus[], base: Tables | null = null) {
  const { tables: merged, selection } = selectReviewed(tables, statuses, base, "0.2.0");
  const selected = deriveTables(merged);
  return { dataset: { ...sampleDataset(selected), tables: selected, selection }, selection };
}

describe("a selection of what was decided", () => {
  test("leaves out the other records with every row of their keys", () => {
    const { dataset, selection } = select(sampleTables(), DECIDED);
    const { tables } = dataset;
    expect(tables.events.map((row) => row.event_id)).toEqual(["ev-meeting0000001"]);
    expect([tables.statements, tables.statement_entities, tables.relations, tables.links]).toEqual([[], [], [], []]);
    for (const table of ["participants", "accounts"] as const) {
      expect(new Set(tables[table].map((row) => row.event_id))).toEqual(new Set(["ev-meeting0000001"]));
    }
    expect(tables.dyads.length).toBeLessThan(sampleTables().dyads.length);
    expect(validate(dataset, null)).toEqual([]);
    expect(selection.withheld).toEqual({
      events: 1,
      participants: 1,
      accounts: 2,
      statements: 2,
      statement_entities: 1,
      relations: 1,
      links: 1,
      evidence: 4,
    });
    expect(selection.keptForAttribution).toBe(0);
  });

  test("keeps the statement that a kept record is attributed to, and what that is attributed to", () => {
    const tables = sampleTables();
    Object.assign(tables.events[1]!, { review_status: "accepted", reviewed_by: "r1" });
    tables.evidence.find((row) => row.record_id === "st-claim00000001")!.attributed_to = "st-said000000001";
    const { dataset, selection } = select(tables, DECIDED);
    expect(dataset.tables.statements.map((row) => row.review_status)).toEqual(["machine", "machine"]);
    expect(dataset.tables.links).toHaveLength(1);
    expect(selection).toMatchObject({ keptForAttribution: 2, withheld: { events: 0, statements: 0, relations: 1 } });
    expect(validate(dataset, null)).toEqual([]);
  });

  test("retires a record that the base released, until it is decided on", () => {
    const base = readRelease(renderFiles(sampleDataset(), { ...PLAN, version: "0.1.0", base: null }));
    const { dataset } = select(sampleTables(), DECIDED, base.tables);
    expect(validate(dataset, base)).toEqual([]);
    expect(dataset.tables.redirects).toContainEqual({
      old_id: "ev-threat00000001",
      new_id: null,
      reason: "left out until a reviewer has decided on it",
      since: "0.2.0",
    });
  });

  test("leads an old id to the retired record that it was merged into", () => {
    const tables = sampleTables();
    tables.redirects.push({ old_id: "ev-old", new_id: "ev-threat00000001", reason: "One event", since: "0.1.0" });
    const { dataset } = select(tables, DECIDED);
    expect(validate(dataset, null)).toEqual([]);
    expect(dataset.tables.redirects.map((row) => row.old_id)).toEqual(["a-quill", "ev-old", "ev-threat00000001"]);
  });

  test("stands in the manifest, and can be read from it; a whole release has no word on it", () => {
    const { dataset } = select(sampleTables(), ["accepted", "corrected"]);
    const files = renderFiles(dataset, { ...PLAN, version: "0.1.0", base: null });
    expect(JSON.parse(files.get("manifest.json")!).selection).toMatchObject({
      review_status: ["accepted", "corrected"],
      withheld: { events: 1, statements: 2, relations: 1 },
      kept_for_attribution: 0,
    });
    expect(readRelease(files).reviewStatus).toEqual(["accepted", "corrected"]);
    const whole = renderFiles(sampleDataset(), { ...PLAN, version: "0.1.0", base: null });
    expect(whole.get("manifest.json")).not.toContain("selection");
    expect(readRelease(whole).reviewStatus).toBeNull();
  });
});

test("a list of statuses is read in any order; all of them select nothing, and a slip is named", () => {
  expect(readReviewStatuses("corrected, accepted")).toEqual(["accepted", "corrected"]);
  expect(readReviewStatuses("added,machine,corrected,accepted")).toBeNull();
  expect(() => readReviewStatuses("accepted,acepted")).toThrow('"acepted" is none of');
  expect(() => readReviewStatuses("")).toThrow(RangeError);
});
