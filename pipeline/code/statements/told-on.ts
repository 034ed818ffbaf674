/** Verbs of speech that the parser puts inside what was said, though they go on with who said it. */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy, hasChild } from "../../annotate/tree/relations.ts";
import { verbCues } from "./cues.ts";

const TENSES: Readonly<Record<string, string>> = { VBD: "past", VBZ: "present", VBP: "present" };

/** True where `verb`, coordinated with the content of `cue`, is itself a cue of the same tense without a subject. */
export function isToldOn(sentence: Sentence, cue: number, verb: number): boolean {
  const token = sentence.tokens[verb]!;
  if (token.deprel !== "conj" || verb < cue || verbCues(token.lemma).length === 0) return false;
  const tense = TENSES[token.xpos];
  if (tense === undefined || tense !== TENSES[sentence.tokens[cue]!.xpos] || hasChild(sentence, verb, ["nsubj", "aux"]))
    return false;
  return childrenBy(sentence, verb, ["cc"]).some((child) => sentence.tokens[child]!.text.toLowerCase() === "and");
}

/** The cue with which a coordinated verb goes on; -1 where it goes on with nothing but its own clause. */
export function cueToldOn(sentence: Sentence, verb: number): number {
  if (sentence.tokens[verb]!.deprel !== "conj") return -1;
  let top = verb;
  while (sentence.tokens[top]!.deprel === "conj") top = sentence.tokens[top]!.head;
  const { deprel, head } = sentence.tokens[top]!;
  if (deprel !== "ccomp" || head > top || verbCues(sentence.tokens[head]!.lemma).length === 0) return -1;
  return isToldOn(sentence, head, verb) ? head : -1;
}
