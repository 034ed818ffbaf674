/** Common nouns for people, for whom a pronoun may stand. */
import people from "./lexicon/people.json" with { type: "json" };
import type { FoundNoun, Gender } from "./nouns.ts";

const PEOPLE: ReadonlyMap<string, Gender | null> = new Map(
  people.people.map(({ noun, gender }) => [noun, gender as Gender | null]),
);
const THINGS: ReadonlySet<string> = new Set(people.things);
/** "adviser", "strategist": too many to list. One too many only means that a pronoun stays unresolved. */
const LIKE_A_PERSON = /(?:er|or|ist|ian|man|woman|ant|ee)$/;

/** Whether a noun in the singular means a person; `found` is what nouns.json has of it. */
export function meansPerson(lemma: string, found: FoundNoun | null): boolean {
  if (found !== null) return found.noun.names.includes("person");
  return PEOPLE.has(lemma) || (LIKE_A_PERSON.test(lemma) && !THINGS.has(lemma));
}

/** The gender that a noun shows ("daughter", "congressman"); null where it shows none. */
export function genderOfNoun(lemma: string, found: FoundNoun | null): Gender | null {
  return found?.noun.gender ?? PEOPLE.get(lemma) ?? null;
}
