/** What hangs on a verb or noun by a preposition: "met with X", "on behalf of X", "according to X", "talks between X and Y". */
import type { Sentence } from "../sentence.ts";
import data from "./obliques.json" with { type: "json" };
import { childrenBy } from "./relations.ts";

export interface Oblique {
  /** Head of the noun phrase; its conjuncts hang below it. */
  readonly head: number;
  /** Lower case, its words joined by a space ("in front of", "according to"); empty where there is none ("met Thursday"). */
  readonly preposition: string;
  /** First token of the preposition; -1 where there is none. */
  readonly index: number;
}

const NOUNS = new Map(data.nouns.map((entry) => [entry.noun, entry]));

/**
 * The obliques of a verb or the prepositional attributes of a noun (`obl`, `nmod`; of a passive the agent too, with "by"), in the order of
 * the text. A noun that is part of a preposition is passed over: of "in front of the embassy" the head is embassy.
 */
export function obliques(sentence: Sentence, index: number): Oblique[] {
  const found = childrenBy(sentence, index, ["obl", "nmod"])
    .filter((child) => !["nmod:poss", "nmod:desc"].includes(sentence.tokens[child]!.deprel))
    .map((child) => obliqueOf(sentence, child));
  return mergeNeighbours(sentence, found);
}

/** Parsers hang "to the raid" in "moved in response to the raid" as often on the verb as on the noun. */
function mergeNeighbours(sentence: Sentence, found: readonly Oblique[]): Oblique[] {
  const merged: Oblique[] = [];
  for (const oblique of found) {
    const before = merged[merged.length - 1];
    const joined = before === undefined ? null : joinAtNoun(sentence, before, oblique);
    if (joined === null) merged.push(oblique);
    else merged[merged.length - 1] = joined;
  }
  return merged;
}

/** The preposition before a noun phrase, by which it hangs on whatever is above it. */
export function obliqueOf(sentence: Sentence, head: number): Oblique {
  const words = childrenBy(sentence, head, ["case"]).filter((word) => sentence.tokens[word]!.xpos !== "POS");
  const all = words.flatMap((word) => [word, ...childrenBy(sentence, word, ["fixed"])]).sort((a, b) => a - b);
  const preposition = all.map((word) => sentence.tokens[word]!.text.toLowerCase()).join(" ");
  const simple = { head, preposition, index: all[0] ?? -1 };
  return withNoun(sentence, simple) ?? simple;
}

function withNoun(sentence: Sentence, simple: Oblique): Oblique | null {
  for (const child of childrenBy(sentence, simple.head, ["nmod"])) {
    const joined = joinAtNoun(sentence, simple, obliqueOf(sentence, child));
    if (joined !== null) return joined;
  }
  return null;
}

function joinAtNoun(sentence: Sentence, outer: Oblique, inner: Oblique): Oblique | null {
  const noun = sentence.tokens[outer.head]!.text.toLowerCase();
  const entry = NOUNS.get(noun);
  if (entry === undefined || inner.index !== outer.head + 1) return null;
  if (!entry.before.includes(outer.preposition) || !entry.after.includes(inner.preposition)) return null;
  return { head: inner.head, preposition: `${outer.preposition} ${noun} ${inner.preposition}`, index: outer.index };
}
