import { describe, expect, it } from "vitest";
import { cutSentence, joinPieces } from "../../../pipeline/annotate/syntax/cut.ts";
import { MOST_WORDS } from "../../../pipeline/annotate/syntax/network.ts";

const words = (n: number, marks: Record<number, string> = {}): string[] =>
  Array.from({ length: n }, (_, i) => marks[i] ?? "word");

describe("cutSentence", () => {
  it("leaves what fits in one piece, and nothing for nothing", () => {
    const forms = words(MOST_WORDS);
    expect(cutSentence(forms)).toEqual([forms]);
    expect(cutSentence([])).toEqual([]);
  });

  it("cuts after the strongest clause mark in the second half of what fits", () => {
    const pieces = cutSentence(words(150, { 20: ";", 80: ";", 110: "," }));
    expect(pieces.map((p) => p.length)).toEqual([81, 69]);
    expect(cutSentence(words(150, { 70: ",", 100: "," })).map((p) => p.length)).toEqual([101, 49]);
  });

  it("cuts where it must when there is no mark", () => {
    const pieces = cutSentence(words(1000));
    expect(pieces.flat()).toHaveLength(1000);
    for (const p of pieces) expect(p.length).toBeLessThanOrEqual(MOST_WORDS);
  });
});

describe("joinPieces", () => {
  it("hangs the roots of later pieces from the first", () => {
    const piece = { upos: ["NOUN", "VERB"], xpos: ["NN", "VBZ"], head: [1, -1], deprel: ["nsubj", "root"] };
    expect(joinPieces([piece, piece])).toEqual({
      upos: ["NOUN", "VERB", "NOUN", "VERB"],
      xpos: ["NN", "VBZ", "NN", "VBZ"],
      head: [1, -1, 3, 1],
      deprel: ["nsubj", "root", "nsubj", "parataxis"],
    });
  });
});
