/** Whether a verb says that something happens, happened, will, may, did not: read off its form and auxiliaries. */
import type { Sentence, Token } from "../sentence.ts";
import { auxiliaries } from "./auxiliaries.ts";
import { isNegated } from "./negation.ts";
import { childrenBy } from "./relations.ts";
import { type Voice, voiceOf } from "./voice.ts";

export interface VerbFeatures {
  /** Of a form without tense (infinitive, participle) the tense of the verb that governs it. */
  readonly tense: "past" | "present" | "future";
  readonly voice: Voice;
  /** `conditional`: "would" outside of reported speech, or a clause with "if" or "unless". */
  readonly mood: "indicative" | "imperative" | "conditional" | "infinitive" | "participle";
  readonly negated: boolean;
  /** Lemma of a modal verb ("may", "must", "could"), or "have to", "be to", "ought to"; not "will", which is the future. */
  readonly modality: string | null;
  readonly perfect: boolean;
  readonly progressive: boolean;
}

const SPEECH_SHIFTS_WOULD = ["VBD", "VBN"];

/** Features of a predicate: a verb, or the noun or adjective after a copula. */
export function verbFeatures(sentence: Sentence, verb: number): VerbFeatures {
  const token = sentence.tokens[verb]!;
  const words = auxiliaries(sentence, verb);
  const modal = words.find((word) => word.xpos === "MD");
  const has = words.some((word) => word.lemma === "have");
  const infinitive = childrenBy(sentence, verb, ["mark"]).some((mark) => sentence.tokens[mark]!.xpos === "TO");
  const plan = infinitive ? comingOf(sentence, verb, words) : null;
  const reported = modal?.lemma === "would" && isReportedInPast(sentence, verb);
  const finite = [...words, token].find((word) => ["VBD", "VBZ", "VBP", "MD"].includes(word.xpos));
  return {
    tense: plan !== null || reported || isWill(modal) ? "future" : tenseOf(sentence, verb, finite, has),
    voice: voiceOf(sentence, verb),
    mood: moodOf(sentence, verb, {
      finite: finite !== undefined || plan !== null,
      infinitive: infinitive && plan === null,
      would: modal?.lemma === "would" && !reported,
    }),
    negated: isNegated(sentence, verb),
    modality: plan?.modality ?? modalityOf(sentence, verb, modal, reported),
    perfect: has && (token.xpos === "VBN" || words.some((word) => word.lemma === "be" && word.xpos === "VBN")),
    progressive: token.xpos === "VBG" && words.some((word) => word.lemma === "be"),
  };
}

function isWill(modal: Token | undefined): boolean {
  return modal !== undefined && ["will", "shall"].includes(modal.lemma);
}

/** "is to meet", "is going to meet": a coming event in the clothes of an infinitive. */
function comingOf(sentence: Sentence, verb: number, words: readonly Token[]): { modality: string | null } | null {
  const token = sentence.tokens[verb]!;
  const be = words.find((word) => word.deprel === "aux" && word.lemma === "be" && word.xpos !== "VB");
  if (be !== undefined && token.xpos !== "VBG" && token.xpos !== "VBN") return { modality: "be to" };
  // A headline: "Premier to meet rebels".
  if (token.deprel === "root" && words.length === 0 && childrenBy(sentence, verb, ["nsubj"]).length > 0)
    return { modality: "be to" };
  if (token.deprel !== "xcomp") return null;
  const governor = sentence.tokens[token.head]!;
  const isGoing =
    governor.text.toLowerCase() === "going" && childrenBy(sentence, governor.index, ["obl", "advmod"]).length === 0;
  return isGoing ? { modality: null } : null;
}

function isReportedInPast(sentence: Sentence, verb: number): boolean {
  let at = sentence.tokens[verb]!;
  while (at.deprel === "conj") at = sentence.tokens[at.head]!;
  if (at.deprel !== "ccomp" || at.head < 0) return false;
  return SPEECH_SHIFTS_WOULD.includes(sentence.tokens[at.head]!.xpos);
}

function tenseOf(
  sentence: Sentence,
  verb: number,
  finite: Token | undefined,
  has: boolean,
): "past" | "present" | "future" {
  const token = sentence.tokens[verb]!;
  if (finite?.xpos === "VBD" || has) return "past";
  if (finite !== undefined) return "present";
  if (token.head < 0) return token.xpos === "VBN" ? "past" : "present";
  const above = governingPredicate(sentence, verb);
  return above < 0 ? "present" : verbFeatures(sentence, above).tense;
}

function governingPredicate(sentence: Sentence, verb: number): number {
  let at = sentence.tokens[verb]!.head;
  while (
    at >= 0 &&
    !["VERB", "AUX"].includes(sentence.tokens[at]!.upos) &&
    childrenBy(sentence, at, ["cop"]).length === 0
  ) {
    at = sentence.tokens[at]!.head;
  }
  return at;
}

interface MoodSigns {
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly would: boolean;
}

function moodOf(sentence: Sentence, verb: number, signs: MoodSigns): VerbFeatures["mood"] {
  const marks = childrenBy(sentence, verb, ["mark"]).map((mark) => sentence.tokens[mark]!.text.toLowerCase());
  if (signs.would || marks.includes("if") || marks.includes("unless")) return "conditional";
  if (signs.infinitive) return "infinitive";
  if (signs.finite) return "indicative";
  const { xpos, deprel } = sentence.tokens[verb]!;
  if (xpos === "VBG" || xpos === "VBN") return "participle";
  if (xpos !== "VB") return "indicative";
  const stands = ["root", "conj", "parataxis", "ccomp"].includes(deprel);
  return stands && childrenBy(sentence, verb, ["nsubj"]).length === 0 ? "imperative" : "infinitive";
}

function modalityOf(sentence: Sentence, verb: number, modal: Token | undefined, reported: boolean): string | null {
  if (modal !== undefined && !isWill(modal) && !reported) return modal.lemma;
  const { deprel, head } = sentence.tokens[verb]!;
  if (deprel !== "xcomp") return null;
  const governor = sentence.tokens[head]!;
  if (governor.lemma === "have" && !childrenBy(sentence, head, ["obj"]).length) return "have to";
  return governor.lemma === "ought" ? "ought to" : null;
}
