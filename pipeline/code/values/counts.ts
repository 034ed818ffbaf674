/** The dead, the injured and the size of crowds, each with its number as the words give it. */
import type { Sentence } from "../../annotate/sentence.ts";
import { readNumber, readQualifier } from "../../annotate/times/numbers.ts";
import { splitWords, type Word } from "../../annotate/times/words.ts";
import { nounPhraseSpan } from "../../annotate/tree/noun-phrase.ts";
import { objects } from "../../annotate/tree/objects.ts";
import { obliques } from "../../annotate/tree/obliques.ts";
import { hasChild, isRelation } from "../../annotate/tree/relations.ts";
import { subjects } from "../../annotate/tree/subjects.ts";
import { voiceOf } from "../../annotate/tree/voice.ts";
import type { ValueAccount } from "../account.ts";
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
const LISTED = new Set(data.states.map((entry) => entry.word));
const STATES = new Map(data.states.map((entry) => [entry.word, entry.property as Property]));

export function countsIn(text: string, sentence: Sentence): Count[] {
  const found: Count[] = [];
  for (const token of sentence.tokens) {
    const verb = token.upos === "VERB" ? VERBS.get(token.lemma) : undefined;
    if (verb !== undefined)
      found.push(...countsAtVerb(text, sentence, token.index, verb.property as Property, verb.counted));
    if (LISTED.has(token.text.toLowerCase())) found.push(...countsAtState(text, sentence, token.index));
    if (token.upos === "NOUN" && CROWDS.has(token.lemma)) found.push(...countsAtCrowd(text, sentence, token.index));
  }
  return found;
}

function countsAtVerb(text: string, sentence: Sentence, verb: number, property: Property, counted: string): Count[] {
  const isPassive = voiceOf(sentence, verb) === "passive";
  const agents = obliques(sentence, verb).filter(({ preposition }) => preposition === "by");
  const doers = isPassive ? agents.map(({ head }) => head) : subjects(sentence, verb);
  const undergoers = isPassive ? subjects(sentence, verb) : objects(sentence, verb);
  const people = counted === "doers" ? doers : undergoers;
  const events = [...(counted === "doers" ? undergoers : doers), ...obliques(sentence, verb).map(({ head }) => head)];
  return people
    .flatMap((person) => valueAt(text, sentence, person, property))
    .map((value) => ({ value, predicate: verb, events }));
}

/** "Three dead and 12 injured", "left two people dead". */
function countsAtState(text: string, sentence: Sentence, index: number): Count[] {
  const token = sentence.tokens[index]!;
  const property = STATES.get(token.text.toLowerCase())!;
  const counted =
    isRelation(token, ["amod", "xcomp"]) && token.head >= 0 && !isVerb(sentence, token.head) ? token.head : index;
  const own = hasChild(sentence, counted, ["nummod"])
    ? [counted]
    : objects(sentence, token.head < 0 ? index : token.head);
  const governor = token.head < 0 ? index : token.head;
  return own
    .flatMap((person) => valueAt(text, sentence, person, property))
    .map((value) => ({
      value,
      predicate: governor,
      events: isVerb(sentence, governor) ? subjects(sentence, governor) : [],
    }));
}

/** "A rally of 2,000 people", "a crowd of some 500". */
function countsAtCrowd(text: string, sentence: Sentence, index: number): Count[] {
  return obliques(sentence, index)
    .filter(({ preposition }) => preposition === "of")
    .flatMap(({ head }) => valueAt(text, sentence, head, "size"))
    .map((value) => ({ value, predicate: index, events: [index] }));
}

/** Words for a number that is not given: "dozens", "hundreds of". */
const VAGUE = ["dozens", "scores", "hundreds", "thousands", "several", "many"];

function valueAt(text: string, sentence: Sentence, person: number, property: Property): ValueAccount[] {
  const phrase = nounPhraseSpan(sentence, person);
  const words = splitWords(text, phrase, sentence);
  for (let at = 0; at < words.length; at += 1) {
    const before = readQualifier(words, at);
    const number = readNumber(words, before?.end ?? at);
    const start = words[at]!.start;
    if (number !== null && countsPeople(words, number.end)) {
      const end = words[number.end - 1]!.end;
      return [{ property, value: String(number.value), start, end, qualifier: before?.qualifier ?? null }];
    }
    if (VAGUE.includes(words[at]!.lower))
      return [{ property, value: null, start, end: words[at]!.end, qualifier: null }];
    if (before !== null) at = before.end - 1;
  }
  return [];
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
