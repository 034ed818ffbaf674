/** How far content reaches: parsers hang what belongs to a noun ("the attack on the village") on the verb above it. */
import type { Sentence } from "../../../annotate/sentence.ts";
import { obliqueOf } from "../../../annotate/tree/obliques.ts";
import { childrenBy } from "../../../annotate/tree/relations.ts";
import { subtree, trimmedSpan } from "../../../annotate/tree/subtree.ts";
import type { Span } from "../../../text/span.ts";
import { isSpaced } from "../words.ts";

/** Prepositions of attributes; places, times and occasions of the speech ("in", "at", "during") are not among them. */
const ATTRIBUTES = [
  "of",
  "for",
  "on",
  "about",
  "against",
  "over",
  "with",
  "between",
  "toward",
  "towards",
  "to",
  "as",
  "from",
  "into",
];

/** The subtrees of `heads`, and dependents of the verb that follow them without a comma by one of these prepositions. */
export function reachOf(sentence: Sentence, verb: number, heads: readonly number[]): Span {
  const indices = new Set(heads.flatMap((head) => subtree(sentence, head)).filter((index) => index > verb));
  let last = Math.max(...indices);
  for (const child of childrenBy(sentence, verb, ["obl", "advcl", "nmod"])) {
    const words = subtree(sentence, child);
    if (words[0] !== last + 1) continue;
    const { preposition } = obliqueOf(sentence, child);
    const opener = sentence.tokens[words[0]!]!.text.toLowerCase();
    if (
      !(ATTRIBUTES.includes(preposition) || ATTRIBUTES.includes(opener)) ||
      (opener === "to" && preposition === "") ||
      isTime(sentence.tokens[child]!.text)
    )
      continue;
    for (const word of words) indices.add(word);
    last = words.at(-1)!;
  }
  const all = [...indices].sort((a, b) => a - b);
  // Behind a dash the narrator speaks: "likened it to a prison - a word that hurt".
  const dash = all.findIndex((index) => DASH.test(sentence.tokens[index]!.text) && isSpaced(sentence, index));
  return trimmedSpan(sentence, dash > 0 ? all.slice(0, dash) : all);
}

const DASH = /^(?:—|–|―|-{1,3})$/u;

/** Days stand behind "on" or without a preposition: "announced Friday". */
export function isTime(word: string): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|week|month|year)$/iu.test(word);
}
