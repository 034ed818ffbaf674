import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHandle, withTemporaryDisk } from "../../pipeline/io/temporary-disk.ts";
import { type Rows, unbundle } from "../../pipeline/store/rows.ts";
import { openShared, shareRows } from "../../pipeline/store/share.ts";
import { MEMORY, openStore } from "../../pipeline/store/store.ts";

const words = fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 });

/** As a thread that has nothing but what it was sent. */
function sent<T>(rows: Rows<T>, store: Parameters<typeof shareRows>[1]): Rows<T> {
  const shared = structuredClone(shareRows(rows, store)!);
  return openShared<T>(shared, readHandle);
}

describe("rows that another thread reads", () => {
  test("are those that were shared, wherever they lay", async () => {
    await withTemporaryDisk(async (disk) => {
      fc.assert(
        fc.property(words, fc.constantFrom(0, 10, 1_000_000), (texts, room) => {
          const store = openStore(disk, room);
          const rows = texts.map((text) => ({ text }));
          const [shelf, bundles] = [store.shelf<(typeof rows)[number]>(), store.shelf<typeof rows>()];
          for (const row of rows) shelf.add(row);
          for (let from = 0; from < rows.length; from += 3) bundles.add(rows.slice(from, from + 3));
          const [onShelf, inBundles] = [shelf.done(), unbundle(bundles.done(), rows.length)];
          for (const there of [sent(onShelf, store), sent(inBundles, store), sent(rows, store)]) {
            expect([there.length, [...there]]).toEqual([rows.length, rows]);
          }
          expect([...onShelf]).toEqual(rows);
          expect([...inBundles]).toEqual(rows);
        }),
        { numRuns: 50 },
      );
    });
  });

  test("are none where there is no disk", () => {
    expect(shareRows([{ text: "a" }], MEMORY)).toBeNull();
  });
});
