/** Every entry of the lists of the tokenizer, on its own example. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../pipeline/annotate/sentences/split.ts";
import abbreviations from "../../../pipeline/annotate/tokens/abbreviations.json" with { type: "json" };
import abbreviationsSchema from "../../../pipeline/annotate/tokens/abbreviations.schema.json" with { type: "json" };
import contractions from "../../../pipeline/annotate/tokens/contractions.json" with { type: "json" };
import contractionsSchema from "../../../pipeline/annotate/tokens/contractions.schema.json" with { type: "json" };
import prefixes from "../../../pipeline/annotate/tokens/prefixes.json" with { type: "json" };
import prefixesSchema from "../../../pipeline/annotate/tokens/prefixes.schema.json" with { type: "json" };

function sentencesOf(text: string): string[][] {
  const sentences = splitSentences(text, { start: 0, end: text.length });
  return sentences.map((tokens) => tokens.map((token) => text.slice(token.start, token.end)));
}

describe("lists of the tokenizer", () => {
  it("keep their schemas and name everything once", () => {
    const ajv = new Ajv2020();
    expect(ajv.validate(abbreviationsSchema, abbreviations), ajv.errorsText()).toBe(true);
    expect(ajv.validate(contractionsSchema, contractions), ajv.errorsText()).toBe(true);
    expect(ajv.validate(prefixesSchema, prefixes), ajv.errorsText()).toBe(true);
    const names = abbreviations.abbreviations.map((entry) => entry.abbreviation);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(abbreviations.abbreviations.map((entry) => [entry.example, entry.abbreviation]))(
    "%s",
    (example, abbreviation) => {
      const sentences = sentencesOf(example!);
      expect(sentences).toHaveLength(1);
      expect(sentences[0]).toContain(abbreviation);
    },
  );

  it.each(prefixes.prefixes.map((entry) => [entry.example, entry.prefix]))("%s", (example, prefix) => {
    const words = sentencesOf(example!)[0]!.map((word) => word.toLowerCase());
    expect(words.filter((word) => word.startsWith(`${prefix}-`))).toHaveLength(1);
  });

  it.each(contractions.contractions.map((entry) => [entry.example, entry] as const))("%s", (example, entry) => {
    expect(entry.parts.join("")).toBe(entry.word);
    expect(sentencesOf(example)[0]!.join("|").toLowerCase()).toContain(entry.parts.join("|"));
  });
});
