/** Every entry of the lists, on its own example, parsed by the bundled model. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parseSentences } from "../../../pipeline/annotate/annotate.ts";
import type { Sentence } from "../../../pipeline/annotate/sentence.ts";
import { findParagraphs } from "../../../pipeline/annotate/sentences/paragraphs.ts";
import { loadSyntaxModel } from "../../../pipeline/annotate/syntax/load.ts";
import control from "../../../pipeline/annotate/tree/control.json" with { type: "json" };
import controlSchema from "../../../pipeline/annotate/tree/control.schema.json" with { type: "json" };
import nouns from "../../../pipeline/annotate/tree/obliques.json" with { type: "json" };
import nounsSchema from "../../../pipeline/annotate/tree/obliques.schema.json" with { type: "json" };
import { obliques } from "../../../pipeline/annotate/tree/obliques.ts";
import { subjects } from "../../../pipeline/annotate/tree/subjects.ts";
import { formsOf, indexOf } from "../../helpers/sentence.ts";

const model = loadSyntaxModel();

function sentenceOfText(text: string): Sentence {
  const sentences = parseSentences(text, findParagraphs(text), model);
  expect(sentences).toHaveLength(1);
  return sentences[0]!;
}

describe("lists of the tree", () => {
  it("keep their schemas", () => {
    const ajv = new Ajv2020();
    expect(ajv.validate(controlSchema, control), ajv.errorsText()).toBe(true);
    expect(ajv.validate(nounsSchema, nouns), ajv.errorsText()).toBe(true);
    expect(new Set(nouns.nouns.map((entry) => entry.noun)).size).toBe(nouns.nouns.length);
  });

  // A tree can be wrong, and another model is wrong elsewhere: nearly all examples must come out, and those that do not are named.
  it("have examples that come out", () => {
    const wrong: string[] = [];
    for (const entry of control.verbs) {
      const sentence = sentenceOfText(entry.example);
      const found = subjects(sentence, indexOf(sentence, entry.infinitive));
      if (formsOf(sentence, found).join() !== entry.names) wrong.push(entry.example);
    }
    for (const entry of control.gerunds) {
      const sentence = sentenceOfText(entry.example);
      const found = subjects(sentence, indexOf(sentence, entry.gerund));
      if (formsOf(sentence, found).join() !== entry.names) wrong.push(entry.example);
    }
    for (const entry of nouns.nouns) {
      const sentence = sentenceOfText(entry.example);
      const found = sentence.tokens.flatMap((token) => obliques(sentence, token.index));
      const prepositions = new Set(found.map((oblique) => oblique.preposition));
      const listed = entry.before.flatMap((before) => entry.after.map((after) => `${before} ${entry.noun} ${after}`));
      if (!listed.some((preposition) => prepositions.has(preposition))) wrong.push(entry.example);
    }
    const examples = control.verbs.length + control.gerunds.length + nouns.nouns.length;
    expect(wrong.length / examples, wrong.join(" ")).toBeLessThan(0.05);
  });
});
