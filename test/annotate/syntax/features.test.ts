import { describe, expect, it } from "vitest";
import {
  affixRows,
  BUCKETS,
  distanceBucket,
  hashUnits,
  normaliseForm,
  shapeOf,
} from "../../../pipeline/annotate/syntax/features.ts";

describe("normaliseForm", () => {
  it.each([
    ["“", '"'],
    ["”", '"'],
    ["``", '"'],
    ["''", '"'],
    ["’s", "'s"],
    ["n’t", "n't"],
    ["—", "--"],
    ["---", "--"],
    ["–", "-"],
    ["…", "..."],
    ["Mérida", "Mérida"],
  ])("%s is read as %s", (form, normal) => {
    expect(normaliseForm(form)).toBe(normal);
  });
});

describe("shapeOf", () => {
  it("tells forms apart by case, digits and marks", () => {
    const forms = ["minister", "Minister", "M", "NATO", "McTavish", "1,200", "F16", "?!", "U.S."];
    expect(new Set(forms.map(shapeOf)).size).toBe(forms.length);
    expect(shapeOf("Élan")).toBe(shapeOf("Minister"));
    expect(shapeOf("J.")).toBe(shapeOf("U.S."));
  });
});

describe("affixRows", () => {
  it("sees no case and no particular digit, and stays inside its table", () => {
    expect(affixRows("Talks")).toEqual(affixRows("TALKS"));
    expect(affixRows("1994")).toEqual(affixRows("2017"));
    for (const form of ["", "a", "talks", "💥💥", "x".repeat(500)]) {
      for (const row of affixRows(form)) expect(row).toBeLessThan(BUCKETS);
    }
  });
});

describe("hashUnits", () => {
  it("is FNV-1a when the seed is 0 (its published value for the bytes 61 00)", () => {
    let h = 0x811c9dc5;
    for (const b of [0x61, 0]) h = Math.imul(h ^ b, 0x01000193);
    expect(hashUnits("a", 0, 1, 0)).toBe(h >>> 0);
    expect(hashUnits("", 0, 0, 0)).toBe(0x811c9dc5);
  });
});

describe("distanceBucket", () => {
  it("never falls as the distance grows and stays within 0 and 28", () => {
    let last = -1;
    for (let d = -200; d <= 200; d++) {
      const b = distanceBucket(d);
      expect(b).toBeGreaterThanOrEqual(last);
      last = b;
    }
    expect(distanceBucket(-200)).toBe(0);
    expect(distanceBucket(0)).toBe(14);
    expect(last).toBe(28);
  });
});
