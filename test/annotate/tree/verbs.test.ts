import { describe, expect, it } from "vitest";
import { complements, markers, particles } from "../../../pipeline/annotate/tree/clause.ts";
import { clauseHead, governors } from "../../../pipeline/annotate/tree/governors.ts";
import { type VerbFeatures, verbFeatures } from "../../../pipeline/annotate/tree/verb-features.ts";
import { formsOf, indexOf, sentenceOf } from "../../helpers/sentence.ts";
import { passive, relative, urged } from "./trees.ts";

function features(lines: string, verb: string): VerbFeatures {
  const sentence = sentenceOf(lines);
  return verbFeatures(sentence, indexOf(sentence, verb));
}

const plain: VerbFeatures = {
  tense: "past",
  voice: "active",
  mood: "indicative",
  negated: false,
  modality: null,
  perfect: false,
  progressive: false,
};

describe("verb features", () => {
  it("tell the simple past from the passive and the perfect", () => {
    expect(features("Orl PROPN NNP 2 nsubj\n attacked VERB VBD 0 root", "attacked")).toEqual(plain);
    expect(verbFeatures(passive, indexOf(passive, "arrested"))).toEqual({ ...plain, voice: "passive" });
    expect(verbFeatures(passive, indexOf(passive, "beaten"))).toEqual({ ...plain, voice: "passive" });
    const perfect = "Orl PROPN NNP 4 nsubj\n has AUX VBZ 4 aux\n been AUX VBN 4 aux:pass\n attacked VERB VBN 0 root";
    expect(features(perfect, "attacked")).toEqual({ ...plain, voice: "passive", perfect: true });
  });

  it("see the future, also as a plan", () => {
    expect(features("Orl PROPN NNP 3 nsubj\n will AUX MD 3 aux\n attack VERB VB 0 root", "attack")).toEqual({
      ...plain,
      tense: "future",
    });
    const going =
      "Orl PROPN NNP 3 nsubj\n is AUX VBZ 3 aux\n going VERB VBG 0 root\n to PART TO 5 mark\n go VERB VB 3 xcomp";
    expect(features(going, "go")).toEqual({ ...plain, tense: "future" });
    const beTo = "They PRON PRP 4 nsubj\n are AUX VBP 4 aux\n to PART TO 4 mark\n meet VERB VB 0 root";
    expect(features(beTo, "meet")).toEqual({ ...plain, tense: "future", modality: "be to" });
  });

  it("see the plan in a headline", () => {
    expect(features("Premier NOUN NN 3 nsubj\n to PART TO 3 mark\n resign VERB VB 0 root", "resign")).toEqual({
      ...plain,
      tense: "future",
      modality: "be to",
    });
  });

  it("take 'would' below a verb of speech in the past for the future, elsewhere for a condition", () => {
    const said = `Orl PROPN NNP 2 nsubj\n said VERB VBD 0 root\n it PRON PRP 5 nsubj\n would AUX MD 5 aux\n leave VERB VB 2 ccomp`;
    expect(features(said, "leave")).toEqual({ ...plain, tense: "future" });
    expect(features("It PRON PRP 3 nsubj\n would AUX MD 3 aux\n leave VERB VB 0 root", "leave")).toEqual({
      ...plain,
      tense: "present",
      mood: "conditional",
      modality: "would",
    });
  });

  it("see a condition, a modal verb and an imperative", () => {
    const clause = "if SCONJ IN 3 mark\n Orl PROPN NNP 3 nsubj\n attacked VERB VBD 4 advcl\n flee VERB VB 0 root";
    expect(features(clause, "attacked").mood).toBe("conditional");
    expect(features(clause, "flee").mood).toBe("imperative");
    expect(features("It PRON PRP 3 nsubj\n may AUX MD 3 aux\n leave VERB VB 0 root", "leave").modality).toBe("may");
    const must = "It PRON PRP 2 nsubj\n has VERB VBZ 0 root\n to PART TO 4 mark\n leave VERB VB 2 xcomp";
    expect(features(must, "leave").modality).toBe("have to");
  });

  it("give a form without tense that of the verb above", () => {
    expect(verbFeatures(urged, indexOf(urged, "attack"))).toEqual({ ...plain, mood: "infinitive", negated: true });
    expect(verbFeatures(urged, indexOf(urged, "warning"))).toEqual({ ...plain, mood: "participle", negated: true });
  });
});

describe("negation", () => {
  const negated = (lines: string, verb: string): boolean => features(lines, verb).negated;

  it("is seen in every kind of word", () => {
    expect(
      negated("It PRON PRP 4 nsubj\n did AUX VBD 4 aux\n n't PART RB 4 advmod\n leave VERB VB 0 root", "leave"),
    ).toBe(true);
    expect(negated("It PRON PRP 3 nsubj\n never ADV RB 3 advmod\n left VERB VBD 0 root", "left")).toBe(true);
    expect(negated("No DET DT 2 det\n group NOUN NN 3 nsubj\n left VERB VBD 0 root", "left")).toBe(true);
    expect(negated("Nobody PRON NN 2 nsubj\n left VERB VBD 0 root", "left")).toBe(true);
    expect(
      negated("It PRON PRP 4 nsubj\n no ADV RB 3 advmod\n longer ADV RBR 4 advmod\n rules VERB VBZ 0 root", "rules"),
    ).toBe(true);
    expect(
      negated("Orl PROPN NNP 2 nsubj\n failed VERB VBD 0 root\n to PART TO 4 mark\n act VERB VB 2 xcomp", "act"),
    ).toBe(true);
  });

  it("is not seen where nothing is denied", () => {
    expect(
      negated("It PRON PRP 4 nsubj\n not ADV RB 3 advmod\n only ADV RB 4 advmod\n fired VERB VBD 0 root", "fired"),
    ).toBe(false);
    expect(
      negated("Orl PROPN NNP 2 nsubj\n failed VERB VBD 0 root\n to PART TO 4 mark\n act VERB VB 2 xcomp", "failed"),
    ).toBe(false);
  });

  it("stands in an oblique only where that says how or when", () => {
    expect(
      negated(
        "He PRON PRP 2 nsubj\n left VERB VBD 0 root\n with ADP IN 5 case\n no DET DT 5 det\n choice NOUN NN 2 obl",
        "left",
      ),
    ).toBe(false);
    expect(
      negated(
        "At ADP IN 3 case\n no DET DT 3 det\n time NOUN NN 6 obl\n did AUX VBD 6 aux\n he PRON PRP 6 nsubj\n lie VERB VB 0 root",
        "lie",
      ),
    ).toBe(true);
  });

  it("is shared by 'or', not by 'but'", () => {
    const or = `It PRON PRP 4 nsubj\n did AUX VBD 4 aux\n not PART RB 4 advmod\n confirm VERB VB 0 root
      or CCONJ CC 6 cc\n deny VERB VB 4 conj`;
    expect(negated(or, "deny")).toBe(true);
    const but = `He PRON PRP 4 nsubj:pass\n was AUX VBD 4 aux:pass\n not PART RB 4 advmod\n freed VERB VBN 0 root
      but CCONJ CC 6 cc\n moved VERB VBN 4 conj`;
    expect(negated(but, "moved")).toBe(false);
  });
});

describe("clauses", () => {
  it("have governors up to the root", () => {
    const chain = governors(urged, indexOf(urged, "warning"));
    expect(chain.map((step) => [urged.tokens[step.index]!.text, step.relation])).toEqual([
      ["attack", "advcl"],
      ["urged", "xcomp"],
    ]);
    expect(governors(urged, indexOf(urged, "urged"))).toEqual([]);
  });

  it("have a head, for every word in them", () => {
    expect(clauseHead(relative, indexOf(relative, "bridge"))).toBe(indexOf(relative, "bombed"));
    expect(clauseHead(relative, indexOf(relative, "fled"))).toBe(indexOf(relative, "fled"));
    expect(clauseHead(relative, indexOf(relative, "it"))).toBe(indexOf(relative, "denied"));
  });

  it("have markers, particles and complements", () => {
    expect(markers(urged, indexOf(urged, "warning"))).toEqual(["without"]);
    expect(formsOf(urged, complements(urged, indexOf(urged, "urged")))).toEqual(["attack"]);
    const carried = sentenceOf(
      "They PRON PRP 2 nsubj\n carried VERB VBD 0 root\n out ADP RP 2 compound:prt\n it PRON PRP 2 obj",
    );
    expect(particles(carried, 1)).toEqual(["out"]);
  });
});
