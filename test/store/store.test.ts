import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withTemporaryDisk } from "../../pipeline/io/temporary-disk.ts";
import { MEMORY, openStore } from "../../pipeline/store/store.ts";
import { compareKeys } from "../../pipeline/text/order.ts";

const rows = fc.array(fc.record({ key: fc.integer({ min: 0, max: 5 }), text: fc.string({ unit: "binary" }) }));

describe("a store", () => {
  test("gives rows back as they came, by place and in turn, whether they fit into memory or not", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(0, 20, 1000), async (given, room) => {
        await withTemporaryDisk(async (disk) => {
          const maker = openStore(disk, room).shelf<(typeof given)[number]>();
          for (const row of given) maker.add(row);
          const shelf = maker.done();
          expect([...shelf]).toEqual(given);
          expect([...shelf]).toEqual(given);
          expect(shelf.length).toBe(given.length);
          expect(given.map((_, index) => shelf.at(given.length - 1 - index))).toEqual([...given].reverse());
          expect(shelf.at(given.length)).toBeUndefined();
        });
      }),
      { numRuns: 50 },
    );
  });

  test("sorts runs on disk as an array in memory is sorted, equal keys in the order of arrival", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(0, 20, 1000), async (given, room) => {
        const sorted = [...given].sort((a, b) => compareKeys([a.key], [b.key]));
        await withTemporaryDisk(async (disk) => {
          for (const store of [openStore(disk, room), MEMORY]) {
            const maker = store.sorter<(typeof given)[number]>(({ key }) => [key]);
            for (const row of given) maker.add(row);
            expect([...maker.done()]).toEqual(sorted);
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  test.each([300, 64 * 64 + 70])("sorts %i runs, more than it reads in step", async (runs) => {
    await withTemporaryDisk(async (disk) => {
      const maker = openStore(disk, 0).sorter<number>((row) => [row % 7]);
      const given = Array.from({ length: runs }, (_, index) => (index * 37) % runs);
      for (const row of given) maker.add(row);
      expect([...maker.done()]).toEqual([...given].sort((a, b) => (a % 7) - (b % 7)));
    });
  });
});
