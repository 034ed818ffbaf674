/**
 * Times in a document, settled where the report's date, the sentence and what was told before allow it. Rules of our own
 * rather than a general date parser: those return moments on a clock, guess what is missing and read it in a time zone;
 * here an unknown year stays unknown and a month is a month.
 */
import type { Document } from "../../ingest/document.ts";
import type { DateValue, Sentence, TimeExpression } from "../sentence.ts";
import { headOfSpan } from "../tree/locate.ts";
import type { Around, Days, Told } from "./date-value.ts";
import { mayOpenTime } from "./openers.ts";
import { readCalendar } from "./read-calendar.ts";
import { readAboutDate, readDecade, readNumeric, readRange, readTimeOfDay } from "./read-dates.ts";
import { readDuration } from "./read-durations.ts";
import {
  readDayWord,
  readNeighbour,
  readShift,
  readToldNeighbour,
  readWeekdayAlone,
  readWeekend,
  readWindow,
  readWithin,
} from "./read-relative.ts";
import { referenceOf } from "./reference.ts";
import type { Found, ReadRough, Rough } from "./rough.ts";
import { settle } from "./settle.ts";
import { tenseAt } from "./tense.ts";
import { splitWords, type Word } from "./words.ts";

/** Where two rules read stretches of one length, the earlier one stands. */
const READERS: readonly ((words: readonly Word[], at: number) => ReadRough | null)[] = [
  readNumeric,
  readAboutDate,
  readRange,
  readWithin,
  readWindow,
  readShift,
  readNeighbour,
  readToldNeighbour,
  readDayWord,
  readCalendar,
  readWeekdayAlone,
  readWeekend,
  readDecade,
];

/**
 * By start; no two overlap. Spans leave the preposition out ("on", "in", "from") and keep what belongs to the time
 * ("the end of", "more than", "midnight of"). Linear in the length of the text.
 */
export function findTimes(document: Document, sentences: readonly Sentence[]): TimeExpression[] {
  const reference = referenceOf(document);
  const times: TimeExpression[] = [];
  let before: Told | null = null;
  for (const sentence of sentences) {
    const found = findIn(splitWords(document.text, sentence, sentence));
    const settled = settleAll(found, sentence, reference, before);
    times.push(...settled.times);
    before = settled.main;
  }
  return times;
}

function findIn(words: readonly Word[]): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < words.length) {
    if (!mayOpenTime(words, at)) {
      at += 1;
      continue;
    }
    const date = readDate(words, at);
    const duration = readDuration(words, at);
    const end = Math.max(date?.end ?? 0, duration?.end ?? 0);
    if (end <= at) {
      at += 1;
      continue;
    }
    const span = { start: words[at]!.start, end: words[end - 1]!.end };
    if (date !== null && date.end === end) found.push({ ...span, kind: "date", rough: date.rough, rule: date.rule });
    else
      found.push({
        ...span,
        kind: "duration",
        duration: duration!.duration,
        qualifier: duration!.qualifier,
        rule: duration!.rule,
      });
    at = end;
  }
  return found;
}

function readDate(words: readonly Word[], at: number): ReadRough | null {
  const inner = readTimeOfDay(words, at);
  const after = inner === null ? null : readLongest(words, inner);
  return after ?? readLongest(words, at);
}

function readLongest(words: readonly Word[], at: number): ReadRough | null {
  let best: ReadRough | null = null;
  for (const read of READERS) {
    const found = read(words, at);
    if (found !== null && found.end > (best?.end ?? at)) best = found;
  }
  return best;
}

/**
 * Settles a sentence's times in order. "A day earlier" counts from the date before it in the sentence, else from the main
 * date of the sentence before, else from the report.
 */
function settleAll(
  found: readonly Found[],
  sentence: Sentence,
  reference: Days | null,
  before: Told | null,
): { times: TimeExpression[]; main: Told | null } {
  const times: TimeExpression[] = [];
  let told = before;
  let main: (Told & { readonly depth: number }) | null = null;
  for (const one of found) {
    if (one.kind === "duration") {
      times.push({
        start: one.start,
        end: one.end,
        kind: "duration",
        date: null,
        duration: one.duration,
        qualifier: one.qualifier,
        rule: one.rule,
      });
      continue;
    }
    const around: Around = {
      reference,
      told,
      // Most times are the same in any tense, and to find it takes longer than to settle them.
      get tense() {
        return tenseAt(sentence, one);
      },
    };
    const date: DateValue | null = settle(one.rough, around);
    const qualifier = one.rough.kind === "calendar" && one.rough.about ? "about" : null;
    times.push({ start: one.start, end: one.end, kind: "date", date, duration: null, qualifier, rule: one.rule });
    if (date === null) continue;
    told = {
      value: date,
      explicitYear: hasYear(one.rough) || (told?.explicitYear === true && sameYear(told.value, date)),
    };
    const depth = depthOf(sentence, headOfSpan(sentence, one));
    if (main === null || depth <= main.depth) main = { ...told, depth };
  }
  return { times, main };
}

function hasYear(rough: Rough): boolean {
  if (rough.kind === "range") return hasYear(rough.from) || hasYear(rough.to);
  return rough.kind === "calendar" && rough.year !== null && "value" in rough.year;
}

function sameYear(a: DateValue, b: DateValue): boolean {
  return a.edtf.slice(0, 4) === b.edtf.slice(0, 4);
}

/** Steps up to the root: the date nearest to it is what the sentence is mainly about. */
function depthOf(sentence: Sentence, index: number): number {
  let depth = 0;
  for (let at = index; at >= 0 && depth <= sentence.tokens.length; at = sentence.tokens[at]!.head) depth += 1;
  return depth;
}
