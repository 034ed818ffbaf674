/** Verbs of speech that the parser puts inside what was said, though they go on with who said it. */
import type { Sentence } from "../../annotate/sentence.ts";
import { firstConjunct } from "../../annotate/tree/conjuncts.ts";
import { childrenBy, hasChild } from "../../annotate/tree/relations.ts";
import { verbCues } from "./cues.ts";

const TENSES: Readonly<Record<string, string>> = { VBD: "past", VBZ: "present", VBP: "present" };

/**
 * True where `verb`, coordinated with the content of `cue`, is itself a cue of the same tense without a subject, and the
 * one who would else be its speaker is a thing or "it": "said the dam was old and warned the farmers". In "said the senator
 * wept and promised help" it is the senator who promised.
 */
export function isToldOn(sentence: Sentence, cue: number, verb: number): boolean {
  const token = sentence.tokens[verb]!;
  if (token.deprel !== "conj" || verb < cue || verbCues(token.lemma).length === 0) return false;
  const tense = TENSES[token.xpos];
  if (tense === undefined || tense !== TENSES[sentence.tokens[cue]!.xpos]) return false;
  if (hasChild(sentence, verb, ["nsubj", "aux"]) || !isOfThings(sentence, firstConjunct(sentence, verb))) return false;
  return childrenBy(sentence, verb, ["cc"]).some((child) => sentence.tokens[child]!.text.toLowerCase() === "and");
}

function isOfThings(sentence: Sentence, clause: number): boolean {
  const subjects = childrenBy(sentence, clause, ["nsubj", "expl"]);
  const isIt = subjects.some((subject) => sentence.tokens[subject]!.upos === "PRON");
  return (
    subjects.length === 0 ||
    isIt ||
    (hasChild(sentence, clause, ["cop"]) && subjects.every((subject) => sentence.tokens[subject]!.upos === "NOUN"))
  );
}

/** The cue with which a coordinated verb goes on; -1 where it goes on with nothing but its own clause. */
export function cueToldOn(sentence: Sentence, verb: number): number {
  if (sentence.tokens[verb]!.deprel !== "conj") return -1;
  const top = firstConjunct(sentence, verb);
  const { deprel, head } = sentence.tokens[top]!;
  if (deprel !== "ccomp" || head > top || verbCues(sentence.tokens[head]!.lemma).length === 0) return -1;
  return isToldOn(sentence, head, verb) ? head : -1;
}
