import fc from "fast-check";
import { expect, test } from "vitest";
import { renderNodes } from "../../pipeline/release/linked/jsonld.ts";
import type { Row } from "../../pipeline/schema/tables.ts";
import { TABLE_NAMES } from "../../pipeline/schema/tables.ts";
import { sampleTables } from "./sample.ts";

type Node = { "@id": string } & Record<string, unknown>;

const tables = sampleTables();
const nodesOf = (given: object) => [...renderNodes(given as typeof tables)].map((text) => JSON.parse(text) as Node);

/** Of each node what is said of it, whatever the order. */
function saidIn(nodes: readonly Node[]): Map<string, string[]> {
  return new Map(
    nodes.map(({ "@id": id, ...properties }) => {
      const pairs = Object.entries(properties).flatMap(([property, objects]) =>
        [objects].flat().map((object) => JSON.stringify([property, object])),
      );
      return [id, pairs.sort()];
    }),
  );
}

test("a node is one whatever the order of the rows that speak of it, and comes where the first of them stands", () => {
  const expected = saidIn(nodesOf(tables));
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(TABLE_NAMES.map((table) => [table, shuffled(tables[table] as readonly Row[])]))),
      (mixed) => {
        const nodes = nodesOf(mixed);
        expect(saidIn(nodes)).toEqual(expected);
        const ids = nodes.map((node) => node["@id"]);
        expect(new Set(ids).size).toBe(ids.length);
        const records = ["events", "statements", "relations"].flatMap((table) =>
          mixed[table]!.map((row) => `rec:${Object.values(row)[0]}`),
        );
        expect(ids.filter((id) => id.startsWith("rec:"))).toEqual(records);
      },
    ),
    { numRuns: 30 },
  );
});

function shuffled(rows: readonly Row[]) {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}
