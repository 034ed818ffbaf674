import { describe, expect, it } from "vitest";
import { obliques } from "../../../pipeline/annotate/tree/obliques.ts";
import { indexOf, sentenceOf } from "../../helpers/sentence.ts";
import { apposition } from "./trees.ts";

describe("obliques", () => {
  it("pass over the noun inside a preposition", () => {
    const found = obliques(apposition, indexOf(apposition, "met"));
    expect(found.map((oblique) => [oblique.preposition, apposition.tokens[oblique.head]!.text])).toEqual([
      ["with", "Bero"],
      ["in front of", "court"],
    ]);
    expect(found[1]!.index).toBe(indexOf(apposition, "in"));
  });

  it("join the words of a fixed preposition and have none for a bare time", () => {
    const sentence = sentenceOf(`
      Orl       PROPN NNP 2 nsubj
      left      VERB  VBD 0 root
      Monday    PROPN NNP 2 obl:unmarked
      according VERB  VBG 6 case
      to        ADP   IN  4 fixed
      Bero      PROPN NNP 2 obl
    `);
    expect(obliques(sentence, 1)).toEqual([
      { head: 2, preposition: "", index: -1 },
      { head: 5, preposition: "according to", index: 3 },
    ]);
  });

  it("of a noun leave possessors and titles out", () => {
    const sentence = sentenceOf(`
      Orl   PROPN NNP 3 nmod:poss
      's    PART  POS 1 case
      talks NOUN  NNS 0 root
      with  ADP   IN  5 case
      Mirsk PROPN NNP 3 nmod
    `);
    expect(obliques(sentence, 2)).toEqual([{ head: 4, preposition: "with", index: 3 }]);
  });

  it("keep a noun that is listed with other words around it", () => {
    const sentence = sentenceOf(`
      They  PRON  PRP 2 nsubj
      met   VERB  VBD 0 root
      at    ADP   IN  5 case
      the   DET   DT  5 det
      front NOUN  NN  2 obl
      of    ADP   IN  7 case
      Orl   PROPN NNP 5 nmod
    `);
    expect(obliques(sentence, 1)).toEqual([{ head: 4, preposition: "at", index: 2 }]);
  });

  it("join a listed noun with what the tree hangs beside it", () => {
    const sentence = sentenceOf(`
      They     PRON  PRP 2 nsubj
      moved    VERB  VBD 0 root
      in       ADP   IN  4 case
      response NOUN  NN  2 obl
      to       ADP   IN  7 case
      the      DET   DT  7 det
      raid     NOUN  NN  2 obl
    `);
    expect(obliques(sentence, 1)).toEqual([{ head: 6, preposition: "in response to", index: 2 }]);
  });
});
