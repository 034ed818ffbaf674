import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../pipeline/io/in-order.ts";

async function* counting(to: number, taken: number[] = []): AsyncGenerator<number> {
  for (let number = 0; number < to; number += 1) {
    taken.push(number);
    yield number;
  }
}

describe("work in order", () => {
  it("gives the results in the order of the things, however long each takes, and never has more than `ahead` at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (turns, ahead) => {
          let atOnce = 0;
          let most = 0;
          const results: number[] = [];
          const work = async (index: number) => {
            atOnce += 1;
            most = Math.max(most, atOnce);
            for (let turn = 0; turn < turns[index]!; turn += 1) await new Promise(setImmediate);
            atOnce -= 1;
            return index;
          };
          for await (const result of inOrder(counting(turns.length), ahead, work)) results.push(result);
          expect(results).toEqual(turns.map((_, index) => index));
          expect(most).toBeLessThanOrEqual(ahead);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("throws what a work throws when its turn comes, and takes no more", async () => {
    const taken: number[] = [];
    const results: number[] = [];
    const run = async () => {
      const work = async (index: number) => {
        if (index === 3) throw new Error("the third");
        return index;
      };
      for await (const result of inOrder(counting(100, taken), 4, work)) results.push(result);
    };
    await expect(run()).rejects.toThrow("the third");
    expect(results).toEqual([0, 1, 2]);
    expect(taken.length).toBeLessThan(10);
  });

  it("closes the stream when whoever takes the results stops early", async () => {
    const taken: number[] = [];
    for await (const result of inOrder(counting(100, taken), 2, async (index) => index)) if (result === 5) break;
    expect(taken.length).toBeLessThan(10);
  });
});
