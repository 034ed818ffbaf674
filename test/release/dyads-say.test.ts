/** dyads.csv is what people open: it must say the same as the tables it is made of. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveTables } from "../../pipeline/release/derive/derive.ts";
import { readRelease } from "../../pipeline/release/read.ts";
import { compareVersions, isVersion } from "../../pipeline/release/version.ts";
import type { DyadsRow, ParticipantsRow, Tables } from "../../pipeline/schema/generated/rows.ts";
import { makeWorkspace } from "../helpers/workspace.ts";
import { dyadFaults } from "./dyads-say.ts";
import { sampleTables } from "./sample.ts";

const ROLES = ["actor", "recipient", "participant", "attendee"] as const;
const DAYS = [null, "2019-12-31", "2020-05-03", "2020-05-31", "2021-01-01"];

/** The sample with other parties, days, copies and places. */
const changed = fc
  .record({
    parties: fc.array(fc.tuple(fc.nat(1), fc.nat(3), fc.constantFrom(...ROLES)), { maxLength: 8 }),
    days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
    copies: fc.boolean(),
    placed: fc.boolean(),
  })
  .map(({ parties, days, copies, placed }): Tables => {
    const tables = sampleTables();
    const [meeting, threat] = tables.events;
    const [earliest, latest] = days[0] === null || days[1] === null ? [null, null] : [...days].sort();
    Object.assign(threat!, { date_earliest: earliest, date_latest: latest, place_id: placed ? "port-varn" : null });
    const rows = parties.map(([event, entity, role]): ParticipantsRow => {
      return { event_id: [meeting, threat][event]!.event_id, entity_id: tables.entities[entity]!.entity_id, role };
    });
    tables.participants = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
    if (copies) tables.sources.find((row) => row.source_id === "herald")!.copy_of = "courier";
    return { ...tables, ...deriveTables(tables) };
  });

describe("dyads.csv", () => {
  test("says what the tables say, whatever they hold", () => {
    fc.assert(
      fc.property(changed, (tables) => {
        expect(dyadFaults(tables)).toEqual([]);
      }),
    );
  });

  test.each<[keyof DyadsRow, DyadsRow[keyof DyadsRow]]>([
    ["actor_name", "Bo Renn"],
    ["status", "denied"],
    ["quad", 4],
    ["month", 4],
    ["place", null],
    ["independent_sources", 3],
    ["quotation", "Nobody met."],
    ["attributed_to", "Keld Union"],
    ["recipient_id", "port-varn"],
    ["first_reported", "2020-05-03"],
  ])("is caught where %s is another", (column, value) => {
    const tables = sampleTables();
    Object.assign(tables.dyads[0]!, { [column]: value });
    expect(dyadFaults(tables).length).toBeGreaterThan(0);
  });

  test("is caught where a row is gone or too many", () => {
    const tables = sampleTables();
    expect(dyadFaults({ ...tables, dyads: tables.dyads.slice(1) })).toHaveLength(1);
    expect(dyadFaults({ ...tables, dyads: [...tables.dyads, tables.dyads[0]!] }).length).toBeGreaterThan(0);
  });

  test.each(["charge-and-denial", "one-meeting-three-papers", "tolls-differ"])(
    "holds over the case %s",
    async (name) => {
      const space = makeWorkspace();
      try {
        const folder = join(import.meta.dirname, "../cases", name);
        for (const part of ["raw", "reviewed"])
          for (const file of readdirSync(join(folder, part)))
            space.write(`${part}/${file}`, readFileSync(join(folder, part, file), "utf8"));
        expect((await space.run("release")).code).toBe(0);
        const { tables } = readRelease(new Map(Object.entries(space.snapshot("out/0.1.0"))));
        expect(tables.dyads.length).toBeGreaterThan(0);
        expect(dyadFaults(tables)).toEqual([]);
      } finally {
        space.remove();
      }
    },
  );
});

const out = join(import.meta.dirname, "../../out");
const versions = existsSync(out) ? readdirSync(out).filter(isVersion).sort(compareVersions) : [];

describe.skipIf(versions.length === 0)("the newest release", () => {
  test("has a dyads.csv that says what its tables say", () => {
    const folder = join(out, versions.at(-1)!);
    const files = readdirSync(folder).filter(
      (name) => name.endsWith(".csv") || /^(manifest\.json|SHA256SUMS)$/.test(name),
    );
    const { tables, columns } = readRelease(
      new Map(files.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
    );
    expect(dyadFaults(tables, columns.dyads)).toEqual([]);
  });
});
