/** Auxiliaries of a verb, also those it shares with the verb it is coordinated with ("has accused and condemned"). */
import type { Sentence, Token } from "../sentence.ts";
import { childrenBy, hasChild } from "./relations.ts";

/** Auxiliaries and copula in the order of the text; a coordinated form without tense and subject of its own has the first verb's. */
export function auxiliaries(sentence: Sentence, verb: number): Token[] {
  const own = childrenBy(sentence, verb, ["aux", "cop"]);
  if (own.length > 0) return own.map((index) => sentence.tokens[index]!);
  return sharesAuxiliaries(sentence, verb) ? auxiliaries(sentence, sentence.tokens[verb]!.head) : [];
}

/** True where the auxiliaries (and with them "not") of the verb it is coordinated with stand for this one too. */
export function sharesAuxiliaries(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]!;
  if (token.deprel !== "conj" || hasChild(sentence, verb, ["aux", "cop", "nsubj", "mark"])) return false;
  const first = sentence.tokens[token.head]!;
  return ["VB", "VBN", "VBG"].includes(token.xpos) && first.xpos === token.xpos;
}
