/** When an event took place: the right time to the right event in a sentence that has several of both. */
import type { Sentence, TimeExpression } from "../../annotate/sentence.ts";
import { referenceOf } from "../../annotate/times/reference.ts";
import { headOfSpan, tokensIn } from "../../annotate/tree/locate.ts";
import { obliqueOf } from "../../annotate/tree/obliques.ts";
import { isRelation } from "../../annotate/tree/relations.ts";
import { verbFeatures } from "../../annotate/tree/verb-features.ts";
import { isoDay } from "../../dates/calendar.ts";
import { datePrecision } from "../../dates/edtf.ts";
import type { Document } from "../../ingest/document.ts";
import type { Resolved } from "../../resolve/mention.ts";
import type { DateAccount } from "../account.ts";
import { isCarrier, isEventNoun } from "./event-words.ts";
import { oncePerSentence } from "./once.ts";
import { isVerb, predicateTiers, verbOfMisread } from "./predicates.ts";
import { timesIn } from "./times-in.ts";

/** Enough text before a time to hold the word before it. */
const LONGEST = 20;

/** Prepositions after which a time bounds the event and is not its own. */
const BOUNDING = ["after", "before", "since", "until", "till", "by", "prior to", "ahead of", "following", "about"];

/**
 * The time that hangs on the event's trigger (a verb, or a noun that names an event), on the verb that carries it, or on a
 * clause that happens at the same time. Of several the nearest, then the most precise, then the first. Null where the
 * sentence gives the event no time or only one that could not be settled.
 */
export function dateOfEvent(resolved: Resolved, sentence: Sentence, trigger: number): DateAccount | null {
  const dates = ownedDates(resolved, sentence);
  if (dates.length === 0) return null;
  const latest = latestFor(resolved.annotated.document, sentence, trigger);
  const owned = dates.filter(({ time }) => time.date?.earliest == null || time.date.earliest <= latest);
  for (const tier of predicateTiers(sentence, trigger)) {
    const found = owned.filter(({ owner }) => tier.includes(owner.index));
    if (found.length === 0) continue;
    const [best] = found.sort(
      (a, b) =>
        tier.indexOf(a.owner.index) - tier.indexOf(b.owner.index) ||
        a.owner.steps - b.owner.steps ||
        precision(a.time) - precision(b.time),
    );
    return toAccount(best!.time);
  }
  return null;
}

interface OwnedDate {
  readonly time: TimeExpression;
  readonly owner: Owner;
}

const ownedDates = oncePerSentence((resolved, sentence): OwnedDate[] => {
  const { times, document } = resolved.annotated;
  return timesIn(times, sentence).flatMap((time) => {
    const owner = time.kind === "date" && !followsBound(document.text, time) ? ownerOf(sentence, time) : null;
    return owner === null ? [] : [{ time, owner }];
  });
});

/** A thing done ("announced a rally on 5 May") is not of a day after the report; anything else can be. */
function latestFor(document: Document, sentence: Sentence, trigger: number): string {
  const reference = sentence.tokens[trigger]!.upos === "VERB" ? referenceOf(document) : null;
  if (reference === null) return NEVER;
  const { tense, mood } = verbFeatures(sentence, trigger);
  return tense === "past" && mood === "indicative" ? isoDay(reference.latest) : NEVER;
}

const NEVER = "9999-12-31";

/** The word just before it bounds it, whatever the tree makes of that: "by Friday", "talked about 5 May". */
function followsBound(text: string, { start }: TimeExpression): boolean {
  const before = /(\p{L}+)\s+(?:the\s+)?$/u.exec(text.slice(Math.max(0, start - LONGEST), start));
  return before !== null && BOUNDING.includes(before[1]!.toLowerCase());
}

function precision(time: TimeExpression): number {
  return time.date === null ? Number.POSITIVE_INFINITY : datePrecision(time.date);
}

function toAccount({ start, end, date, qualifier }: TimeExpression): DateAccount | null {
  return date === null ? null : { start, end, ...date, qualifier };
}

interface Owner {
  readonly index: number;
  /** How far up the tree it is. */
  readonly steps: number;
}

/**
 * The word whose time it is: the first predicate or dated noun above. Names and nouns that are no events are passed
 * through, for "met the senator in Lodran on Monday" is often read as a senator of Monday.
 */
function ownerOf(sentence: Sentence, time: TimeExpression): Owner | null {
  const adverb = verbOfLastWord(sentence, time);
  if (adverb >= 0) return { index: adverb, steps: 1 };
  let at = headOfSpan(sentence, time);
  if (at < 0 || isBounded(sentence, at)) return null;
  for (let steps = 1; ; steps += 1) {
    const { head } = sentence.tokens[at]!;
    if (head < 0) return { index: at, steps };
    const misread = verbOfMisread(sentence, at);
    if (misread >= 0) return { index: misread, steps };
    if (isVerb(sentence, head)) return isBounded(sentence, at) ? null : { index: head, steps };
    if (holdsTime(sentence, at, head, steps === 1)) return { index: head, steps };
    at = head;
    // The noun that was passed through is itself behind "after": "after the death of the chief in May".
    if (isBounded(sentence, at)) return null;
  }
}

/** "Had the year before given a speech": "before" may hang on the verb by itself, whatever the year hangs on. */
function verbOfLastWord(sentence: Sentence, time: TimeExpression): number {
  const last = sentence.tokens[tokensIn(sentence, time).at(-1) ?? -1];
  if (last === undefined || last.upos === "NOUN" || !isRelation(last, ["mark", "advmod"]) || last.head < 0) return -1;
  const head = sentence.tokens[last.head]!;
  return head.start >= time.end && isVerb(sentence, last.head) ? last.head : -1;
}

function isBounded(sentence: Sentence, index: number): boolean {
  return BOUNDING.includes(obliqueOf(sentence, index).preposition);
}

/** True where the noun has the time for itself: "the 22 August speech", "a letter of 14 May", "the riots in June". */
function holdsTime(sentence: Sentence, time: number, noun: number, direct: boolean): boolean {
  const token = sentence.tokens[noun]!;
  if (token.upos !== "NOUN") return false;
  const inside =
    direct &&
    (isRelation(sentence.tokens[time]!, ["nmod:poss", "compound", "nummod", "amod"]) ||
      obliqueOf(sentence, time).preposition === "of");
  if (inside) return true;
  const verb = sentence.tokens[token.head];
  const carried = verb !== undefined && isCarrier(verb) && isRelation(token, ["obj", "obl", "nsubj"]);
  return isEventNoun(token) && !carried;
}
