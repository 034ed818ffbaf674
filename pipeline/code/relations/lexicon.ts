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
const VERBS = new Map(data.verbs.map((entry) => [entry.lemma, entry as VerbTie]));
const FORMER = new Set(data.former);

/** Words run together without spaces and hyphens, so that "co-founder" is found however it was cut into tokens. */
export function joined(words: string): string {
  return words.replace(/[\s-]/g, "");
}

export function nounTie(words: string): NounTie | undefined {
  return NOUNS.get(words);
}

export function verbTie(lemma: string): VerbTie | undefined {
  return VERBS.get(lemma);
}

export function adjectiveTies(word: string): AdjectiveTie[] {
  return data.adjectives
    .filter((entry) => entry.word === word)
    .map((entry) => ({ inverse: false, ...entry }) as AdjectiveTie);
}

/** "Former", "then": what the noun says is over. */
export function isFormer(word: string): boolean {
  return FORMER.has(word);
}
