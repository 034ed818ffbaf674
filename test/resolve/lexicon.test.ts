import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { nounsOfDescription } from "../../pipeline/resolve/described-nouns.ts";
import memberships from "../../pipeline/resolve/lexicon/memberships.json" with { type: "json" };
import nouns from "../../pipeline/resolve/lexicon/nouns.json" with { type: "json" };
import { alias, documentOf, entity, listsOf, resolveDocument } from "./world.ts";

const folder = new URL("../../pipeline/resolve/lexicon/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

it.each(["nouns", "memberships", "people", "acronym-words", "calendar-words"])("%s.json fits its schema", (name) => {
  const validate = new Ajv2020({ allErrors: true }).compile(read(`${name}.schema.json`));
  validate(read(`${name}.json`));
  expect(validate.errors).toBeNull();
});

/** Ada Quill, Varn, and whatever Keld organization the example speaks of. */
function worldOf(example: string) {
  const keld = /The (Keld [A-Z]\w+)/.exec(example)?.[1];
  const entities = [entity("quill", "person", "Ada Quill"), entity("varn", "place", "Varn")];
  const aliases = [alias("Ada Quill", "quill"), alias("Varn", "varn")];
  if (keld === undefined) return listsOf(entities, aliases);
  return listsOf([...entities, entity("keld", "organization", keld)], [...aliases, alias(keld, "keld")]);
}

describe("every noun refers back in its example", () => {
  it.each(nouns.nouns.map((entry) => [entry.noun, entry] as const))("%s", (noun, entry) => {
    const { annotated, mentions } = resolveDocument(documentOf(entry.example), worldOf(entry.example));
    const last = mentions.at(-1)!;
    const expected = entry.names.includes("person") ? "quill" : entry.names.includes("place") ? "varn" : "keld";
    const words = annotated.document.text.slice(last.start, last.end).toLowerCase();
    expect(mentions.filter((mention) => mention.rule !== "alias")).toEqual([last]);
    expect(last.entityId).toBe(expected);
    expect(words).toContain(noun.toLowerCase());
    expect(["description", "title_surname"]).toContain(last.rule);
  });
});

it("names only nouns that are there", () => {
  const known = new Set(nouns.nouns.map(({ noun }) => noun));
  const named = [...nouns.nouns.flatMap((entry) => entry.is), ...memberships.phrases.map(({ noun }) => noun)];
  expect(named.filter((noun) => !known.has(noun))).toEqual([]);
});

it.each(memberships.phrases)("reads $example as $noun", ({ example, noun }) => {
  expect(nounsOfDescription(example).map((found) => found.noun)).toContain(noun);
});

it.each([
  ["Convener of the Keld Union, founder and leader of the Varn Party", ["convener", "founder", "leader"]],
  ["Varn Popular Movement, a party of the north", ["movement", "party"]],
  ["Founder of the Keld, who leads the party", ["founder"]],
  ["Governor of Varn, later spokesman of the Keld Union", ["governor"]],
  ["Town in Varn", ["town"]],
])("reads %s as %j", (description, expected) => {
  expect(nounsOfDescription(description).map(({ noun }) => noun)).toEqual(expected);
});
