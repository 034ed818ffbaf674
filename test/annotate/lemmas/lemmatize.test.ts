import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import irregular from "../../../pipeline/annotate/lemmas/irregular.json" with { type: "json" };
import irregularSchema from "../../../pipeline/annotate/lemmas/irregular.schema.json" with { type: "json" };
import { lemmatize } from "../../../pipeline/annotate/lemmas/lemmatize.ts";
import endings from "../../../pipeline/annotate/lemmas/verb-endings.json" with { type: "json" };
import endingsSchema from "../../../pipeline/annotate/lemmas/verb-endings.schema.json" with { type: "json" };

/** Words of `base: form form ...`, each form with its lemma. */
function pairs(lists: string): (readonly [string, string])[] {
  return lists
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [base, forms] = line.trim().split(": ");
      return forms!.split(" ").map((form) => [form, base!] as const);
    });
}

describe("lemmas of verbs", () => {
  it.each(
    pairs(`
      accuse: accused accusing
      agree: agreed agreeing
      allege: alleged alleging
      announce: announced announcing
      appear: appeared appearing
      arrest: arrested arresting
      arrive: arrived arriving
      call: called calling
      charge: charged charging
      condemn: condemned condemning
      control: controlled controlling
      cooperate: cooperated cooperating
      create: created creating
      deny: denied denying
      develop: developed developing
      die: died dying
      discuss: discussed discussing
      elect: elected electing
      flee: fled fleeing
      force: forced forcing
      kill: killed killing
      lie: lied lying
      meet: met meeting
      negotiate: negotiated negotiating
      offer: offered offering
      organize: organized organizing
      plan: planned planning
      prefer: preferred preferring
      protest: protested protesting
      refuse: refused refusing
      re-elect: re-elected re-electing
      resign: resigned resigning
      require: required requiring
      say: said saying
      stop: stopped stopping
      succeed: succeeded succeeding
      threaten: threatened threatening
      urge: urged urging
      visit: visited visiting
      withdraw: withdrew withdrawn withdrawing
      vote: voted voting
    `),
  )("%s: %s", (form, lemma) => {
    expect(lemmatize(form, "VERB", form.endsWith("ing") ? "VBG" : "VBD", false)).toBe(lemma);
  });

  it.each(
    pairs(`
      deny: denies
      discuss: discusses
      go: goes
      lie: lies
      march: marches
      say: says
      urge: urges
    `),
  )("%s: %s", (form, lemma) => {
    expect(lemmatize(form, "VERB", "VBZ", false)).toBe(lemma);
  });

  it("know auxiliaries and clitics", () => {
    expect(lemmatize("n't", "PART", "RB", false)).toBe("not");
    expect(lemmatize("wo", "AUX", "MD", false)).toBe("will");
    expect(lemmatize("’ve", "AUX", "VBP", false)).toBe("have");
    expect(lemmatize("'d", "AUX", "MD", false)).toBe("would");
    expect(lemmatize("'d", "AUX", "VBD", false)).toBe("have");
    expect(lemmatize("'s", "AUX", "VBZ", false)).toBe("be");
    expect(lemmatize("'s", "PART", "POS", false)).toBe("'s");
  });

  it("leave a base form alone", () => {
    expect(lemmatize("found", "VERB", "VB", false)).toBe("found");
    expect(lemmatize("need", "VERB", "VBP", false)).toBe("need");
    expect(lemmatize("Founded", "VERB", "VBN", true)).toBe("found");
  });
});

describe("other lemmas", () => {
  it.each(
    pairs(`
      party: parties
      church: churches
      monarch: monarchs
      box: boxes
      wife: wives
      crisis: crises
      gunman: gunmen
      grandchild: grandchildren
      jihadi: jihadis
      headquarters: headquarters
      troop: troops
      1980s: 1980s
      bus: buses
      movie: movies
      attack: attacks
    `),
  )("%s: %s", (form, lemma) => {
    expect(lemmatize(form, "NOUN", "NNS", false)).toBe(lemma);
  });

  it.each(
    pairs(`
      large: larger largest
      early: earlier
      big: bigger
      good: better best
      close: closer
      senior: senior
      tall: taller
      free: freer
    `),
  )("%s: %s", (form, lemma) => {
    expect(lemmatize(form, "ADJ", form.endsWith("st") ? "JJS" : form === lemma ? "JJ" : "JJR", false)).toBe(lemma);
  });

  it("keep what is a name or an acronym", () => {
    expect(lemmatize("Marr", "PROPN", "NNP", true)).toBe("Marr");
    expect(lemmatize("Islands", "PROPN", "NNPS", false)).toBe("Island");
    expect(lemmatize("McOdes", "PROPN", "NNPS", false)).toBe("McOde");
    expect(lemmatize("Chinese", "ADJ", "JJ", true)).toBe("Chinese");
    expect(lemmatize("Senior", "ADJ", "JJ", true)).toBe("senior");
    expect(lemmatize("DNA", "NOUN", "NN", false)).toBe("DNA");
    expect(lemmatize("Talks", "NOUN", "NNS", true)).toBe("talk");
  });

  it("bring pronouns to their first form", () => {
    expect(lemmatize("Them", "PRON", "PRP", true)).toBe("they");
    expect(lemmatize("her", "PRON", "PRP", false)).toBe("she");
    expect(lemmatize("her", "PRON", "PRP$", false)).toBe("her");
    expect(lemmatize("An", "DET", "DT", true)).toBe("a");
  });
});

describe("lists of lemmas", () => {
  it("keep their schemas", () => {
    const ajv = new Ajv2020();
    expect(ajv.validate(irregularSchema, irregular), ajv.errorsText()).toBe(true);
    expect(ajv.validate(endingsSchema, endings), ajv.errorsText()).toBe(true);
  });

  it("are what they say, for every stem", () => {
    for (const stem of endings.withE) expect(lemmatize(`${stem}ing`, "VERB", "VBG", false)).toBe(`${stem}e`);
    for (const stem of [...endings.withoutE, ...endings.double]) {
      expect(lemmatize(`${stem}ing`, "VERB", "VBG", false)).toBe(stem);
    }
  });
});
