import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LARGEST_INDEX, renderRanges, splitIntoArrays } from "../../pipeline/shards/ranges.ts";

/** As Slurm reads them. */
function readRanges(ranges: string): number[] {
  return ranges.split(",").flatMap((range) => {
    const [from, to = from] = range.split("-").map(Number);
    return Array.from({ length: to! - from! + 1 }, (_, i) => from! + i);
  });
}

describe("indices of an array", () => {
  it("are written as ranges", () => {
    expect(renderRanges([1, 2, 3, 7, 9, 10])).toBe("1-3,7,9-10");
    expect(renderRanges([4])).toBe("4");
    expect(renderRanges([])).toBe("");
  });

  it("are split where they would be too large, none lost", () => {
    expect(splitIntoArrays([1, 2, 1000, 1001, 2500])).toEqual([
      { offset: 0, indices: "1-2,1000" },
      { offset: 1000, indices: "1" },
      { offset: 2000, indices: "500" },
    ]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5000 })), (shards) => {
        const sorted = shards.toSorted((a, b) => a - b);
        const arrays = splitIntoArrays(sorted).map(({ offset, indices }) => [offset, readRanges(indices)] as const);
        for (const [, indices] of arrays) {
          expect(Math.min(...indices)).toBeGreaterThanOrEqual(1);
          expect(Math.max(...indices)).toBeLessThanOrEqual(LARGEST_INDEX);
        }
        expect(arrays.flatMap(([offset, indices]) => indices.map((index) => index + offset))).toEqual(sorted);
      }),
    );
  });
});
