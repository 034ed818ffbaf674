import { describe, expect, it } from "vitest";
import { objects } from "../../../pipeline/annotate/tree/objects.ts";
import { agents, voiceOf } from "../../../pipeline/annotate/tree/voice.ts";
import { formsOf, indexOf, sentenceOf } from "../../helpers/sentence.ts";
import { coordination, passive, relative } from "./trees.ts";

function objectsOf(sentence: ReturnType<typeof sentenceOf>, verb: string): string[] {
  return formsOf(sentence, objects(sentence, indexOf(sentence, verb)));
}

describe("objects", () => {
  it("behind the last of coordinated verbs are everybody's", () => {
    expect(objectsOf(coordination, "condemned")).toEqual(["vote"]);
    expect(objectsOf(coordination, "rejected")).toEqual(["vote"]);
  });

  it("before a coordinated verb are not its own", () => {
    expect(objectsOf(relative, "fled")).toEqual([]);
  });

  it("of a relative clause without a relative word are the noun it describes", () => {
    const sentence = sentenceOf(`
      the      DET  DT  2 det
      men      NOUN NNS 5 nsubj
      they     PRON PRP 4 nsubj
      arrested VERB VBD 2 acl:relcl
      fled     VERB VBD 0 root
    `);
    expect(objectsOf(sentence, "arrested")).toEqual(["men"]);
  });

  it("are not the day on which something was", () => {
    const sentence = sentenceOf(`
      the  DET  DT  2 det
      day  NOUN NN  5 nsubj
      they PRON PRP 4 nsubj
      left VERB VBD 2 acl:relcl
      came VERB VBD 0 root
    `);
    expect(objectsOf(sentence, "left")).toEqual([]);
  });

  it("take both kinds and the antecedent of a relative pronoun", () => {
    const sentence = sentenceOf(`
      the  DET   DT  2 det
      aid  NOUN  NN  0 root
      that PRON  WDT 5 obj
      Orl  PROPN NNP 5 nsubj
      gave VERB  VBD 2 acl:relcl
      them PRON  PRP 5 iobj
    `);
    expect(objectsOf(sentence, "gave")).toEqual(["aid", "them"]);
  });
});

describe("the passive", () => {
  it("is seen on a coordinated participle without an auxiliary", () => {
    expect(voiceOf(passive, indexOf(passive, "beaten"))).toBe("passive");
    expect(voiceOf(coordination, indexOf(coordination, "rejected"))).toBe("active");
  });

  it("shares its agents", () => {
    for (const verb of ["arrested", "beaten"]) {
      expect(formsOf(passive, agents(passive, indexOf(passive, verb)))).toEqual(["police", "soldiers"]);
    }
  });
});
