import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import nounData from "../../../pipeline/code/statements/cues/nouns.json" with { type: "json" };
import phraseData from "../../../pipeline/code/statements/cues/phrases.json" with { type: "json" };
import verbData from "../../../pipeline/code/statements/cues/verbs.json" with { type: "json" };
import type { Span } from "../../../pipeline/text/span.ts";
import schema from "../../../schemas/lexicons/cues.schema.json" with { type: "json" };
import { statementsOf } from "./read.ts";

/** An example marks its speaker with [ ], its content with { }, its addressee with < >. */
function readExample(example: string): { text: string; marked: (open: string, close: string) => string | null } {
  const text = example.replace(/[[\]{}<>]/g, "");
  const marked = (open: string, close: string) => {
    const start = example.indexOf(open);
    if (start < 0) return null;
    return example.slice(start + 1, example.indexOf(close, start)).replace(/[[\]{}<>]/g, "");
  };
  return { text, marked };
}

/** Content without the marks and stops around it: the examples mark the words inside. */
function bare(text: string, span: Span | null): string | null {
  return span === null ? null : text.slice(span.start, span.end).replace(/^[“"']+|[“”"'.,?!]+$/g, "");
}

const entries = [
  ...verbData.verbs.map((entry) => ({ name: `${entry.lemma}: ${entry.takes.join(" ")}`, entry })),
  ...nounData.nouns.map((entry) => ({ name: `noun ${entry.lemma}`, entry })),
  ...phraseData.phrases.map((entry) => ({ name: entry.words, entry })),
];

describe("the lexicon of cues", () => {
  it.each([
    ["verbs", verbData],
    ["nouns", nounData],
    ["phrases", phraseData],
  ])("fits its schema: %s", (_, data) => {
    const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
    validate(data);
    expect(validate.errors).toBeNull();
  });

  it("has no entry twice", () => {
    const keys = entries.map(({ name, entry }) => `${name} ${"particle" in entry ? entry.particle : ""}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(entries)("example of $name", ({ entry }) => {
    const { text, marked } = readExample(entry.example);
    const found = statementsOf(text).map(({ speaker, content, addressee, stance }) => ({
      speaker: bare(text, speaker),
      content: bare(text, content),
      addressee: bare(text, addressee),
      stance,
    }));
    expect(found).toContainEqual({
      speaker: marked("[", "]"),
      content: marked("{", "}")?.replace(/[?!]$/, ""),
      addressee: marked("<", ">"),
      stance: entry.stance,
    });
  });
});
