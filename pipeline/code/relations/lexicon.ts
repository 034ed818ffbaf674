/** The lexicon of ties, looked up by words. */
import type { EntityType } from "../../reviewed/lists.ts";
import data from "./ties.json" with { type: "json" };

export interface Tie {
  readonly relation: string;
  /** Whoever bears the noun or carries out the verb is the relation's object. */
  readonly inverse: boolean;
  readonly holder: readonly EntityType[];
  readonly of: readonly EntityType[];
}

export interface NounTie extends Tie {
  readonly prepositions: readonly string[];
  readonly before: boolean;
}

export interface VerbTie extends Tie {
  readonly preposition: string;
}

export interface AdjectiveTie extends Tie {
  readonly prepositions: readonly string[];
  readonly before: boolean;
}

/** Most words that a noun of the lexicon can take, hyphens counted ("brother-in-law"). */
export const LONGEST_NOUN = 5;

const NOUNS = new Map(data.nouns.map((entry) => [joined(entry.words), entry as NounTie]));
const BEGINNINGS = new Set(
  [...NOUNS.keys()].flatMap((words) => Array.from({ length: words.length + 1 }, (_, length) => words.slice(0, length))),
);
const VERBS = new Map(data.verbs.map((entry) => [entry.lemma, entry as VerbTie]));
const ADJECTIVES = new Map(
  data.adjectives.map(({ word }) => [
    word,
    data.adjectives
      .filter((entry) => entry.word === word)
      .map((entry) => ({ inverse: false, ...entry }) as AdjectiveTie),
  ]),
);
const NO_ADJECTIVES: readonly AdjectiveTie[] = [];
const FORMER = new Set(data.former);

/** Words run together without spaces and hyphens, so that "co-founder" is found however it was cut into tokens. */
export function joined(words: string): string {
  return /[\s-]/.test(words) ? words.replace(/[\s-]/g, "") : words;
}

export function nounTie(words: string): NounTie | undefined {
  return NOUNS.get(words);
}

/** Whether some noun of the lexicon begins so. */
export function beginsNoun(words: string): boolean {
  return BEGINNINGS.has(words);
}

export function verbTie(lemma: string): VerbTie | undefined {
  return VERBS.get(lemma);
}

export function adjectiveTies(word: string): readonly AdjectiveTie[] {
  return ADJECTIVES.get(word) ?? NO_ADJECTIVES;
}

/** "Former", "then": what the noun says is over. */
export function isFormer(word: string): boolean {
  return FORMER.has(word);
}
