/** Times told from another time: "on Thursday", "yesterday", "a day earlier", "last week", "the last two weeks", "earlier in July". */
import { isPartOfDay, readMonth, readUnit, readWeekday } from "./names.ts";
import { readNumber } from "./numbers.ts";
import { readCalendar, readThird } from "./read-calendar.ts";
import { readNumeric } from "./read-dates.ts";
import type { ReadRough, Rough, Third, Which } from "./rough.ts";
import { isApostrophe, lowerAt, type Word } from "./words.ts";

export function readDayWord(words: readonly Word[], at: number): ReadRough | null {
  const word = lowerAt(words, at);
  const next = lowerAt(words, at + 1);
  const shift = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[word];
  if (shift !== undefined) {
    return { rough: days(shift, "report"), rule: word, end: isPartOfDay(next) ? at + 2 : at + 1 };
  }
  if (word === "last" && next === "night") return { rough: days(-1, "report"), rule: "last_night", end: at + 2 };
  if (word === "this" && isPartOfDay(next)) return { rough: days(0, "report"), rule: "this_part_of_day", end: at + 2 };
  return null;
}

function days(count: number, from: "report" | "told"): Rough {
  return { kind: "shift", unit: "day", count: Math.abs(count), sign: count < 0 ? -1 : 1, from, third: null };
}

const WHICH: Readonly<Record<string, Which>> = {
  last: "last",
  past: "last",
  next: "next",
  coming: "next",
  this: "this",
};
/** A newspaper's name, or a day that is a name of its own. */
const PAPERS = "times mail mirror express telegraph post herald guardian star world magazine school prayers".split(" ");
const NAMED_DAYS = ["good", "black", "bloody", "ash", "easter", "palm", "holy"];

export function readWeekdayAlone(words: readonly Word[], start: number): ReadRough | null {
  let at = start;
  let which: Which | null = null;
  if (lowerAt(words, at) === "this" && lowerAt(words, at + 1) === "past") at += 1;
  if (WHICH[lowerAt(words, at)] !== undefined) {
    which = WHICH[lowerAt(words, at)]!;
    at += 1;
  }
  const weekday = readWeekday(words, at);
  if (weekday === null || PAPERS.includes(lowerAt(words, weekday.end)) || NAMED_DAYS.includes(lowerAt(words, at - 1)))
    return null;
  const end = isPartOfDay(lowerAt(words, weekday.end)) ? weekday.end + 1 : weekday.end;
  const rule = which === null ? "weekday" : `${which}_weekday`;
  return { rough: { kind: "weekday", weekday: weekday.value, which }, rule, end };
}

export function readWeekend(words: readonly Word[], at: number): ReadRough | null {
  const word = lowerAt(words, at);
  if (lowerAt(words, at + 1) !== "weekend" || !(word === "the" || WHICH[word] !== undefined)) return null;
  return { rough: { kind: "weekend", which: WHICH[word] ?? null }, rule: "weekend", end: at + 2 };
}

const NEIGHBOURS: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, this: 0, next: 1 };
const TOLD_NEIGHBOURS: Readonly<Record<string, -1 | 0 | 1>> = {
  previous: -1,
  preceding: -1,
  following: 1,
  next: 1,
  same: 0,
};

/** "Last week", "this month", "next year", also with "the end of" or "late" before: counted from the report. */
export function readNeighbour(words: readonly Word[], start: number): ReadRough | null {
  const part = readThird(words, start);
  const at = part?.end ?? start;
  const shift = NEIGHBOURS[lowerAt(words, at)];
  const unit = shift === undefined ? null : readUnit(words, at + 1);
  if (shift === undefined || unit === null || unit.plural || unit.times !== 1 || lowerAt(words, at - 1) === "the")
    return null;
  if (
    unit.unit === "hour" ||
    unit.unit === "minute" ||
    (shift !== 1 && unit.unit === "day") ||
    isApostrophe(lowerAt(words, unit.end))
  ) {
    return null;
  }
  return {
    rough: neighbour(unit.unit, shift, "report", part?.third ?? null),
    rule: `${lowerAt(words, at)}_${unit.unit}`,
    end: unit.end,
  };
}

function neighbour(
  unit: "day" | "week" | "month" | "year",
  shift: number,
  from: "report" | "told",
  third: Third | null,
): Rough {
  return { kind: "shift", unit, count: Math.abs(shift), sign: shift < 0 ? -1 : 1, from, third };
}

/** "The previous day", "the following month", "the next day", "the same day", "that year": counted from what was last told. */
export function readToldNeighbour(words: readonly Word[], start: number): ReadRough | null {
  const that = lowerAt(words, start) === "that";
  const at = lowerAt(words, start) === "the" ? start + 1 : start;
  const shift = that ? 0 : at > start ? TOLD_NEIGHBOURS[lowerAt(words, at)] : undefined;
  const unit = shift === undefined ? null : readUnit(words, at + 1);
  if (shift === undefined || unit === null || unit.plural || unit.times !== 1) return null;
  if (unit.unit === "hour" || unit.unit === "minute") return null;
  return { rough: neighbour(unit.unit, shift, "told", null), rule: `told_${unit.unit}`, end: unit.end };
}

interface Quantity {
  readonly count: number | null;
  readonly end: number;
}

/** "Two", "a", "the" (one), "a few", "several", "a couple of". */
function readQuantity(words: readonly Word[], at: number): Quantity | null {
  const word = lowerAt(words, at);
  const next = lowerAt(words, at + 1);
  if (word === "a" && next === "few") return { count: null, end: at + 2 };
  if (word === "several" || word === "few" || word === "some") return { count: null, end: at + 1 };
  if (word === "a" && next === "couple" && lowerAt(words, at + 2) === "of") return { count: 2, end: at + 3 };
  if (word === "a" || word === "an" || word === "the") return { count: 1, end: at + 1 };
  const number = readNumber(words, at);
  return number !== null && Number.isInteger(number.value) ? { count: number.value, end: number.end } : null;
}

const FROM_REPORT: Readonly<Record<string, -1 | 1>> = { ago: -1, hence: 1 };
const FROM_TOLD: Readonly<Record<string, -1 | 1>> = { earlier: -1, previously: -1, later: 1, afterwards: 1 };

/** "Three days ago", "a day earlier", "four months before", "the day after the vote". */
export function readShift(words: readonly Word[], at: number): ReadRough | null {
  // "Hours after the vote", "days later": as vague as "a few".
  const quantity = readUnit(words, at)?.plural ? { count: null, end: at } : readQuantity(words, at);
  const unit = quantity === null ? null : readUnit(words, quantity.end);
  if (quantity === null || unit === null) return null;
  const word = lowerAt(words, unit.end);
  const count = quantity.count === null ? null : quantity.count * unit.times;
  const shift = (sign: -1 | 1, from: "report" | "told" | Rough): Rough => ({
    kind: "shift",
    unit: unit.unit,
    count,
    sign,
    from,
    third: null,
  });
  const article = lowerAt(words, at) === "the";
  if (FROM_REPORT[word] !== undefined && !article)
    return { rough: shift(FROM_REPORT[word], "report"), rule: "ago", end: unit.end + 1 };
  if (FROM_TOLD[word] !== undefined && !article)
    return { rough: shift(FROM_TOLD[word], "told"), rule: `told_${word}`, end: unit.end + 1 };
  if (word === "from" && lowerAt(words, unit.end + 1) === "now")
    return { rough: shift(1, "report"), rule: "from_now", end: unit.end + 2 };
  // "Held for five days before they were freed" gives a length.
  if ((word !== "before" && word !== "after") || lowerAt(words, at - 1) === "for") return null;
  const sign = word === "before" ? -1 : 1;
  const end = unit.end + 1;
  if (standsAlone(words[end])) return { rough: shift(sign, "told"), rule: `told_${word}`, end };
  const other = readOther(words, end);
  if (other === null) return { rough: { kind: "unsettled" }, rule: "from_an_event", end };
  return { rough: shift(sign, other.rough), rule: "from_a_date", end: other.end };
}

/** Nothing follows that "before" or "after" could be before or after: the clause ends, or its verb comes. */
function standsAlone(next: Word | undefined): boolean {
  if (next === undefined || /^[^\p{L}\p{N}]$/u.test(next.text)) return !isOpening(next);
  if (next.xpos === "VBG" || next.lower === "that") return false;
  return ["VERB", "AUX", "ADP", "CCONJ", "ADV", "PART"].includes(next.upos);
}

function isOpening(next: Word | undefined): boolean {
  return next !== undefined && ["“", "‘", "(", '"'].includes(next.text);
}

/** The date after "two days before": itself or what owns the next noun ("Monday's attack"). */
function readOther(words: readonly Word[], start: number): ReadRough | null {
  const at = lowerAt(words, start) === "the" && readCalendar(words, start) === null ? start + 1 : start;
  return readCalendar(words, at) ?? readNumeric(words, at) ?? readWeekdayAlone(words, at);
}

const RECENT: Readonly<Record<string, -1 | 1>> = { last: -1, past: -1, recent: -1, coming: 1, next: 1 };

/** "The last two weeks", "recent days", "the past year", "the coming months". */
export function readWindow(words: readonly Word[], start: number): ReadRough | null {
  const the = lowerAt(words, start) === "the";
  const at = the ? start + 1 : start;
  const sign = RECENT[lowerAt(words, at)];
  if (sign === undefined) return null;
  const quantity = readUnit(words, at + 1) === null ? readQuantity(words, at + 1) : null;
  const unit = readUnit(words, quantity?.end ?? at + 1);
  if (unit === null || !(unit.plural || (the && quantity === null && ["past", "last"].includes(lowerAt(words, at)))))
    return null;
  const count = unit.plural ? (quantity?.count ?? null) : 1;
  const rough: Rough = { kind: "window", unit: unit.unit, count: count === null ? null : count * unit.times, sign };
  return { rough, rule: sign < 0 ? "recent" : "coming", end: unit.end };
}

/** "Earlier this year", "later in the week", "earlier in July". */
export function readWithin(words: readonly Word[], at: number): ReadRough | null {
  const sign = { earlier: -1 as const, later: 1 as const }[lowerAt(words, at)];
  if (sign === undefined) return null;
  const next = lowerAt(words, at + 1);
  if (next === "in") {
    const month = readMonth(words, at + 2);
    const follows = month === null ? null : readCalendar(words, at + 2);
    if (month !== null && (follows === null || follows.end === month.end)) {
      return {
        rough: { kind: "within", unit: "month", month: month.value, sign },
        rule: "within_month",
        end: month.end,
      };
    }
  }
  const unitAt =
    next === "in" && ["the", "this"].includes(lowerAt(words, at + 2)) ? at + 3 : next === "this" ? at + 2 : -1;
  const unit = unitAt < 0 ? null : readUnit(words, unitAt);
  if (
    unit === null ||
    unit.plural ||
    unit.times !== 1 ||
    unit.unit === "hour" ||
    unit.unit === "minute" ||
    unit.unit === "day"
  )
    return null;
  return { rough: { kind: "within", unit: unit.unit, month: null, sign }, rule: `within_${unit.unit}`, end: unit.end };
}
