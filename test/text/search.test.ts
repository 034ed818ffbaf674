import fc from "fast-check";
import { expect, test } from "vitest";
import { countWhile } from "../../pipeline/text/search.ts";

test("counts what comes first, and asks of a thousand rows no more than ten times", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 1000 }), fc.nat(1000), (numbers, bound) => {
      const rows = numbers.sort((a, b) => a - b);
      let asked = 0;
      const isBelow = (row: number) => {
        asked += 1;
        return row < bound;
      };
      expect(countWhile(rows, isBelow)).toBe(rows.filter((row) => row < bound).length);
      expect(asked).toBeLessThanOrEqual(10);
    }),
  );
});
