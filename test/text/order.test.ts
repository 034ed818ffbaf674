import { describe, expect, it } from "vitest";
import { compareKeys, compareText } from "../../pipeline/text/order.ts";

describe("order", () => {
  it("is by code unit, in every locale", () => {
    expect(["é", "z", "a", "Z"].sort(compareText)).toEqual(["Z", "a", "z", "é"]);
  });

  it("compares numbers as numbers and by the first key that differs", () => {
    expect(compareKeys([10, "a"], [9, "b"])).toBeGreaterThan(0);
    expect(compareKeys(["a", 2], ["a", 10])).toBeLessThan(0);
    expect(compareKeys(["a"], ["a", 1])).toBeLessThan(0);
    expect(compareKeys(["a", 1], ["a", 1])).toBe(0);
  });
});
