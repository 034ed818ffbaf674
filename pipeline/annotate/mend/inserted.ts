/**
 * Repair `inserted`: "The army, Marr said, shelled the village": the words between the commas are a clause of their own, beside the one
 * around them. The parser often takes the speaker for an apposition of the subject, or the subject for the speaker's.
 */
import speech from "../sentences/speech.json" with { type: "json" };
import { type Draft, dependents } from "./draft.ts";

const SPEECH: ReadonlySet<string> = new Set(speech.verbs);
const FINITE = ["VBD", "VBZ", "VBP", "MD"];
const NOMINAL = ["NOUN", "PROPN", "PRON"];
const IN_A_PHRASE = [...NOMINAL, "DET", "ADJ", "NUM", "ADP", "PART"];
/** Words of the speaker, and of a time or an addressee behind the verb. */
const LONGEST = 12;

export function setInsertedApart(draft: Draft): void {
  draft.forms.forEach((form, cue) => {
    if (!SPEECH.has(form) || !["VBD", "VBZ"].includes(draft.xpos[cue]!)) return;
    const from = commaBefore(draft, cue);
    const to = commaBehind(draft, cue);
    if (from < 1 || to < 0 || hasFinite(draft, 0, from)) return;
    const verb = verbBehind(draft, to);
    const subject = topOf(draft, 0, from);
    const speaker = topOf(draft, from + 1, cue);
    if (verb < 0 || subject < 0 || speaker < 0) return;
    if (dependents(draft, verb, ["nsubj", "csubj", "expl"]).some((child) => child > to)) return;
    part(draft, { cue, verb, subject, speaker, from, to });
  });
}

interface Places {
  readonly cue: number;
  readonly verb: number;
  readonly subject: number;
  readonly speaker: number;
  /** The commas around the inserted words. */
  readonly from: number;
  readonly to: number;
}

function part(draft: Draft, { cue, verb, subject, speaker, from, to }: Places): void {
  const isInside = (index: number): boolean => index > from && index < to;
  const hang = (index: number, head: number, relation: string): void => {
    draft.head[index] = head;
    draft.deprel[index] = relation;
  };
  hang(verb, -1, "root");
  hang(cue, verb, "parataxis");
  hang(subject, verb, "nsubj");
  hang(speaker, cue, "nsubj");
  draft.xpos[cue] = draft.xpos[cue] === "VBN" ? "VBD" : draft.xpos[cue]!;
  draft.head.forEach((head, index) => {
    if ([cue, verb, subject, speaker].includes(index)) return;
    const isBelow = head >= 0 && isInside(head);
    if (isInside(index) && !isBelow) hang(index, cue, draft.deprel[index] === "root" ? "dep" : draft.deprel[index]!);
    if (!isInside(index) && (head < 0 || isBelow)) hang(index, verb, head < 0 ? "dep" : draft.deprel[index]!);
  });
}

/** The comma that opens the speaker's words, with nothing but a noun phrase between; -1 where there is none. */
function commaBefore(draft: Draft, cue: number): number {
  for (let at = cue - 1; at >= 0 && cue - at <= LONGEST; at -= 1) {
    if (draft.forms[at] === ",") return cue - at > 1 ? at : -1;
    if (!IN_A_PHRASE.includes(draft.upos[at]!)) return -1;
  }
  return -1;
}

/** The comma hard behind the verb, or behind a time or addressee: "said on Monday,". */
function commaBehind(draft: Draft, cue: number): number {
  for (let at = cue + 1; at < draft.forms.length && at - cue <= LONGEST; at += 1) {
    if (draft.forms[at] === ",") return at;
    if (!IN_A_PHRASE.includes(draft.upos[at]!)) return -1;
  }
  return -1;
}

function hasFinite(draft: Draft, from: number, to: number): boolean {
  return draft.xpos.slice(from, to).some((tag) => FINITE.includes(tag));
}

/** The verb that the words behind the comma open with, at most an adverb before it; of an auxiliary the word that it helps. */
function verbBehind(draft: Draft, comma: number): number {
  const first = draft.upos[comma + 1] === "ADV" ? comma + 2 : comma + 1;
  if (!FINITE.includes(draft.xpos[first] ?? "")) return -1;
  const isHelp = /^(?:aux|cop)/.test(draft.deprel[first]!) && draft.head[first]! > comma;
  const verb = isHelp ? draft.head[first]! : first;
  return draft.upos[verb] === "AUX" && !isHelp ? -1 : verb;
}

/** The one noun of a stretch that hangs outside of it; -1 where several do, or where a preposition leads it. */
function topOf(draft: Draft, from: number, to: number): number {
  const tops: number[] = [];
  for (let at = from; at < to; at += 1) {
    const head = draft.head[at]!;
    if (NOMINAL.includes(draft.upos[at]!) && (head < from || head >= to)) tops.push(at);
  }
  const [top] = tops;
  if (top === undefined || tops.length > 1 || dependents(draft, top, ["case"]).some((one) => one < top)) return -1;
  return top;
}
