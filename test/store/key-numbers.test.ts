import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyNumbers } from "../../pipeline/store/key-numbers.ts";

test("keys are numbered as they come, each once", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), (keys) => {
      const numbers = new KeyNumbers();
      const order = [...new Set(keys)];
      expect(keys.map((key) => numbers.numberOf(key))).toEqual(keys.map((key) => order.indexOf(key)));
      expect(numbers.size).toBe(order.length);
    }),
  );
});

test("keep their numbers when they become many", () => {
  const numbers = new KeyNumbers();
  const keys = Array.from({ length: 5000 }, (_, i) => `ev-${(i * 2654435761) % 1e9}`);
  for (const key of keys) numbers.numberOf(key);
  expect(keys.map((key) => numbers.numberOf(key))).toEqual(keys.map((_, i) => i));
});
