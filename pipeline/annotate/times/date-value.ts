/** Dates on their way from words to values: the days they cover, and what they are read against. */
import { isoDay, numberOfIsoDay, weekdayOf } from "../../dates/calendar.ts";
import { boundEdtf, type DateBounds } from "../../dates/edtf.ts";
import type { DateValue } from "../sentence.ts";
import type { Tense } from "./tense.ts";

/** First and last day, as day numbers, that the report (or what was told) can be of. */
export interface Days {
  readonly earliest: number;
  readonly latest: number;
}

/** What was last told of, and whether its year stood in the words. */
export interface Told {
  readonly value: DateValue;
  readonly explicitYear: boolean;
}

export interface Around {
  readonly reference: Days | null;
  readonly told: Told | null;
  readonly tense: Tense;
}

/** An EDTF value with the days that bound it; `bounds` where the words give closer ones ("the end of June"). */
export function makeDate(edtf: string, bounds: DateBounds | null = null): DateValue | null {
  const own = bounds ?? boundEdtf(edtf);
  return own === null ? null : { edtf, earliest: own.earliest, latest: own.latest };
}

export function dayValue(day: number | null): DateValue | null {
  return day === null ? null : makeDate(isoDay(day));
}

export function daysOf(bounds: DateBounds | null | undefined): Days | null {
  if (bounds?.earliest == null || bounds.latest === null) return null;
  return { earliest: numberOfIsoDay(bounds.earliest), latest: numberOfIsoDay(bounds.latest) };
}

/** The one day of it; null where it is longer. */
export function singleDay(days: Days | null): number | null {
  return days !== null && days.earliest === days.latest ? days.earliest : null;
}

export function betweenDays(first: number, last: number, mark = ""): DateValue | null {
  return makeDate(`${isoDay(first)}${mark}/${isoDay(last)}${mark}`);
}

/** Monday of the week that a day lies in. */
export function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}
