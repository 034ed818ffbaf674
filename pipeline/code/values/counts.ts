/** The dead, the injured and the size of crowds, each with its number as the words give it. */
import type { Sentence, Token } from "../../annotate/sentence.ts";
import { readNumber, readQualifier } from "../../annotate/times/numbers.ts";
import { splitWords, type Word } from "../../annotate/times/words.ts";
import { nounPhraseSpan } from "../../annotate/tree/noun-phrase.ts";
import { objects } from "../../annotate/tree/objects.ts";
import { obliques } from "../../annotate/tree/obliques.ts";
import { childrenBy, hasChild, isRelation } from "../../annotate/tree/relations.ts";
import { subjects } from "../../annotate/tree/subjects.ts";
import { voiceOf } from "../../annotate/tree/voice.ts";
import type { ValueAccount } from "../account.ts";
import { oncePerSentence } from "../time/once.ts";
import { isVerb, predicateTiers } from "../time/predicates.ts";
import data from "./counting.json" with { type: "json" };

type Property = "dead" | "injured" | "size";

/** A number of people, the word that says what became of them, and the words whose event it may belong to. */
export interface Count {
  readonly value: ValueAccount;
  readonly predicate: number;
  /** Subjects and obliques of the predicate: "the attack killed two", "two were killed in the attack". */
  readonly events: readonly number[];
}

const VERBS = new Map(data.verbs.map((entry) => [entry.lemma, entry]));
const CROWDS = new Set(data.crowds.map((entry) => entry.lemma));
const STATES = new Map(data.states.map((entry) => [entry.word, entry.property as Property]));

export const countsIn = oncePerSentence((resolved, sentence): Count[] => {
  if (!sentence.tokens.some(mayCount)) return [];
  const words = splitWords(resolved.annotated.document.text, sentence, sentence);
  const found: Count[] = [];
  for (const token of sentence.tokens) {
    const verb = token.upos === "VERB" ? VERBS.get(token.lemma) : undefined;
    if (verb !== undefined) {
      found.push(...countsAtVerb(words, sentence, token.index, verb.property as Property, verb.counted));
    }
    if (STATES.has(token.text.toLowerCase()) && isState(words, token))
      found.push(...countsAtState(words, sentence, token.index));
    if (token.upos === "NOUN" && CROWDS.has(token.lemma)) found.push(...countsAtCrowd(words, sentence, token.index));
  }
  return found;
});

function mayCount({ lemma, text }: Token): boolean {
  return VERBS.has(lemma) || CROWDS.has(lemma) || STATES.has(text.toLowerCase());
}

function countsAtVerb(
  words: readonly Word[],
  sentence: Sentence,
  verb: number,
  property: Property,
  counted: string,
): Count[] {
  // "People gathered" is often taken for a participle.
  const isActive = counted === "doers" && !hasChild(sentence, verb, ["aux:pass"]);
  const isPassive = !isActive && voiceOf(sentence, verb) === "passive";
  const prepositional = obliques(sentence, verb);
  const agents = prepositional.filter(({ preposition }) => preposition === "by").map(({ head }) => head);
  // "Injured at least 14 people", "up to 300 students marched": the words before the number are read as prepositions.
  const estimated = prepositional.filter(({ head }) => isEstimated(words, sentence, head)).map(({ head }) => head);
  const before = estimated.filter((head) => head < verb);
  const behind = estimated.filter((head) => head > verb);
  const doers = isPassive ? agents : [...before, ...subjects(sentence, verb)];
  const acted = behind.length > 0 ? behind : objects(sentence, verb);
  const undergoers = isPassive ? [...before, ...subjects(sentence, verb)] : acted;
  const people = counted === "doers" ? doers : undergoers;
  const events = [...(counted === "doers" ? undergoers : doers), ...prepositional.map(({ head }) => head)];
  return people
    .flatMap((person) => valueAt(words, sentence, person, property))
    .map((value) => ({ value, predicate: verb, events }));
}

/** True where the words before the number of a noun are "at least", "up to" and the like. */
function isEstimated(words: readonly Word[], sentence: Sentence, noun: number): boolean {
  return childrenBy(sentence, noun, ["nummod"]).some((number) => {
    const at = wordStartingAt(words, sentence.tokens[number]!.start);
    return qualifierBefore(words, at) !== null;
  });
}

/** "Left 12 injured"; not the verb in "killed two and injured 12". */
function isState(words: readonly Word[], token: Token): boolean {
  const at = wordStartingAt(words, token.start);
  return token.upos !== "VERB" || isRelation(token, ["amod", "acl", "xcomp"]) || numberBefore(words, at) !== null;
}

/** "Three dead and 12 injured", "left two people dead". */
function countsAtState(words: readonly Word[], sentence: Sentence, index: number): Count[] {
  const token = sentence.tokens[index]!;
  const property = STATES.get(token.text.toLowerCase())!;
  let governor = index;
  while (sentence.tokens[governor]!.head >= 0 && (governor === index || !isVerb(sentence, governor))) {
    governor = sentence.tokens[governor]!.head;
  }
  const events = isVerb(sentence, governor) ? subjects(sentence, governor) : [];
  const at = wordStartingAt(words, token.start);
  const direct = numberBefore(words, at);
  const described = isRelation(token, ["amod", "acl"]) ? [token.head] : objects(sentence, governor);
  const values =
    direct === null
      ? described.flatMap((person) => valueAt(words, sentence, person, property))
      : [toValue(words, direct, property)];
  return values.map((value) => ({ value, predicate: governor, events }));
}

/** "A rally of 2,000 people", "a crowd of some 500". */
function countsAtCrowd(words: readonly Word[], sentence: Sentence, index: number): Count[] {
  return obliques(sentence, index)
    .filter(({ preposition }) => preposition === "of")
    .flatMap(({ head }) => valueAt(words, sentence, head, "size"))
    .map((value) => ({ value, predicate: index, events: [index] }));
}

/** Words for a number that is not given: "dozens", "hundreds of". */
const VAGUE = ["dozens", "scores", "hundreds", "thousands", "several", "many"];
/** Index of the first word that starts there or later. Binary search. */
function wordStartingAt(words: readonly Word[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No number and no qualifier takes more words than this. */
const LONGEST = 5;

interface Figure {
  readonly value: number | null;
  readonly first: number;
  /** Index of the first word after it. */
  readonly end: number;
}

function valueAt(words: readonly Word[], sentence: Sentence, person: number, property: Property): ValueAccount[] {
  const phrase = nounPhraseSpan(sentence, person);
  for (let at = wordStartingAt(words, phrase.start); at < words.length && words[at]!.end <= phrase.end; at += 1) {
    const number = numberAt(words, at);
    if (number !== null && countsPeople(words, number.end)) return [toValue(words, number, property)];
  }
  return [];
}

function numberAt(words: readonly Word[], at: number): Figure | null {
  const read = readNumber(words, at);
  if (read !== null) return { value: read.value, first: at, end: read.end };
  return VAGUE.includes(words[at]!.lower) ? { value: null, first: at, end: at + 1 } : null;
}

/** The number that ends just before a word. */
function numberBefore(words: readonly Word[], end: number): Figure | null {
  for (let at = Math.max(0, end - LONGEST); at < end; at += 1) {
    const number = numberAt(words, at);
    if (number?.end === end) return number;
  }
  return null;
}

function toValue(words: readonly Word[], number: Figure, property: Property): ValueAccount {
  const value = number.value === null ? null : String(number.value);
  const end = words[number.end - 1]!.end;
  const before = qualifierBefore(words, number.first);
  const start = words[before?.first ?? number.first]!.start;
  return { property, value, start, end, qualifier: before?.qualifier ?? null };
}

/** The longest qualifier that ends just before a word. */
function qualifierBefore(
  words: readonly Word[],
  end: number,
): { qualifier: ValueAccount["qualifier"]; first: number } | null {
  for (let first = Math.max(0, end - LONGEST); first < end; first += 1) {
    const read = readQualifier(words, first);
    if (read?.end === end) return { qualifier: read.qualifier, first };
  }
  return null;
}

/** "Two people", not "two-year", "two per cent", "20 million rupees" or a year. */
function countsPeople(words: readonly Word[], end: number): boolean {
  const next = words[end]?.lower ?? "";
  return !["-", "%", "per", "percent", "rupees", "dollars", "pounds", "years", "days", "hours", "months"].includes(
    next,
  );
}

/** Counts of what the event at `trigger` did or gathered. */
export function countsOf(sentence: Sentence, counts: readonly Count[], trigger: number): ValueAccount[] {
  if (counts.length === 0) return [];
  const own = predicateTiers(sentence, trigger).flat();
  return counts.filter((count) => belongs(sentence, count, own)).map(({ value }) => value);
}

function belongs(sentence: Sentence, { predicate, events }: Count, own: readonly number[]): boolean {
  if (own.includes(predicate) || events.some((event) => own.includes(event))) return true;
  // "Gunmen attacked the camp, killing two", "bombed the port, which killed two": below the event, as its result.
  const token = sentence.tokens[predicate]!;
  return (
    ["advcl", "acl", "acl:relcl", "xcomp", "conj", "parataxis"].includes(token.deprel) &&
    isVerb(sentence, predicate) &&
    own.includes(token.head)
  );
}
