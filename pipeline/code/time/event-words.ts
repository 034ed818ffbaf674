/** Words that carry or name events, from the lexicon beside this file. */
import type { Token } from "../../annotate/sentence.ts";
import data from "./event-words.json" with { type: "json" };

const CARRIERS = new Set(data.carriers.map((entry) => entry.lemma));
const NOUNS = new Set(data.nouns.map((entry) => entry.lemma));

/** "Hold", "take (place)", "attend": the verb of an event that a noun names. */
export function isCarrier(token: Token): boolean {
  return CARRIERS.has(token.lemma) && token.upos !== "NOUN";
}

/** "Meeting", "speech", "attack": a noun with a time of its own. */
export function isEventNoun(token: Token): boolean {
  return token.upos === "NOUN" && NOUNS.has(token.lemma.toLowerCase());
}
