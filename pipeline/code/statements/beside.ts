/**
 * The noun phrase beside a verb of speech by its words alone, for sentences whose tree lacks the subject: behind long
 * appositions ("Marek Tolan, a writer who was there, recalled"), party tags ("Rep. Ines Varga (F-Mirsk) said") and inverted
 * verbs ("said Orlik, on what was his first day").
 */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import type { Party } from "./draft.ts";

const INSIDE = ["NN", "NNS", "NNP", "NNPS", "CD", "JJ", "JJR", "JJS", "POS", "HYPH", "DT", "PRP$", "AFX", "VBN"];
const NOUNS = ["NN", "NNS", "NNP", "NNPS", "PRP"];
const LINKS = ["of", "for", "at", "in", "from", "with", "to"];
const SKIPPED = ["RB", "RBR", "MD"];
/** Days, months and parts of the day, which stand beside a name without being part of it. */
export const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|weekend|week|month|year|morning|afternoon|evening|night|january|february|march|april|may|june|july|august|september|october|november|december)s?$/iu;

/** True where all tokens from the first to the last can belong to one noun phrase. */
export function isPhrase(sentence: Sentence, first: number, last: number): boolean {
  return sentence.tokens.slice(first, last + 1).every((token) => INSIDE.includes(token.xpos) || token.text === "-");
}

/** Left of the verb, not before token `from`. */
export function partyLeftOf(sentence: Sentence, verb: number, from: number): Party | null {
  const { tokens } = sentence;
  let at = verb - 1;
  while (at > from && (SKIPPED.includes(tokens[at]!.xpos) || tokens[at]!.upos === "AUX")) at -= 1;
  if (at > from && tokens[at]!.text === ")") {
    while (at > from && tokens[at]!.text !== "(") at -= 1;
    at -= 1;
  }
  const last = tokens[at];
  if (last === undefined || at < from) return null;
  if (last.text === ",") return firstSetOff(sentence, from, at);
  // "The mother of three"; "the general" may be tagged as an adjective.
  if (isTimePhrase(sentence, at, from)) return partyLeftOf(sentence, startOfPhrase(tokens, at, from), from);
  const isNoun =
    NOUNS.includes(last.xpos) ||
    (last.xpos === "JJ" && at > from && tokens[at - 1]!.xpos === "DT") ||
    (last.xpos === "CD" && at > from && tokens[at - 1]!.text === "of");
  return isNoun ? partyFrom(sentence, at, from) : null;
}

/** "Orlik on Friday said", "Orlik this weekend said". */
function isTimePhrase({ tokens }: Sentence, at: number, from: number): boolean {
  return TIME.test(tokens[at]!.text) && startOfPhrase(tokens, at, from) > from;
}

function startOfPhrase(tokens: readonly Token[], at: number, from: number): number {
  let first = at;
  while (first > from && ["DT", "JJ", "IN", "CD"].includes(tokens[first - 1]!.xpos)) first -= 1;
  return first;
}

/** Right behind an inverted verb. */
export function partyRightOf(sentence: Sentence, verb: number): Party | null {
  const { tokens } = sentence;
  let end = verb + 1;
  if (tokens[end]?.xpos === "PRP") return end === verb + 1 ? partyOfRun(sentence, end, end) : null;
  while (end < tokens.length && INSIDE.includes(tokens[end]!.xpos)) end += 1;
  let last = end - 1;
  while (last > verb && !NOUNS.includes(tokens[last]!.xpos)) last -= 1;
  return last > verb && !TIME.test(tokens[verb + 1]!.text) ? partyOfRun(sentence, verb + 1, last) : null;
}

/** The first phrase that a comma or bracket follows and no preposition opens: what the apposition before the verb stands beside. */
function firstSetOff(sentence: Sentence, from: number, comma: number): Party | null {
  const { tokens } = sentence;
  for (let at = from; at < comma; at += 1) {
    const next = tokens[at + 1]!;
    if (!(NOUNS.includes(tokens[at]!.xpos) || isNumbered(tokens, at)) || (next.text !== "," && next.text !== "("))
      continue;
    if (next.index === comma) return null;
    const party = partyFrom(sentence, at, from);
    const before = party === null ? undefined : tokens[tokens.findIndex((token) => token.start === party.start) - 1];
    if (
      party !== null &&
      (before === undefined || before.index < from || !["IN", "TO", "VBG", "VBD", "VBZ", "VBN"].includes(before.xpos))
    )
      return party;
  }
  return null;
}

/** "Newkirk II", "Orlik Jr." */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.xpos === "CD" && /^[IVX]+$/u.test(tokens[at]!.text) && tokens[at - 1]?.xpos === "NNP";
}

/** The phrase that ends with a token: back over its words and over phrases linked by "of" and the like. */
function partyFrom(sentence: Sentence, last: number, from: number): Party | null {
  const { tokens } = sentence;
  let first = runStart(tokens, last, from);
  let head = last;
  while (
    first - 2 >= from &&
    LINKS.includes(tokens[first - 1]!.text.toLowerCase()) &&
    NOUNS.includes(tokens[first - 2]!.xpos)
  ) {
    head = first - 2;
    first = runStart(tokens, head, from);
  }
  if (TIME.test(tokens[head]!.text)) return null;
  // "On Monday Dana Orlik said".
  while (first < head && TIME.test(tokens[first]!.text)) first += 1;
  return partyOfRun(sentence, first, last, head);
}

function runStart(tokens: readonly Token[], last: number, from: number): number {
  let first = last;
  while (
    first > from &&
    tokens[first]!.xpos !== "DT" &&
    tokens[first]!.xpos !== "PRP" &&
    INSIDE.includes(tokens[first - 1]!.xpos)
  )
    first -= 1;
  return first;
}

function partyOfRun(sentence: Sentence, first: number, last: number, head: number = last): Party {
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end, sentence, heads: [head] };
}
