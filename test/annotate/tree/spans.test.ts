import { describe, expect, it } from "vitest";
import { clauseSpan } from "../../../pipeline/annotate/tree/clause.ts";
import { headOfSpan, sentenceAt, tokensIn } from "../../../pipeline/annotate/tree/locate.ts";
import { appositions, coreNounSpan, nameHead, nounPhraseSpan } from "../../../pipeline/annotate/tree/noun-phrase.ts";
import { subtreeSpan } from "../../../pipeline/annotate/tree/subtree.ts";
import { formsOf, indexOf, sentenceOf, wordsOf } from "../../helpers/sentence.ts";
import { apposition, coordination, passive, relative } from "./trees.ts";

describe("spans", () => {
  it("of a subtree leave out named branches and punctuation at the edges", () => {
    expect(wordsOf(relative, subtreeSpan(relative, indexOf(relative, "group")))).toBe(
      "The group that bombed the bridge and fled",
    );
    expect(wordsOf(relative, subtreeSpan(relative, indexOf(relative, "group"), { without: ["acl"] }))).toBe(
      "The group",
    );
    expect(wordsOf(passive, subtreeSpan(passive, indexOf(passive, "arrested")))).toMatch(/soldiers$/);
  });

  it("of a noun phrase leave out clauses, appositions and conjuncts", () => {
    expect(wordsOf(relative, nounPhraseSpan(relative, indexOf(relative, "group")))).toBe("The group");
    expect(wordsOf(apposition, nounPhraseSpan(apposition, indexOf(apposition, "Tom")))).toBe("President Tom Marr");
    expect(wordsOf(apposition, nounPhraseSpan(apposition, indexOf(apposition, "founder")))).toBe("the founder of Orl");
    expect(wordsOf(coordination, nounPhraseSpan(coordination, indexOf(coordination, "Adan")))).toBe("Adan");
  });

  it("of a core noun end with the noun", () => {
    expect(wordsOf(apposition, coreNounSpan(apposition, indexOf(apposition, "founder")))).toBe("the founder");
  });

  it("of a noun phrase that is a predicate leave its clause out", () => {
    const sentence = sentenceOf(`
      Adan    PROPN NNP 5 nsubj
      is      AUX   VBZ 5 cop
      not     PART  RB  5 advmod
      the     DET   DT  5 det
      founder NOUN  NN  0 root
    `);
    expect(wordsOf(sentence, nounPhraseSpan(sentence, indexOf(sentence, "founder")))).toBe("the founder");
  });

  it("of a clause leave out what is coordinated with it", () => {
    expect(wordsOf(relative, clauseSpan(relative, indexOf(relative, "bombed")))).toBe("that bombed the bridge");
  });

  it("keep a closing bracket whose opening is inside", () => {
    const sentence = sentenceOf(`
      Orl   PROPN NNP   0 root
      (     PUNCT -LRB- 3 punct
      ORL   PROPN NNP   1 appos
      )     PUNCT -RRB- 3 punct
      .     PUNCT .     1 punct
    `);
    expect(wordsOf(sentence, subtreeSpan(sentence, 0))).toBe("Orl ( ORL )");
  });
});

describe("names", () => {
  it("have a head that every word of them leads to", () => {
    for (const word of ["President", "Tom", "Marr"]) {
      expect(nameHead(apposition, indexOf(apposition, word))).toBe(indexOf(apposition, "Tom"));
    }
  });

  it("stand in apposition both ways", () => {
    expect(formsOf(apposition, appositions(apposition, indexOf(apposition, "Tom")))).toEqual(["founder"]);
    expect(formsOf(apposition, appositions(apposition, indexOf(apposition, "founder")))).toEqual(["Tom"]);
  });
});

describe("places in a sentence", () => {
  it("are found by offset", () => {
    const span = { start: apposition.tokens[1]!.start, end: apposition.tokens[2]!.end };
    expect(formsOf(apposition, tokensIn(apposition, span))).toEqual(["Tom", "Marr"]);
    expect(headOfSpan(apposition, span)).toBe(1);
    expect(headOfSpan(apposition, apposition)).toBe(indexOf(apposition, "met"));
    expect(headOfSpan(apposition, { start: apposition.end, end: apposition.end + 4 })).toBe(-1);
  });

  it("are found among sentences", () => {
    const second = { ...coordination, start: apposition.end + 2, end: apposition.end + 50 };
    expect(sentenceAt([apposition, second], 3)).toBe(apposition);
    expect(sentenceAt([apposition, second], apposition.end)).toBeNull();
    expect(sentenceAt([apposition, second], apposition.end + 2)).toBe(second);
    expect(sentenceAt([apposition, second], apposition.end + 50)).toBeNull();
  });
});
