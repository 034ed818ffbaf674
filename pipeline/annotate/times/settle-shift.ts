/** Times at a distance: "two weeks ago", "a day earlier", "the last three months". */
import { dayNumber, dayOfNumber, daysInMonth, isoDay, pad } from "../../dates/calendar.ts";
import type { DateValue } from "../sentence.ts";
import { type Around, betweenDays, type Days, daysOf, dayValue, makeDate, mondayOf, singleDay } from "./date-value.ts";
import type { Unit } from "./names.ts";
import type { Rough } from "./rough.ts";
import { thirdOf } from "./settle-calendar.ts";

type Shift = Extract<Rough, { kind: "shift" }>;
type Window = Extract<Rough, { kind: "window" }>;

/** "A few" and "several" are read as two to seven. */
const FEW = { least: 2, most: 7 };
/** How far "recent days", "the last few months" reach. */
const RECENT: Readonly<Record<Unit, number>> = { minute: 0, hour: 0, day: 7, week: 4, month: 3, year: 3 };

/** As precise as its unit: days give a day, weeks a calendar week from Monday, months a month, years a year. */
export function settleShift(
  rough: Shift,
  around: Around,
  settle: (rough: Rough, around: Around) => DateValue | null,
): DateValue | null {
  const from = anchorOf(rough, around, settle);
  if (from === null) return null;
  if (rough.count === null) return vague(rough, from);
  const count = rough.sign * rough.count;
  const first = dayOfNumber(from.earliest);
  const last = dayOfNumber(from.latest);
  switch (rough.unit) {
    case "minute":
    case "hour":
      return dayValue(singleDay(from));
    case "day": {
      const day = singleDay(from);
      return dayValue(day === null ? null : day + count);
    }
    case "week": {
      if (from.latest - from.earliest > 6) return null;
      const monday = mondayOf(from.earliest) + 7 * count;
      return betweenDays(monday, monday + 6);
    }
    case "month": {
      if (first.year !== last.year || first.month !== last.month) return null;
      const { year, month } = dayOfNumber(dayNumber(first.year, first.month + count, 1));
      const edtf = `${year}-${pad(month, 2)}`;
      return rough.third === null ? makeDate(edtf) : makeDate(`${edtf}~`, thirdOf(year, month, rough.third));
    }
    case "year": {
      if (first.year !== last.year) return null;
      const year = first.year + count;
      return rough.third === null
        ? makeDate(pad(year, 4))
        : makeDate(`${pad(year, 4)}~`, thirdOf(year, null, rough.third));
    }
  }
}

function anchorOf(
  rough: Shift,
  around: Around,
  settle: (rough: Rough, around: Around) => DateValue | null,
): Days | null {
  if (rough.from === "report") return around.reference;
  if (rough.from === "told") {
    if (around.told !== null) return daysOf(around.told.value);
    // "The next day the embassy protested", with no day told before: not the day after the report.
    return rough.sign > 0 && rough.count !== 0 && around.tense !== "future" ? null : around.reference;
  }
  return daysOf(settle(rough.from, around));
}

function vague(rough: Shift, from: Days): DateValue | null {
  const near = rough.sign * FEW.least;
  const far = rough.sign * FEW.most;
  if (rough.sign < 0)
    return betweenDays(move(from.earliest, rough.unit, far), move(from.latest, rough.unit, near), "~");
  return betweenDays(move(from.earliest, rough.unit, near), move(from.latest, rough.unit, far), "~");
}

/** A day some units on; the last day of the month where that has no such day. */
function move(day: number, unit: Unit, count: number): number {
  if (unit === "day") return day + count;
  if (unit === "week") return day + 7 * count;
  if (unit === "hour" || unit === "minute") return day;
  const { year, month, day: ofMonth } = dayOfNumber(day);
  const target = dayOfNumber(dayNumber(year, month + count * (unit === "year" ? 12 : 1), 1));
  return dayNumber(target.year, target.month, Math.min(ofMonth, daysInMonth(target.year, target.month)));
}

export function settleWindow(rough: Window, { reference }: Around): DateValue | null {
  if (reference === null) return null;
  const count = rough.count ?? RECENT[rough.unit];
  const mark = rough.count === null ? "~" : "";
  const first = rough.sign < 0 ? move(reference.earliest, rough.unit, -count) : reference.earliest;
  const last = rough.sign < 0 ? reference.latest : move(reference.latest, rough.unit, count);
  return first === last ? makeDate(isoDay(first)) : betweenDays(first, last, mark);
}
