/** Relative clauses: whom "who" stands for. */
import type { Sentence } from "../sentence.ts";

const RELATIVE_TAGS = ["WDT", "WP", "WP$"];
const RELATIVE_WORDS = ["who", "whom", "whose", "which", "that"];

/**
 * For a relative pronoun the noun that its clause describes ("the unit that fired": from that, unit); every other token
 * stands for itself.
 */
export function antecedent(sentence: Sentence, index: number): number {
  const token = sentence.tokens[index]!;
  if (!RELATIVE_TAGS.includes(token.xpos) || !RELATIVE_WORDS.includes(token.text.toLowerCase())) return index;
  const noun = describedNoun(sentence, token.head);
  return noun < 0 || noun === index ? index : noun;
}

/** The noun that the relative clause around a verb describes, up through coordination and complements; -1 outside of one. */
export function describedNoun(sentence: Sentence, verb: number): number {
  let at = verb;
  while (at >= 0) {
    const { deprel, head } = sentence.tokens[at]!;
    if (deprel === "acl:relcl") return head;
    if (!["conj", "xcomp", "ccomp"].includes(deprel)) return -1;
    at = head;
  }
  return -1;
}
