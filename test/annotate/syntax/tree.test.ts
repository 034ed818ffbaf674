import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTree, isTree } from "../../../pipeline/annotate/syntax/tree.ts";

function everyTree(rows: number): number[][] {
  let all: number[][] = [[-1]];
  for (let i = 1; i < rows; i++) {
    all = all.flatMap((t) => Array.from({ length: rows }, (_, h) => h).flatMap((h) => (h === i ? [] : [[...t, h]])));
  }
  return all.filter(isTree);
}

const total = (arcs: Float32Array, rows: number, heads: number[]): number =>
  heads.reduce((sum, h, i) => (i === 0 ? 0 : sum + arcs[i * rows + h]!), 0);

const matrix = (rows: number, values: fc.Arbitrary<number>) =>
  fc.array(values, { minLength: rows * rows, maxLength: rows * rows }).map((v) => Float32Array.from(v));

describe("bestTree", () => {
  it("finds the tree of the highest score among all trees with one root", () => {
    for (const rows of [2, 3, 4, 5]) {
      const trees = everyTree(rows);
      fc.assert(
        fc.property(matrix(rows, fc.integer({ min: -50, max: 50 })), (arcs) => {
          const best = Math.max(...trees.map((t) => total(arcs, rows, t)));
          const found = bestTree(arcs, rows, rows);
          expect(isTree(found)).toBe(true);
          expect(total(arcs, rows, found)).toBe(best);
        }),
      );
    }
  });

  it("gives a tree for long sentences, also when all scores are equal", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 60 })
          .chain((rows) => fc.tuple(fc.constant(rows), matrix(rows, fc.integer({ min: 0, max: 3 })))),
        ([rows, arcs]) => isTree(bestTree(arcs, rows, rows)),
      ),
    );
    expect(isTree(bestTree(new Float32Array(121 * 121), 121, 121))).toBe(true);
  });
});

describe("isTree", () => {
  it("wants one root and no cycle", () => {
    expect(isTree([-1, 2, 0, 2])).toBe(true);
    expect(isTree([-1, 0, 0])).toBe(false);
    expect(isTree([-1, 2, 1, 0])).toBe(false);
    expect(isTree([-1, 1])).toBe(false);
  });
});
