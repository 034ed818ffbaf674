import { describe, expect, it } from "vitest";
import { subjects } from "../../../pipeline/annotate/tree/subjects.ts";
import { formsOf, indexOf, sentenceOf } from "../../helpers/sentence.ts";
import { coordination, passive, relative, urged } from "./trees.ts";

function subjectsOf(sentence: ReturnType<typeof sentenceOf>, verb: string): string[] {
  return formsOf(sentence, subjects(sentence, indexOf(sentence, verb)));
}

describe("subjects", () => {
  it("are all members of a coordination", () => {
    expect(subjectsOf(coordination, "condemned")).toEqual(["Adan", "Bero", "Coral"]);
  });

  it("are shared by coordinated verbs", () => {
    expect(subjectsOf(coordination, "rejected")).toEqual(["Adan", "Bero", "Coral"]);
    expect(subjectsOf(passive, "beaten")).toEqual(["editor"]);
  });

  it("of an infinitive are the object of the verb above it, of an adverbial gerund the subject", () => {
    expect(subjectsOf(urged, "attack")).toEqual(["army"]);
    expect(subjectsOf(urged, "warning")).toEqual(["army"]);
  });

  it("of a relative clause are what it describes, of its coordinated verb too", () => {
    expect(subjectsOf(relative, "bombed")).toEqual(["group"]);
    expect(subjectsOf(relative, "fled")).toEqual(["group"]);
  });

  it("of an infinitive without an object above are the subject above", () => {
    const sentence = sentenceOf(`
      Orl      PROPN NNP 2 nsubj
      promised VERB  VBD 0 root
      Mirsk    PROPN NNP 2 iobj
      to       PART  TO  5 mark
      withdraw VERB  VB  2 xcomp
    `);
    expect(subjectsOf(sentence, "withdraw")).toEqual(["Orl"]);
  });

  it("of an infinitive below a passive are its subject", () => {
    const sentence = sentenceOf(`
      Orl   PROPN NNP 3 nsubj:pass
      was   AUX   VBD 3 aux:pass
      asked VERB  VBN 0 root
      to    PART  TO  5 mark
      leave VERB  VB  3 xcomp
    `);
    expect(subjectsOf(sentence, "leave")).toEqual(["Orl"]);
  });

  it("come from behind a preposition below verbs that are listed", () => {
    const sentence = sentenceOf(`
      Orl    PROPN NNP 2 nsubj
      called VERB  VBD 0 root
      on     ADP   IN  4 case
      Mirsk  PROPN NNP 2 obl
      to     PART  TO  6 mark
      leave  VERB  VB  2 xcomp
    `);
    expect(subjectsOf(sentence, "leave")).toEqual(["Mirsk"]);
  });

  it("of a participle behind a noun are the noun", () => {
    const sentence = sentenceOf(`
      Rebels  NOUN  NNS 5 nsubj
      backed  VERB  VBN 1 acl
      by      ADP   IN  4 case
      Orl     PROPN NNP 2 obl:agent
      fled    VERB  VBD 0 root
    `);
    expect(subjectsOf(sentence, "backed")).toEqual(["Rebels"]);
  });

  it("of an infinitive below a noun are its possessor, or the subject that has it as object", () => {
    const pledge = sentenceOf(`
      Orl   PROPN NNP 3 nmod:poss
      's    PART  POS 1 case
      plan  NOUN  NN  6 nsubj
      to    PART  TO  5 mark
      leave VERB  VB  3 acl
      fell  VERB  VBD 0 root
    `);
    expect(subjectsOf(pledge, "leave")).toEqual(["Orl"]);
    const decision = sentenceOf(`
      Orl      PROPN NNP 2 nsubj
      took     VERB  VBD 0 root
      a        DET   DT  4 det
      decision NOUN  NN  2 obj
      to       PART  TO  6 mark
      leave    VERB  VB  4 acl
    `);
    expect(subjectsOf(decision, "leave")).toEqual(["Orl"]);
  });

  it("of a verb of asking whose infinitive hangs on its object are that object", () => {
    const sentence = sentenceOf(`
      Orl   PROPN NNP 2 nsubj
      urged VERB  VBD 0 root
      Mirsk PROPN NNP 2 obj
      to    PART  TO  5 mark
      leave VERB  VB  3 acl
    `);
    expect(subjectsOf(sentence, "leave")).toEqual(["Mirsk"]);
  });

  it("of a gerund hung on the object of a verb of accusing are all its objects", () => {
    const sentence = sentenceOf(`
      Orl     PROPN NNP 2 nsubj
      accused VERB  VBD 0 root
      Mirsk   PROPN NNP 2 obj
      and     CCONJ CC  5 cc
      Narva   PROPN NNP 3 conj
      of      SCONJ IN  7 mark
      lying   VERB  VBG 5 acl
    `);
    expect(subjectsOf(sentence, "lying")).toEqual(["Mirsk", "Narva"]);
  });

  it("of a participle behind 'when' are those of the clause", () => {
    const sentence = sentenceOf(`
      When  ADV   WRB 2 advmod
      asked VERB  VBD 4 advcl
      Orl   PROPN NNP 4 nsubj
      lied  VERB  VBD 0 root
    `);
    expect(subjectsOf(sentence, "asked")).toEqual(["Orl"]);
  });

  it("are none for an imperative and for a finite clause without one", () => {
    const sentence = sentenceOf(`
      Leave  VERB  VB  0 root
      before SCONJ IN  3 mark
      came   VERB  VBD 1 advcl
    `);
    expect(subjectsOf(sentence, "Leave")).toEqual([]);
    expect(subjectsOf(sentence, "came")).toEqual([]);
  });
});
