/** Dates written in figures, decades, ranges of dates, and what stands before a date: "midnight of", "about", "the night of". */
import { readAnyMonth, readDayOfMonth, readWeekday, readYear } from "./names.ts";
import { readBareDate, readCalendar, readPlainDate, readYearAfter } from "./read-calendar.ts";
import { type CalendarRough, NO_DATE, type ReadRough, type Rough, type Weekday } from "./rough.ts";
import { lowerAt, type Word, wordsAre } from "./words.ts";

/** `2017-06-27`; `27/06/2017` and `27.6.2017` where only one reading is possible (dots always put the day first). */
export function readNumeric(words: readonly Word[], at: number): ReadRough | null {
  const match = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/.exec(lowerAt(words, at));
  if (match === null) return null;
  const [, a, mark, b, c] = match as unknown as [string, string, string, string, string];
  const end = at + 1;
  if (a.length === 4 && c.length <= 2) return { rough: figures(Number(a), Number(b), Number(c)), rule: "figures", end };
  if (c.length !== 4 || a.length > 2) return null;
  const [first, second] = [Number(a), Number(b)];
  if (mark === "." || first > 12 || first === second)
    return { rough: figures(Number(c), second, first), rule: "figures", end };
  if (second > 12) return { rough: figures(Number(c), first, second), rule: "figures", end };
  return { rough: { kind: "unsettled" }, rule: "figures_either_way", end };
}

function figures(year: number, month: number, day: number): Rough {
  const possible = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return possible ? { ...NO_DATE, year: { value: year }, month, day } : { kind: "unsettled" };
}

export function readDecade(words: readonly Word[], start: number): ReadRough | null {
  const at = lowerAt(words, start) === "the" ? start + 1 : start;
  const match = /^((?:1[5-9]|20)\d)0s$/.exec(lowerAt(words, at));
  return match === null ? null : { rough: { kind: "decade", decade: `${match[1]}X` }, rule: "decade", end: at + 1 };
}

const UNTIL = ["to", "until", "till", "through", "-", "–", "—", "and"];

/** "9 to 12 May", "May 9-12, 2017", "from May 2016 to June 2017", "2007-2012", "Monday to Wednesday". */
export function readRange(words: readonly Word[], at: number): ReadRough | null {
  return readDaysOfMonth(words, at) ?? readMonthWithDays(words, at) ?? readTwoDates(words, at);
}

function readDaysOfMonth(words: readonly Word[], at: number): ReadRough | null {
  const first = readDayOfMonth(words, at);
  if (first === null || !UNTIL.includes(lowerAt(words, first.end))) return null;
  const second = readDayOfMonth(words, lowerAt(words, first.end + 1) === "the" ? first.end + 2 : first.end + 1);
  const of = second !== null && lowerAt(words, second.end) === "of" ? 1 : 0;
  const month = second === null ? null : readAnyMonth(words, second.end + of);
  if (second === null || month === null) return null;
  const after = readYearAfter(words, month.end);
  const date = { ...NO_DATE, month: month.value, year: after?.year ?? null };
  return range({ ...date, day: first.value }, { ...date, day: second.value }, after?.end ?? month.end);
}

function readMonthWithDays(words: readonly Word[], at: number): ReadRough | null {
  const month = readAnyMonth(words, at);
  const first = month === null ? null : readDayOfMonth(words, month.end);
  if (month === null || first === null || !UNTIL.includes(lowerAt(words, first.end))) return null;
  const second = readDayOfMonth(words, first.end + 1);
  if (second === null || readAnyMonth(words, second.end) !== null) return null;
  // "Between May 9 and 20 people" is no range, "May 9-12" and "between May 9 and 12" are.
  if (
    lowerAt(words, first.end) === "and" &&
    (words[second.end]?.upos === "NOUN" || lowerAt(words, at - 1) !== "between")
  )
    return null;
  const after = readYearAfter(words, second.end);
  const date = { ...NO_DATE, month: month.value, year: after?.year ?? null };
  return range({ ...date, day: first.value }, { ...date, day: second.value }, after?.end ?? second.end);
}

function readTwoDates(words: readonly Word[], at: number): ReadRough | null {
  const before = lowerAt(words, at - 1);
  const first = readEnd(words, at);
  if (first === null || !UNTIL.includes(lowerAt(words, first.end))) return null;
  const joint = lowerAt(words, first.end);
  const short = first.rule === "year" ? readSecondYear(words, at, first.end + 1) : null;
  const second = short ?? readEnd(words, first.end + 1);
  if (second === null || (first.rough.kind === "weekday") !== (second.rough.kind === "weekday")) return null;
  const isNamed = joint === "and" ? before === "between" : before === "from" || before === "between";
  const isJoined = joint !== "and" && (first.rule !== "month" || ["-", "–"].includes(joint));
  return isNamed || isJoined ? range(first.rough, second.rough, second.end) : null;
}

/** "2016-17". */
function readSecondYear(words: readonly Word[], at: number, second: number): ReturnType<typeof readEnd> {
  const year = readYear(words, at)!.value;
  const next = (year + 1) % 100;
  if (!["-", "–"].includes(lowerAt(words, second - 1)) || lowerAt(words, second) !== String(next).padStart(2, "0"))
    return null;
  return { rough: { ...NO_DATE, year: { value: year + 1 } }, rule: "year", end: second + 1 };
}

function readEnd(
  words: readonly Word[],
  at: number,
): { rough: CalendarRough | Weekday; rule: string; end: number } | null {
  const date = readBareDate(words, at);
  if (date !== null) return date;
  const weekday = readWeekday(words, at);
  if (weekday === null) return null;
  return { rough: { kind: "weekday", weekday: weekday.value, which: null }, rule: "weekday", end: weekday.end };
}

function range(from: CalendarRough | Weekday, to: CalendarRough | Weekday, end: number): ReadRough {
  return { rough: { kind: "range", from, to }, rule: "range", end };
}

const TIMES_OF_DAY = ["midnight", "noon", "midday", "night", "evening", "morning", "afternoon", "hours"];

/** "Midnight of 26 June", "the night of 22 August", "the early hours of Tuesday": the time of day that is part of the words. */
export function readTimeOfDay(words: readonly Word[], start: number): number | null {
  let at = lowerAt(words, start) === "the" ? start + 1 : start;
  if (["early", "late", "small"].includes(lowerAt(words, at))) at += 1;
  if (!TIMES_OF_DAY.includes(lowerAt(words, at)) || !["of", "on"].includes(lowerAt(words, at + 1))) return null;
  return at + 2;
}

const TALK =
  "spoke speak speaks speaking talk talks talked talking ask asks asked asking told tell said say wrote write".split(
    " ",
  );
const TALKED_OF =
  "speech statement report reports news question questions know knew informed briefed complained spoken".split(" ");

/** "About 22 June", "around the 22nd": near the date, not talk about it. */
export function readAboutDate(words: readonly Word[], at: number): ReadRough | null {
  if (!["about", "around", "circa"].includes(lowerAt(words, at))) return null;
  if (lowerAt(words, at) === "about" && isTalk(words, at)) return null;
  const date = readPlainDate(words, at + 1) ?? readCalendar(words, at + 1) ?? readBareDate(words, at + 1);
  if (date === null || wordsAre(words, at + 1, ["the"]) !== (date.rule === "day_of_month")) return null;
  return { rough: { ...date.rough, about: true }, rule: `about_${date.rule}`, end: date.end };
}

function isTalk(words: readonly Word[], at: number): boolean {
  return [1, 2, 3].some(
    (back) => TALK.includes(lowerAt(words, at - back)) || TALKED_OF.includes(lowerAt(words, at - back)),
  );
}
