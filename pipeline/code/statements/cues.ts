/** The lexicon of cues, looked up by lemma. What its fields mean is said in schemas/lexicons/cues.schema.json. */
import nounData from "./cues/nouns.json" with { type: "json" };
import phraseData from "./cues/phrases.json" with { type: "json" };
import verbData from "./cues/verbs.json" with { type: "json" };

export type Frame =
  | "clause"
  | "quotation"
  | "object"
  | "infinitive"
  | "order"
  | "tell"
  | "charge"
  | "predicate"
  | "oblique";

export interface VerbCue {
  readonly lemma: string;
  readonly particle?: string;
  readonly takes: readonly Frame[];
  readonly prepositions?: readonly string[];
  /** The only lemmas that may head the object, where the verb speaks of other things too. */
  readonly objects?: readonly string[];
  /** The only lemmas that may head the speaker, where the verb speaks of other things too. */
  readonly speakers?: readonly string[];
  /** Only with a speaker: without one the passive tells of an act, not of words. */
  readonly named?: boolean;
  readonly stance: string;
}

export interface NounCue {
  readonly lemma: string;
  readonly takes: readonly Frame[];
  readonly prepositions?: readonly string[];
  readonly stance: string;
}

export interface PhraseCue {
  readonly words: string;
  readonly stance: string;
}

function byLemma<T extends { readonly lemma: string }>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) found.set(entry.lemma, [...(found.get(entry.lemma) ?? []), entry]);
  return found;
}

const VERBS = byLemma(verbData.verbs as VerbCue[]);
const NOUNS = byLemma(nounData.nouns as NounCue[]);

const NO_CUES: readonly never[] = [];

/** Entries of a verb, in the order of the lexicon; `[]` where it is no cue. */
export function verbCues(lemma: string): readonly VerbCue[] {
  return VERBS.get(lemma) ?? NO_CUES;
}

export function nounCues(lemma: string): readonly NounCue[] {
  return NOUNS.get(lemma) ?? NO_CUES;
}

export const PHRASES: readonly PhraseCue[] = phraseData.phrases;
