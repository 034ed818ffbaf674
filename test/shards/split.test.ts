import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitFiles } from "../../pipeline/shards/split.ts";

const sized = (sizes: readonly number[]) => sizes.map((bytes, i) => ({ path: `file-${i}`, bytes }));

describe("splitting a corpus", () => {
  it("gives shards of like size, files of one shard together", () => {
    expect(splitFiles(sized([10, 10, 10, 10, 10, 10]), 3)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(splitFiles(sized([1, 1, 1, 100, 1]), 2)).toEqual([1, 1, 1, 2, 2]);
  });

  it("leaves shards empty where there are fewer files, and counts empty files", () => {
    expect(splitFiles(sized([5, 5]), 4)).toEqual([2, 4]);
    expect(splitFiles(sized([0, 0, 0, 0]), 2)).toEqual([1, 1, 2, 2]);
    expect(splitFiles([], 3)).toEqual([]);
  });

  it("never passes a shard's share by more than the size of one file", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), fc.integer({ min: 1, max: 50 }), (sizes, shards) => {
        const shardOf = splitFiles(sized(sizes), shards);
        expect(shardOf).toEqual(shardOf.toSorted((a, b) => a - b));
        const share = sizes.reduce((sum, size) => sum + size + 1, 0) / shards;
        for (let shard = 1; shard <= shards; shard += 1) {
          const own = sizes.filter((_, i) => shardOf[i] === shard).map((size) => size + 1);
          const most = share + Math.max(0, ...own);
          expect(own.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most + 1e-6);
        }
      }),
    );
  });
});
