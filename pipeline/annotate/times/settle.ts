/**
 * A time as the words give it, settled against the report's date, the time last told of and the tense. What cannot be
 * known stays unknown: a year that nothing gives is `XXXX`, a weekday against a month is null.
 */

import { dayNumber, dayOfNumber, isoDay, pad, weekdayOf } from "../../dates/calendar.ts";
import type { DateValue } from "../sentence.ts";
import { type Around, betweenDays, dayValue, makeDate, mondayOf, singleDay } from "./date-value.ts";
import type { Rough, Weekday } from "./rough.ts";
import { settleCalendar } from "./settle-calendar.ts";
import { settleShift, settleWindow } from "./settle-shift.ts";

export function settle(rough: Rough, around: Around): DateValue | null {
  switch (rough.kind) {
    case "calendar":
      return settleCalendar(rough, around);
    case "weekday":
      return dayValue(settleWeekday(rough, around));
    case "shift":
      return settleShift(rough, around, settle);
    case "window":
      return settleWindow(rough, around);
    case "within":
      return settleWithin(rough, around);
    case "weekend":
      return settleWeekend(rough, around);
    case "decade":
      return makeDate(rough.decade);
    case "range":
      return settleRange(rough, around);
    case "unsettled":
      return null;
  }
}

function lastSuch(weekday: number, notAfter: number): number {
  return notAfter - ((weekdayOf(notAfter) - weekday + 7) % 7);
}

function settleWeekday(rough: Weekday, around: Around): number | null {
  const day = singleDay(around.reference);
  if (day === null) return null;
  const ahead = lastSuch(rough.weekday, day + 6);
  if (rough.which === "last") return lastSuch(rough.weekday, day - 1);
  if (rough.which === "next") return lastSuch(rough.weekday, day + 7);
  const { tense } = around;
  return tense === "future" || (rough.which === "this" && tense === "either") ? ahead : lastSuch(rough.weekday, day);
}

function settleWeekend(rough: Extract<Rough, { kind: "weekend" }>, { reference, tense }: Around): DateValue | null {
  const day = singleDay(reference);
  if (day === null) return null;
  const isAhead = rough.which === "next" || (rough.which !== "last" && tense === "future");
  // Seen from a Sunday, last weekend is the one before.
  const back = rough.which === "last" && weekdayOf(day) === 0 ? day - 7 : rough.which === "last" ? day - 1 : day;
  const saturday = isAhead ? lastSuch(6, rough.which === "next" ? day + 7 : day + 6) : lastSuch(6, back);
  return betweenDays(saturday, saturday + 1);
}

/**
 * "Earlier in July" is said from inside July. In a report of another month the words are somebody else's, and the year
 * stays unknown unless what was last told of is that month.
 */
function settleWithin(rough: Extract<Rough, { kind: "within" }>, { reference, told }: Around): DateValue | null {
  if (rough.month !== null) {
    const toldMonth = told === null ? null : /^(\d{4})-(\d\d)/.exec(told.value.edtf);
    if (Number(toldMonth?.[2]) === rough.month) return makeDate(`${toldMonth![1]}-${toldMonth![2]}~`);
    const sameMonth =
      reference !== null &&
      [reference.earliest, reference.latest].every((day) => dayOfNumber(day).month === rough.month) &&
      reference.latest - reference.earliest < 31;
    if (!sameMonth) return makeDate(`XXXX-${pad(rough.month, 2)}`);
  }
  if (reference === null) return null;
  const first = dayOfNumber(reference.earliest);
  const last = dayOfNumber(reference.latest);
  if (rough.unit === "week") {
    const day = singleDay(reference);
    if (day === null) return null;
    return rough.sign < 0 ? betweenDays(mondayOf(day), day) : betweenDays(day, mondayOf(day) + 6);
  }
  const isYear = rough.unit === "year";
  if (first.year !== last.year || (!isYear && first.month !== last.month)) return null;
  const edtf = isYear ? `${first.year}~` : `${first.year}-${pad(first.month, 2)}~`;
  const from = isYear ? dayNumber(first.year, 1, 1) : dayNumber(first.year, first.month, 1);
  const to = (isYear ? dayNumber(first.year + 1, 1, 1) : dayNumber(first.year, first.month + 1, 1)) - 1;
  return rough.sign < 0
    ? makeDate(edtf, { earliest: isoDay(from), latest: isoDay(reference.latest) })
    : makeDate(edtf, { earliest: isoDay(reference.earliest), latest: isoDay(to) });
}

function settleRange(rough: Extract<Rough, { kind: "range" }>, around: Around): DateValue | null {
  const { from, to } = rough;
  if (from.kind === "weekday" || to.kind === "weekday") {
    if (from.kind !== "weekday" || to.kind !== "weekday") return null;
    if (around.tense === "future") {
      const first = settleWeekday(from, around);
      return first === null ? null : betweenDays(first, lastSuch(to.weekday, first + 6));
    }
    const last = settleWeekday(to, around);
    return last === null ? null : betweenDays(lastSuch(from.weekday, last), last);
  }
  const end = settleCalendar(to.year === null && from.year !== null ? { ...to, year: from.year } : to, around);
  const year = end === null ? null : /^\d{4}/.exec(end.edtf)?.[0];
  const start = settleCalendar(
    from.year === null && year != null ? { ...from, year: { value: Number(year) } } : from,
    around,
  );
  if (start === null || end === null) return null;
  const wraps = start.earliest !== null && end.latest !== null && start.earliest > end.latest;
  if (!wraps) return makeDate(`${start.edtf}/${end.edtf}`);
  // "From December to January", "from November 2016 to February": over the turn of the year.
  const shifted =
    from.year === null
      ? [settleCalendar({ ...from, year: { value: Number(year) - 1 } }, around), end]
      : [start, settleCalendar({ ...to, year: { value: Number(year) + 1 } }, around)];
  return shifted[0] == null || shifted[1] == null ? null : makeDate(`${shifted[0].edtf}/${shifted[1].edtf}`);
}
