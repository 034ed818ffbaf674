/** Dates by day, month and year: which year is meant where the words give none. */
import { dayNumber, dayOfNumber, daysInMonth, isoDay, pad } from "../../dates/calendar.ts";
import { boundEdtf, type DateBounds } from "../../dates/edtf.ts";
import type { DateValue } from "../sentence.ts";
import { type Around, type Days, daysOf, makeDate } from "./date-value.ts";
import type { CalendarRough } from "./rough.ts";

/** A date "about" a day may be this many days off it, either way. */
const ABOUT = 3;
/** Where the words may look ahead, a day this near ahead is meant rather than one a year back. */
const SOON = 60;

export function settleCalendar(rough: CalendarRough, around: Around): DateValue | null {
  if (rough.month === null && rough.season === null && rough.day !== null) return settleDayAlone(rough, around);
  const year = yearOf(rough, around);
  if (year === null && rough.month === null && rough.season === null) return null;
  return build(rough, year);
}

/** The value with a year, or with `XXXX` for a month and day whose year is unknown. Null where there is no such day. */
function build(rough: CalendarRough, year: number | null): DateValue | null {
  const whole = year === null ? "XXXX" : pad(year, 4);
  if (rough.season !== null) return year === null ? null : makeDate(`${whole}-${rough.season}`);
  const month = rough.month === null ? "" : `-${pad(rough.month, 2)}`;
  const day = rough.day === null ? "" : `-${pad(rough.day, 2)}`;
  const isApproximate = rough.third !== null || rough.about;
  // EDTF has no mark of doubt beside unknown digits.
  const edtf = `${whole}${month}${day}${isApproximate && year !== null ? "~" : ""}`;
  if (year === null || boundEdtf(edtf) === null) return makeDate(edtf);
  if (rough.third !== null) return makeDate(edtf, thirdOf(year, rough.month, rough.third));
  if (!rough.about || rough.month === null || rough.day === null) return makeDate(edtf);
  const number = dayNumber(year, rough.month, rough.day);
  return makeDate(edtf, { earliest: isoDay(number - ABOUT), latest: isoDay(number + ABOUT) });
}

/** Days 1-10, 11-20 and 21 to the end of a month; four months each of a year. */
export function thirdOf(year: number, month: number | null, third: 0 | 1 | 2): DateBounds {
  if (month === null) {
    return {
      earliest: isoDay(dayNumber(year, 1 + 4 * third, 1)),
      latest: isoDay(dayNumber(year, 5 + 4 * third, 1) - 1),
    };
  }
  const last = third === 2 ? daysInMonth(year, month) : 10 * third + 10;
  return { earliest: isoDay(dayNumber(year, month, 1 + 10 * third)), latest: isoDay(dayNumber(year, month, last)) };
}

function yearOf(rough: CalendarRough, around: Around): number | null {
  if (rough.year !== null && "value" in rough.year) return rough.year.value;
  const { reference, told } = around;
  if (rough.year !== null) {
    const year = reference === null ? null : sameYear(reference);
    return year === null ? null : year + rough.year.shift;
  }
  const { tense } = around;
  if (rough.which !== null) return yearOfNamed(rough, reference, tense === "future");
  const inherited = told?.explicitYear && tense !== "future" ? yearTold(rough, told.value, reference) : null;
  if (inherited !== null) return inherited;
  if (reference === null) return null;
  if (tense === "future") return agreed(reference, (day) => firstNotBefore(rough, day));
  const past = agreed(reference, (day) => lastNotAfter(rough, day));
  if (tense === "past" || past === null) return past;
  const next = past + 1;
  const ahead = daysOf(build(rough, next));
  return ahead !== null && ahead.earliest - reference.latest <= SOON ? next : past;
}

function sameYear(days: Days): number | null {
  const { year } = dayOfNumber(days.earliest);
  return dayOfNumber(days.latest).year === year ? year : null;
}

/** The year, where it is the same whichever day the report is of. */
function agreed(reference: Days, yearFor: (day: number) => number): number | null {
  const year = yearFor(reference.earliest);
  return year === yearFor(reference.latest) ? year : null;
}

function lastNotAfter(rough: CalendarRough, day: number): number {
  const { year } = dayOfNumber(day);
  const here = daysOf(build(rough, year));
  if (here !== null && here.earliest <= day) return year;
  return nearestWith(rough, year - 1, -1);
}

function firstNotBefore(rough: CalendarRough, day: number): number {
  const { year } = dayOfNumber(day);
  const here = daysOf(build(rough, year));
  return here !== null && here.latest >= day ? year : nearestWith(rough, year + 1, 1);
}

/** From a year on, the first that has the day: 29 February is not in every one. */
function nearestWith(rough: CalendarRough, from: number, step: -1 | 1): number {
  for (let year = from; Math.abs(year - from) < 8; year += step) if (build(rough, year) !== null) return year;
  return from;
}

/**
 * "Last October" lies before the month just gone, which would be called last month: said in November it is of the year
 * before. "Next October" lies after the report's month, "this October" in its year.
 */
function yearOfNamed(rough: CalendarRough, reference: Days | null, future: boolean): number | null {
  if (reference === null) return null;
  if (rough.which === "this") return sameYear(reference);
  const monthStart = (day: number, months: number): number => {
    const { year, month } = dayOfNumber(day);
    return dayNumber(year, month + months, 1);
  };
  if (rough.which === "last" && !future)
    return agreed(reference, (day) => lastNotAfter(rough, monthStart(day, -1) - 1));
  return agreed(reference, (day) => firstNotBefore(rough, monthStart(day, 1)));
}

/** "On 3 February 2012 …, and on 5 February …": the year just given goes on, where the date does not fall before it. */
function yearTold(rough: CalendarRough, told: DateValue, reference: Days | null): number | null {
  const year = /^(\d{4})-\d\d/.exec(told.edtf)?.[1];
  const days = year === undefined ? null : daysOf(build(rough, Number(year)));
  const before = daysOf(told);
  if (days === null || before === null || days.latest < before.earliest) return null;
  return reference !== null && days.earliest > reference.latest ? null : Number(year);
}

/** "On the 6th": of the month last told of, else the last sixth before the report, or the next where the words look ahead. */
function settleDayAlone(rough: CalendarRough, { reference, told, tense }: Around): DateValue | null {
  const month = told === null ? null : /^(\d{4}|XXXX)-(\d\d)/.exec(told.value.edtf);
  if (month !== null) {
    return build({ ...rough, month: Number(month[2]) }, month[1] === "XXXX" ? null : Number(month[1]));
  }
  if (reference === null || reference.earliest !== reference.latest) return null;
  const now = dayOfNumber(reference.earliest);
  const isHere = tense === "future" ? rough.day! >= now.day : rough.day! <= now.day;
  const shifted = dayOfNumber(dayNumber(now.year, now.month + (isHere ? 0 : tense === "future" ? 1 : -1), 1));
  return build({ ...rough, month: shifted.month }, shifted.year);
}
