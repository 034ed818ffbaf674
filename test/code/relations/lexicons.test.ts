import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

const LEXICONS = [
  ["relations/ties", "ties"],
  ["time/event-words", "event-words"],
  ["values/gatherings", "gatherings"],
  ["values/counting", "counting"],
] as const;

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
}

describe("lexicons of time, values and ties", () => {
  it.each(LEXICONS)("%s.json holds what its schema asks for", (file, schema) => {
    const validate = new Ajv2020({ allErrors: true }).compile(readJson(`schemas/lexicons/${schema}.schema.json`));
    validate(readJson(`pipeline/code/${file}.json`));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(LEXICONS)("%s.json has each word once", (file) => {
    for (const list of Object.values(readJson(`pipeline/code/${file}.json`))) {
      if (!Array.isArray(list)) continue;
      const words = list.map((entry) => {
        const {
          example: _example,
          standard: _standard,
          means: _means,
          subject: _subject,
          object: _object,
          ...rest
        } = entry;
        return JSON.stringify(rest.words ?? rest.lemma ?? rest);
      });
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
