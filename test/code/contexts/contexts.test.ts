import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { annotate } from "../../../pipeline/annotate/annotate.ts";
import { loadSyntaxModel } from "../../../pipeline/annotate/syntax/load.ts";
import lexicon from "../../../pipeline/code/contexts/contexts.json" with { type: "json" };
import { contextsOfEvent } from "../../../pipeline/code/contexts/contexts-of-event.ts";
import type { Document } from "../../../pipeline/ingest/document.ts";
import { PLOVER } from "../../../pipeline/schema/vocabulary.ts";
import { sentenceOf } from "../../helpers/sentence.ts";

const model = loadSyntaxModel();

/** Contexts of an event in the sentence that has the word, by default the text's first. */
function contextsIn(text: string, word = text.split(" ")[0]!): string[] {
  const annotated = annotate(
    { text, description: { published: null, dateline: null, language: "en" } } as unknown as Document,
    model,
  );
  const start = text.indexOf(word);
  const sentence = annotated.sentences.find((one) => one.start <= start && start < one.end)!;
  return contextsOfEvent({ annotated, mentions: [], unresolved: [] }, sentence);
}

describe("the lexicon", () => {
  test("is as its schema wants it, and has each context of PLOVER once", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../../schemas/lexicons/contexts.schema.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(lexicon), JSON.stringify(validate.errors)).toBe(true);
    expect(lexicon.contexts.map(({ context }) => context).sort()).toEqual(Object.keys(PLOVER.contexts).sort());
    const words = lexicon.contexts.flatMap((entry) => entry.words);
    expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([]);
  });

  test.each(lexicon.contexts)("$context serves its example and leaves the other", ({ context, example, leaves }) => {
    expect(contextsIn(example)[0], example).toBe(context);
    expect(contextsIn(leaves), leaves).not.toContain(context);
  });

  test.each(lexicon.contexts)("each word of $context is found where it stands", ({ context, words }) => {
    for (const word of words) {
      const rows = word.split(" ").map((form) => `${form} NOUN NN 0 dep`);
      const sentence = sentenceOf(rows.join("\n"));
      const resolved = { annotated: { sentences: [sentence] }, mentions: [], unresolved: [] } as never;
      expect(contextsOfEvent(resolved, sentence), word).toEqual([context]);
    }
  });
});

describe("the contexts of an event", () => {
  test("have what is special before what is general, wherever the words stand", () => {
    expect(contextsIn("A court in Karsk jailed two voters over heroin.")).toEqual([
      "illegal_drugs",
      "election",
      "legal",
    ]);
    expect(contextsIn("Two voters were jailed by a court over heroin.")).toEqual([
      "illegal_drugs",
      "election",
      "legal",
    ]);
  });

  test("come from the paragraph only where the sentence decides none", () => {
    const text =
      "Marko Dace left Ostria. He asked for asylum.\n\nVeldland held elections. Marko Dace sang to the judge.";
    expect(contextsIn(text, "left")).toEqual(["asylum"]);
    expect(contextsIn(text, "held")).toEqual(["election"]);
    expect(contextsIn("Marko Dace sang.\n\nHe asked for asylum.", "sang")).toEqual([]);
  });

  test("a phrase is not told again by the words in it", () => {
    expect(contextsIn("Ostria signed the free trade deal on economic corridor rules.")).toEqual(["economic"]);
    expect(contextsIn("Ostria spoke of a no-confidence vote.")).toEqual(["political_institutions"]);
  });
});
