/** Tables that are counted for analysis: months of pairs, the crosswalk, the rules. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATUSES } from "../../pipeline/code/account.ts";
import { makeCrosswalk } from "../../pipeline/release/derive/crosswalk.ts";
import { DyadMonths } from "../../pipeline/release/derive/dyad-months.ts";
import { describeRules } from "../../pipeline/release/derive/rules/describe.ts";
import sayings from "../../pipeline/release/derive/rules/sayings.json" with { type: "json" };
import { sayingOf } from "../../pipeline/release/derive/rules/sayings.ts";
import { wilson } from "../../pipeline/release/derive/rules/wilson.ts";
import type { DyadsRow } from "../../pipeline/schema/generated/rows.ts";
import { PLOVER } from "../../pipeline/schema/vocabulary.ts";
import { sampleTables } from "./sample.ts";

function countMonths(dyads: readonly DyadsRow[]) {
  const months = new DyadMonths();
  for (const row of dyads) months.add(row);
  return months.rows();
}

describe("dyad_month", () => {
  const [example] = sampleTables().dyads;
  const dyad = fc.record({
    year: fc.constantFrom(null, 2019, 2020),
    month: fc.constantFrom(null, 1, 12),
    quad: fc.constantFrom(1, 4),
    status: fc.constantFrom(...STATUSES),
    actor_id: fc.constantFrom(null, "ada-quill", "bo-renn"),
    recipient_id: fc.constantFrom(null, "keld-union"),
    directed: fc.boolean(),
    independent_sources: fc.integer({ min: 1, max: 5 }),
  });
  const dyads = fc.array(dyad, { maxLength: 30 }).map((rows) => rows.map((row): DyadsRow => ({ ...example!, ...row })));

  test("counts each row of dyads.csv once, whatever their order", () => {
    fc.assert(
      fc.property(dyads, (rows) => {
        const months = countMonths(rows);
        expect(countMonths([...rows].reverse())).toEqual(months);
        for (const status of STATUSES) {
          const told = rows.filter((row) => row.status === status);
          const weight = told.reduce((sum, row) => sum + row.independent_sources, 0);
          expect(months.reduce((sum, row) => sum + row[status], 0)).toBe(told.length);
          expect(months.reduce((sum, row) => sum + row[`${status}_weighted`], 0)).toBe(weight);
        }
        const keys = months.map((row) =>
          JSON.stringify([row.year, row.month, row.actor_id, row.recipient_id, row.directed, row.quad]),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test("has a row for a pair in a month, by quad class, and undated ones last", () => {
    const { dyad_month } = sampleTables();
    expect(dyad_month).toHaveLength(4);
    expect(dyad_month[0]).toMatchObject({
      year: 2020,
      month: 5,
      actor_name: "Ada Quill",
      quad: 1,
      reported: 1,
      reported_weighted: 2,
      alleged: 0,
    });
    expect(dyad_month[3]).toMatchObject({ year: null, month: null, actor_id: "bo-renn", alleged: 1, reported: 0 });
  });
});

describe("crosswalk", () => {
  const rows = makeCrosswalk();

  test("has each type and each of its modes once, and no other", () => {
    const expected = Object.entries(PLOVER.types).flatMap(([type, { modes }]) => [
      `${type} `,
      ...modes.map((mode) => `${type} ${mode}`),
    ]);
    expect(rows.map(({ event_type, mode }) => `${event_type} ${mode ?? ""}`)).toEqual(expected);
  });

  test("lists no mode that the type does not have, and says what is lost", () => {
    const file = JSON.parse(readFileSync(new URL("../../schemas/crosswalk.json", import.meta.url), "utf8"));
    for (const [type, { modes = {} }] of Object.entries<{ modes?: object }>(file.types)) {
      for (const mode of Object.keys(modes)) expect(PLOVER.types[type as "AGREE"].modes).toContain(mode);
    }
    for (const row of rows) if (row.lossy) expect(row.note, `${row.event_type} ${row.mode}`).not.toBeNull();
  });

  test("keeps what the manual keeps apart", () => {
    const root = (type: string, mode: string | null) =>
      rows.find((row) => row.event_type === type && row.mode === mode)?.cameo_root;
    expect([root("CONSULT", null), root("ACCUSE", "investigate"), root("ACCUSE", "allege")]).toEqual([
      "04",
      "09",
      "11",
    ]);
    const match = (type: string, mode: string | null) =>
      rows.find((row) => row.event_type === type && row.mode === mode)?.match;
    expect([match("CONSULT", null), match("CONSULT", "visit"), match("ACCUSE", "investigate")]).toEqual([
      "exactMatch",
      "broadMatch",
      "exactMatch",
    ]);
    for (const row of rows) expect(row.match === "closeMatch").toBe(row.lossy);
    expect([root("SANCTION", "convict"), root("ASSAULT", "unconventional")]).toEqual(["11", "20"]);
  });
});

describe("rules", () => {
  test("a share of few has a wide interval, a share of none none", () => {
    expect(wilson(4, 5)).toEqual({ precision: 0.8, wilson_low: 0.376, wilson_high: 0.964 });
    expect(wilson(0, 10)).toMatchObject({ precision: 0, wilson_low: 0, wilson_high: 0.278 });
    expect(wilson(0, 0)).toEqual({ precision: null, wilson_low: null, wilson_high: null });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, k) => {
        const { precision, wilson_low, wilson_high } = wilson(Math.min(k, n), n);
        expect(wilson_low).toBeLessThanOrEqual(precision!);
        expect(precision).toBeLessThanOrEqual(wilson_high!);
        expect(wilson_low).toBeGreaterThanOrEqual(0);
        expect(wilson_high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("count what rests on them, and keep those that were only rejected", () => {
    const { evidence, mentions } = sampleTables();
    const rules = describeRules(
      [{ rule: "consult.meet", table: "events", n_judged: 2, n_right: 0 }],
      evidence,
      mentions,
    );
    expect(rules.map(({ table, rule, fired }) => [table, rule, fired])).toEqual([
      ["events", "consult.meet", 0],
      ["events", "frame", 3],
      ["mentions", "alias", 4],
      ["relations", "frame", 1],
      ["statements", "frame", 2],
    ]);
    expect(rules[0]).toMatchObject({ n_judged: 2, n_right: 0, precision: 0 });
    expect(rules[1]).toMatchObject({ n_judged: 0, precision: null, description: null });
  });

  test("say what they do: the frame, then each second look", () => {
    const { description, example } = sayingOf("consult.meet+nearest_before", "events");
    expect(description).toMatch(/^The verb "meet" tells of CONSULT\. .*nearest name before/);
    expect(example).toContain("met");
  });

  test("the file of sayings is as its schema wants it", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/lexicons/rules.schema.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(sayings), JSON.stringify(validate.errors)).toBe(true);
  });

  test("every rule that the code names has a saying", () => {
    const told = (table: "events" | "statements" | "relations" | "mentions", rule: string) =>
      expect(sayingOf(rule, table).description, `${table}: ${rule}`).not.toBeNull();
    for (const [folder, table] of [
      ["code/statements", "statements"],
      ["code/relations", "relations"],
      ["resolve", "mentions"],
    ] as const) {
      const names = sourcesIn(folder).flatMap((text) =>
        [...text.matchAll(/\brule: "([a-z_]+)"/g)].map(([, name]) => name!),
      );
      expect(names.length, folder).toBeGreaterThan(0);
      for (const name of names) told(table, name);
    }
    const second = sourcesIn("code/events").flatMap((text) =>
      [...text.matchAll(/rule\}\+([a-z_]+)`/g)].map(([, name]) => name!),
    );
    expect(second.length).toBeGreaterThan(5);
    for (const name of [...second, ...STATUSES.slice(3)]) told("events", `${name}+${name}`);
  });
});

function sourcesIn(folder: string): string[] {
  const root = join(import.meta.dirname, "../../pipeline", folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(root, file), "utf8"));
}
