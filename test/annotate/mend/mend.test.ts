import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSentences } from "../../../pipeline/annotate/annotate.ts";
import attributes from "../../../pipeline/annotate/mend/attributes.json" with { type: "json" };
import attributesSchema from "../../../pipeline/annotate/mend/attributes.schema.json" with { type: "json" };
import headlines from "../../../pipeline/annotate/mend/headlines.json" with { type: "json" };
import headlinesSchema from "../../../pipeline/annotate/mend/headlines.schema.json" with { type: "json" };
import { mendTree } from "../../../pipeline/annotate/mend/mend.ts";
import recipients from "../../../pipeline/annotate/mend/recipients.json" with { type: "json" };
import recipientsSchema from "../../../pipeline/annotate/mend/recipients.schema.json" with { type: "json" };
import { loadSyntaxModel } from "../../../pipeline/annotate/syntax/load.ts";
import { subjects } from "../../../pipeline/annotate/tree/subjects.ts";
import { voiceOf } from "../../../pipeline/annotate/tree/voice.ts";
import { sentenceOf } from "../../helpers/sentence.ts";

/** Each word of the mended tree with its head and relation: "leader < Marr conj". */
function mended(lines: string): string[] {
  const { tokens } = sentenceOf(lines);
  const forms = tokens.map((token) => token.text);
  const column = <K extends "upos" | "xpos" | "head" | "deprel">(name: K) => tokens.map((token) => token[name]);
  const tree = { upos: column("upos"), xpos: column("xpos"), head: column("head"), deprel: column("deprel") };
  const { head, deprel } = mendTree(forms, tree);
  return forms.map((form, index) => `${form} < ${forms[head[index]!] ?? ""} ${deprel[index]}`);
}

describe("repairs", () => {
  it("attribute: behind 'and' the noun is a conjunct", () => {
    expect(
      mended(`
        They   PRON  PRP 2 nsubj
        met    VERB  VBD 0 root
        Tom    PROPN NNP 2 obj
        Marr   PROPN NNP 3 flat
        and    CCONJ CC  6 cc
        exiled VERB  VBD 2 conj
        party  NOUN  NN  8 compound
        leader NOUN  NN  6 obj
        Ode    PROPN NNP 8 appos
      `),
    ).toEqual([
      "They < met nsubj",
      "met <  root",
      "Tom < met obj",
      "Marr < Tom flat",
      "and < leader cc",
      "exiled < leader amod",
      "party < leader compound",
      "leader < Tom conj",
      "Ode < leader appos",
    ]);
  });

  it("inserted: who speaks between commas is no apposition of the subject", () => {
    expect(
      mended(`
        The     DET   DT  2 det
        army    NOUN  NN  6 nsubj
        ,       PUNCT ,   4 punct
        Marr    PROPN NNP 2 appos
        ,       PUNCT ,   4 punct
        shelled VERB  VBD 0 root
      `)[3],
    ).toBe("Marr < army appos");
    expect(
      mended(`
        The     DET   DT  2 det
        army    NOUN  NN  5 nsubj
        ,       PUNCT ,   4 punct
        Marr    PROPN NNP 2 appos
        said    VERB  VBD 0 root
        ,       PUNCT ,   7 punct
        shelled VERB  VBD 5 conj
        towns   NOUN  NNS 7 obj
      `),
    ).toEqual([
      "The < army det",
      "army < shelled nsubj",
      ", < shelled punct",
      "Marr < said nsubj",
      "said < shelled parataxis",
      ", < shelled punct",
      "shelled <  root",
      "towns < shelled obj",
    ]);
  });

  it("main verb: a participle with an object and nothing finite beside it is the verb", () => {
    expect(
      mended(`
        Marr    PROPN NNP 0 root
        accused VERB  VBN 1 acl
        Ode     PROPN NNP 2 obj
        of      ADP   IN  5 case
        theft   NOUN  NN  2 obl
        .       PUNCT .   1 punct
      `),
    ).toEqual([
      "Marr < accused nsubj",
      "accused <  root",
      "Ode < accused obj",
      "of < theft case",
      "theft < accused obl",
      ". < accused punct",
    ]);
  });

  it("main verb: without an object it stays a participle", () => {
    expect(
      mended(`
        Marr    PROPN NNP 0 root
        accused VERB  VBN 1 acl
        of      ADP   IN  4 case
        theft   NOUN  NN  2 obl
        .       PUNCT .   1 punct
      `).slice(0, 2),
    ).toEqual(["Marr <  root", "accused < Marr acl"]);
  });

  it("attribute: behind a preposition the noun is an oblique", () => {
    expect(
      mended(`
        They    PRON  PRP 2 nsubj
        spoke   VERB  VBD 0 root
        to      SCONJ IN  4 mark
        exiled  VERB  VBN 2 advcl
        leaders NOUN  NNS 4 obj
      `).slice(2),
    ).toEqual(["to < leaders case", "exiled < leaders amod", "leaders < spoke obl"]);
  });

  it("attribute: behind a comma the noun is another name, and the subject that of the verb above", () => {
    expect(
      mended(`
        Ode    PROPN NNP 3 nsubj
        ,      PUNCT ,   3 punct
        exiled VERB  VBD 6 ccomp
        leader NOUN  NN  3 obj
        ,      PUNCT ,   3 punct
        said   VERB  VBD 0 root
        so     ADV   RB  6 advmod
      `),
    ).toEqual([
      "Ode < said nsubj",
      ", < leader punct",
      "exiled < leader amod",
      "leader < Ode appos",
      ", < leader punct",
      "said <  root",
      "so < said advmod",
    ]);
  });

  it("attribute: a verb with a subject, an auxiliary or a determined object stays one", () => {
    const verb = `
      Orl    PROPN NNP 2 nsubj
      exiled VERB  VBD 0 root
      the    DET   DT  4 det
      king   NOUN  NN  2 obj
      and    CCONJ CC  6 cc
      jailed VERB  VBD 2 conj
      his    PRON  PRP$ 8 nmod:poss
      sons   NOUN  NNS 6 obj
    `;
    expect(mended(verb)).toContain("jailed < exiled conj");
    expect(mended(verb)).toContain("king < exiled obj");
  });

  it("voice: subjects agree with the auxiliary", () => {
    expect(mended("Orl PROPN NNP 3 nsubj\n was AUX VBD 3 aux:pass\n bombed VERB VBN 0 root")[0]).toBe(
      "Orl < bombed nsubj:pass",
    );
    expect(mended("Orl PROPN NNP 2 nsubj:pass\n bombed VERB VBD 0 root\n . PUNCT . 2 punct")[0]).toBe(
      "Orl < bombed nsubj",
    );
  });

  it("agent: 'by' below a passive, but not with a time", () => {
    const passive = (noun: string): string =>
      mended(`
        Orl   PROPN NNP 3 nsubj:pass
        was   AUX   VBD 3 aux:pass
        taken VERB  VBN 0 root
        by    ADP   IN  5 case
        ${noun} NOUN NNS 3 obl
      `)[4]!;
    expect(passive("rebels")).toBe("rebels < taken obl:agent");
    expect(passive("noon")).toBe("noon < taken obl");
  });

  it("headline: a form in -ed without an object is a passive, but not in a sentence", () => {
    const words = "Editor NOUN NN 2 nsubj\n arrested VERB VBD 0 root\n in ADP IN 4 case\n Mirsk PROPN NNP 2 obl";
    expect(mended(words)[0]).toBe("Editor < arrested nsubj:pass");
    expect(mended(`${words}\n . PUNCT . 2 punct`)[0]).toBe("Editor < arrested nsubj");
  });

  it("headline: a noun with an infinitive is a plan", () => {
    expect(mended("Premier NOUN NN 0 root\n to PART TO 3 mark\n resign VERB VB 1 acl")).toEqual([
      "Premier < resign nsubj",
      "to < resign mark",
      "resign <  root",
    ]);
  });

  it("asyndeton: a verb behind a comma is coordinated, one with a subject is not", () => {
    const lines = (subject: string): string => `
      Orl    PROPN NNP 2 nsubj
      wins   VERB  VBZ 0 root
      ,      PUNCT ,   5 punct
      ${subject}
      vows   VERB  VBZ 2 ccomp
      more   ADV   RBR 5 advmod`;
    expect(mended(lines("then ADV RB 5 advmod"))).toContain("vows < wins conj");
    expect(mended(lines("Marr PROPN NNP 5 nsubj"))).toContain("vows < wins ccomp");
  });

  it("share: the object behind two verbs is the first one's, unless that goes without", () => {
    const lines = (first: string): string => `
      They    PRON  PRP 2 nsubj
      ${first} VERB VBP 0 root
      and     CCONJ CC  4 cc
      publish VERB  VBP 2 conj
      treaties NOUN NNS 4 obj`;
    expect(mended(lines("ratify"))[4]).toBe("treaties < ratify obj");
    expect(mended(lines("come"))[4]).toBe("treaties < publish obj");
    const withOwn = lines("ratify").replace("and     CCONJ CC  4 cc", "it PRON PRP 2 obj");
    expect(mended(withOwn)[4]).toBe("treaties < publish obj");
  });

  it("recipient: whom one tells something, but not what one tells", () => {
    const lines = (object: string, rest: string): string => `
      Marr PROPN NNP 2 nsubj
      told VERB  VBD 0 root
      ${object} 2 obj
      ${rest}`;
    expect(mended(lines("envoys NOUN NNS", "it PRON PRP 5 nsubj\n failed VERB VBD 2 ccomp"))[2]).toBe(
      "envoys < told iobj",
    );
    expect(mended(lines("them PRON PRP", "again ADV RB 2 advmod"))[2]).toBe("them < told iobj");
    expect(mended(lines("lies NOUN NNS", "again ADV RB 2 advmod"))[2]).toBe("lies < told obj");
  });

  it("afterthought: what the speaker goes on to say hangs on the saying", () => {
    const lines = (head: number): string => `
      Marr   PROPN NNP 2 nsubj
      said   VERB  VBD 0 root
      mines  NOUN  NNS 4 nsubj
      closed VERB  VBD 2 ccomp
      ,      PUNCT ,   6 punct
      adding VERB  VBG ${head} advcl
      that   SCONJ IN  9 mark
      roads  NOUN  NNS 9 nsubj
      sank   VERB  VBD 6 ccomp`;
    expect(mended(lines(4))[5]).toBe("adding < said advcl");
    expect(mended(lines(4).replace("said   VERB  VBD 0", "knew   VERB  VBD 0"))[5]).toBe("adding < closed advcl");
  });

  it("verbs: a verb in the past joins the verb, not its object", () => {
    const lines = (form: string): string => `
      Rebels  NOUN  NNS 2 nsubj
      killed  VERB  VBD 0 root
      two     NUM   CD  4 nummod
      guards  NOUN  NNS 2 obj
      and     CCONJ CC  6 cc
      ${form} 4 conj`;
    expect(mended(lines("injured VERB VBN"))[5]).toBe("injured < killed conj");
    expect(mended(lines("drivers NOUN NNS"))[5]).toBe("drivers < guards conj");
  });

  it("leave a tree with one root, whatever the tree", () => {
    const words = [
      "exiled",
      "leader",
      "arrested",
      "and",
      ",",
      "by",
      "was",
      "jailed",
      "Marr",
      "told",
      "signed",
      "said",
      "adding",
    ];
    const xtags = ["VBN", "VBD", "VB", "VBG", "TO"];
    const tags = ["VERB", "NOUN", "PROPN", "AUX", "ADP"];
    const relations = [
      "nsubj",
      "obj",
      "conj",
      "cc",
      "advcl",
      "obl",
      "aux:pass",
      "case",
      "mark",
      "flat",
      "ccomp",
      "acl",
    ];
    const node = fc.record({
      form: fc.constantFrom(...words),
      upos: fc.constantFrom(...tags),
      xpos: fc.constantFrom(...xtags),
      deprel: fc.constantFrom(...relations),
      head: fc.nat(),
      swap: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 12 }), (nodes) => {
        // Heads point to an earlier place of a shuffled order: any tree can come up.
        const order = nodes.map((_, index) => index).sort((a, b) => nodes[a]!.swap - nodes[b]!.swap || a - b);
        const head: number[] = [];
        order.forEach((index, place) => {
          head[index] = place === 0 ? -1 : order[nodes[index]!.head % place]!;
        });
        const deprel = nodes.map((one, index) => (head[index] === -1 ? "root" : one.deprel));
        const tree = { upos: nodes.map((one) => one.upos), xpos: nodes.map((one) => one.xpos), head, deprel };
        const result = mendTree(
          nodes.map((one) => one.form),
          tree,
        );
        expect(result.head.filter((one) => one === -1)).toHaveLength(1);
        for (let index = 0; index < nodes.length; index += 1) {
          let at = index;
          for (let steps = 0; at >= 0; steps += 1) {
            expect(steps).toBeLessThanOrEqual(nodes.length);
            at = result.head[at]!;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("read nearly all examples of their lists", () => {
    const ajv = new Ajv2020();
    expect(ajv.validate(attributesSchema, attributes), ajv.errorsText()).toBe(true);
    expect(ajv.validate(headlinesSchema, headlines), ajv.errorsText()).toBe(true);
    expect(ajv.validate(recipientsSchema, recipients), ajv.errorsText()).toBe(true);
    const model = loadSyntaxModel();
    const wrong = attributes.participles.filter(({ participle, example }) => {
      const [sentence] = parseSentences(example, [{ start: 0, end: example.length }], model);
      return sentence!.tokens.find((token) => token.text === participle)?.deprel !== "amod";
    });
    const unread = headlines.participles.filter(({ participle, example }) => {
      const [sentence] = parseSentences(example, [{ start: 0, end: example.length }], model);
      const verb = sentence!.tokens.find((token) => token.text === participle)!;
      return voiceOf(sentence!, verb.index) !== "passive" || subjects(sentence!, verb.index).length === 0;
    });
    const unnamed = recipients.verbs.filter(({ example }) => {
      const [sentence] = parseSentences(example, [{ start: 0, end: example.length }], model);
      return !sentence!.tokens.some((token) => token.deprel === "iobj");
    });
    expect(unnamed).toEqual([]);
    expect(unread.length / headlines.participles.length, JSON.stringify(unread)).toBeLessThan(0.1);
    expect(wrong.length / attributes.participles.length, JSON.stringify(wrong)).toBeLessThan(0.1);
  });
});
