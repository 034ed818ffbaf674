import { describe, expect, it } from "vitest";
import { readNumber, readQualifier } from "../../../pipeline/annotate/times/numbers.ts";
import { splitWords } from "../../../pipeline/annotate/times/words.ts";

function wordsOf(text: string) {
  return splitWords(text, { start: 0, end: text.length }, null);
}

describe("readNumber", () => {
  it.each([
    ["1,200 people", 1200, 1],
    ["2.5 hours", 2.5, 1],
    ["twelve hours", 12, 1],
    ["twenty-one guards", 21, 3],
    ["thirty guards", 30, 1],
    ["two hundred and ten guards", 210, 4],
    ["a hundred guards", 100, 2],
    ["a dozen guards", 12, 2],
    ["1.5 million people", 1_500_000, 2],
    ["two thousand men", 2000, 2],
    ["three and four", 3, 1],
  ])("%s", (text, value, end) => {
    expect(readNumber(wordsOf(text), 0)).toEqual({ value, end });
  });

  it.each(["a guard", "guards", "and two"])("finds none at the beginning of %s", (text) => {
    expect(readNumber(wordsOf(text), 0)).toBeNull();
  });
});

describe("readQualifier", () => {
  it.each([
    ["more than ten", "over", 2],
    ["no more than ten", "under", 3],
    ["at least ten", "over", 2],
    ["up to ten", "under", 2],
    ["nearly ten", "about", 1],
  ])("%s", (text, qualifier, end) => {
    expect(readQualifier(wordsOf(text), 0)).toEqual({ qualifier, end });
  });
});
