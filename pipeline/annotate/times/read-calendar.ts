/** Dates by day, month and year, as far as the words give them: "Tuesday 27 June 2017", "last October", "the end of June". */
import { readAnyMonth, readDayOfMonth, readMonth, readSeason, readWeekday, readYear } from "./names.ts";
import { type CalendarRough, NO_DATE, type Third, type Which } from "./rough.ts";
import { isApostrophe, isCapitalised, lowerAt, type Word, wordsAre } from "./words.ts";

export interface ReadCalendar {
  readonly rough: CalendarRough;
  readonly rule: string;
  readonly end: number;
}

type Reader = (words: readonly Word[], at: number) => ReadCalendar | null;

/** The longest date at `at` that stands there for itself, whatever is around it. */
export const readPlainDate: Reader = (words, at) =>
  longest(words, at, [readWeekdayDate, readDayMonth, readMonthDay, readMonthYear]);

/** Also what is a date only in its place: a month or a year alone, "the 26th", "last October", "the end of June". */
export const readCalendar: Reader = (words, at) =>
  longest(words, at, [readPlainDate, readMonthAlone, readYearAlone, readDayAlone, readWhich, readPart, readSeasonal]);

/** A month or a year that a preposition before a range has already made one. */
export const readBareDate: Reader = (words, at) =>
  readPlainDate(words, at) ?? readBareMonth(words, at) ?? readBareYear(words, at);

function longest(words: readonly Word[], at: number, readers: readonly Reader[]): ReadCalendar | null {
  let best: ReadCalendar | null = null;
  for (const read of readers) {
    const found = read(words, at);
    if (found !== null && found.end > (best?.end ?? at)) best = found;
  }
  return best;
}

const SHIFTS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** ", 2017", "of 2017", "of last year", "last year" after a day or month. */
export function readYearAfter(words: readonly Word[], at: number): { year: CalendarRough["year"]; end: number } | null {
  const skip = [",", "of"].includes(lowerAt(words, at)) ? 1 : 0;
  const year = readYear(words, at + skip);
  if (year !== null) return { year: { value: year.value }, end: year.end };
  const shift = SHIFTS[lowerAt(words, at + skip)];
  if (shift === undefined || lowerAt(words, at + skip + 1) !== "year" || lowerAt(words, at) === ",") return null;
  return { year: { shift }, end: at + skip + 2 };
}

function withYear(words: readonly Word[], rough: CalendarRough, rule: string, end: number): ReadCalendar {
  const after = readYearAfter(words, end);
  return after === null ? { rough, rule, end } : { rough: { ...rough, year: after.year }, rule, end: after.end };
}

function readDayMonth(words: readonly Word[], start: number): ReadCalendar | null {
  const at = lowerAt(words, start) === "the" ? start + 1 : start;
  const day = readDayOfMonth(words, at);
  if (day === null) return null;
  const of = day.ordinal && lowerAt(words, day.end) === "of" ? 1 : 0;
  const month = readAnyMonth(words, day.end + of);
  // "The 22 August speech": the article belongs to the speech.
  if (month === null || (at > start && of === 0)) return null;
  return withYear(words, { ...NO_DATE, day: day.value, month: month.value }, "day_month", month.end);
}

function readMonthDay(words: readonly Word[], at: number): ReadCalendar | null {
  const month = readAnyMonth(words, at);
  if (month === null) return null;
  const day = readDayOfMonth(words, lowerAt(words, month.end) === "the" ? month.end + 1 : month.end);
  if (day === null) return null;
  // "In May 20 people died" counts people, "on May 20 people marched" gives a day; "June 10-year" is no date either.
  const counts = lowerAt(words, at - 1) === "in" && !day.ordinal && words[day.end]?.xpos === "NNS";
  if (counts || (lowerAt(words, day.end) === "-" && /^\p{L}/u.test(lowerAt(words, day.end + 1)))) return null;
  return withYear(words, { ...NO_DATE, day: day.value, month: month.value }, "month_day", day.end);
}

function readMonthYear(words: readonly Word[], at: number): ReadCalendar | null {
  const month = readAnyMonth(words, at);
  const after = month === null ? null : readYearAfter(words, month.end);
  if (month === null || after === null) return null;
  return { rough: { ...NO_DATE, month: month.value, year: after.year }, rule: "month_year", end: after.end };
}

/** A weekday before a date: "Tuesday 27 June", "Tuesday, June 27, 2017", "Tuesday night, 27 June". */
function readWeekdayDate(words: readonly Word[], at: number): ReadCalendar | null {
  const weekday = readWeekday(words, at);
  if (weekday === null) return null;
  const comma = lowerAt(words, weekday.end) === "," ? 1 : 0;
  const date = readDayMonth(words, weekday.end + comma) ?? readMonthDay(words, weekday.end + comma);
  if (date === null) return null;
  return { ...date, rough: { ...date.rough, weekday: weekday.value }, rule: "weekday_date" };
}

const BEFORE_MONTH = "in of since until till by from to before after during through over".split(" ");
const OWNERS = ["the", "its", "his", "her", "their", "our", "s", "this"];

function readBareMonth(words: readonly Word[], at: number): ReadCalendar | null {
  const month = readMonth(words, at);
  if (month === null || lowerAt(words, month.end) === "day") return null;
  return { rough: { ...NO_DATE, month: month.value }, rule: "month", end: month.end };
}

/** "In June", "until March", "the June meeting": a month alone needs a word before it that makes it one. */
function readMonthAlone(words: readonly Word[], at: number): ReadCalendar | null {
  const month = readBareMonth(words, at);
  const before = lowerAt(words, at - 1);
  if (month === null) return null;
  const next = words[month.end];
  // "The house of April Dorran" is a name; after "in" a subject may follow at once.
  if (BEFORE_MONTH.includes(before)) return before === "in" || !isCapitalised(next) ? month : null;
  const described = OWNERS.includes(before) && next !== undefined && /^\p{Ll}/u.test(next.text);
  return described && !["is", "was", "will", "has", "had"].includes(next.lower) ? month : null;
}

const BEFORE_YEAR = [...BEFORE_MONTH, "year", "circa", "early", "late", "mid"];

function readBareYear(words: readonly Word[], at: number): ReadCalendar | null {
  const year = readYear(words, at);
  return year === null ? null : { rough: { ...NO_DATE, year: { value: year.value } }, rule: "year", end: year.end };
}

/** "In 2007", "the 2007 treaty", "(2007)": four figures need a word that makes them a year. */
function readYearAlone(words: readonly Word[], at: number): ReadCalendar | null {
  const year = readBareYear(words, at);
  if (year === null) return null;
  const before = lowerAt(words, at - 1);
  const next = words[year.end];
  const round = /000$/.test(lowerAt(words, at)) && next?.xpos === "NNS";
  if (BEFORE_YEAR.includes(before)) return round ? null : year;
  if (["and", "or", ","].includes(before) && readYear(words, at - 2) !== null) return year;
  if (before === "(" && lowerAt(words, year.end) === ")") return year;
  return OWNERS.includes(before) && next !== undefined && /^\p{L}/u.test(next.text) && !round ? year : null;
}

/** "On the 26th", the month being the one last told of. */
function readDayAlone(words: readonly Word[], at: number): ReadCalendar | null {
  const day = lowerAt(words, at) === "the" ? readDayOfMonth(words, at + 1) : null;
  if (!day?.ordinal || !["on", "about", "around", "until", "since", "from", "by"].includes(lowerAt(words, at - 1)))
    return null;
  const next = words[day.end];
  if (next !== undefined && (["NOUN", "PROPN", "ADJ", "NUM"].includes(next.upos) || next.text === "-")) return null;
  return { rough: { ...NO_DATE, day: day.value }, rule: "day_of_month", end: day.end };
}

const WHICH: Readonly<Record<string, Which>> = {
  last: "last",
  past: "last",
  next: "next",
  coming: "next",
  this: "this",
};

/** "Last October", "next summer"; weekdays have rules of their own. */
function readWhich(words: readonly Word[], at: number): ReadCalendar | null {
  const which = WHICH[lowerAt(words, at)];
  if (which === undefined) return null;
  const month = readBareMonth(words, at + 1);
  if (month !== null) return { ...month, rough: { ...month.rough, which }, rule: `${which}_month` };
  const season = readSeason(words, at + 1);
  if (season === null) return null;
  return { rough: { ...NO_DATE, which, season: season.value }, rule: `${which}_season`, end: season.end };
}

const THIRDS: readonly (readonly [readonly string[], Third])[] = [
  [["early"], 0],
  [["beginning", "of"], 0],
  [["start", "of"], 0],
  [["mid"], 1],
  [["middle", "of"], 1],
  [["late"], 2],
  [["end", "of"], 2],
  [["close", "of"], 2],
];

/** "Early", "mid-", "the end of": a third of what follows. */
export function readThird(words: readonly Word[], start: number): { third: Third; end: number } | null {
  const at = lowerAt(words, start) === "the" ? start + 1 : start;
  const found = THIRDS.find(([phrase]) => wordsAre(words, at, phrase));
  if (found === undefined || (at > start && found[0].length === 1)) return null;
  const end = at + found[0].length;
  return { third: found[1], end: lowerAt(words, end) === "-" ? end + 1 : end };
}

function readPart(words: readonly Word[], at: number): ReadCalendar | null {
  const part = readThird(words, at);
  if (part === null) return null;
  const whole = readMonthYear(words, part.end) ?? readBareMonth(words, part.end) ?? readBareYear(words, part.end);
  return whole === null
    ? null
    : { ...whole, rough: { ...whole.rough, third: part.third }, rule: `part_of_${whole.rule}` };
}

/** "The spring of 2018", "autumn 2016", "in the summer". */
function readSeasonal(words: readonly Word[], start: number): ReadCalendar | null {
  const at = lowerAt(words, start) === "the" ? start + 1 : start;
  const season = readSeason(words, at);
  if (season === null || isApostrophe(lowerAt(words, season.end))) return null;
  const after = readYearAfter(words, season.end);
  const rough = { ...NO_DATE, season: season.value };
  if (after !== null) return { rough: { ...rough, year: after.year }, rule: "season", end: after.end };
  const alone =
    lowerAt(words, start - 1) === "in" &&
    lowerAt(words, season.end) !== "of" &&
    !/^\p{L}/u.test(lowerAt(words, season.end));
  return alone ? { rough, rule: "season", end: season.end } : null;
}
