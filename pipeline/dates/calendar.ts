/**
 * Arithmetic on calendar days (proleptic Gregorian), in ISO form. Days are numbered from 1 January 1970, and every
 * step goes through UTC, so that no time zone can shift one.
 */
const DAY = 86_400_000;

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01. A month or day out of range rolls over, as 2017-13-01 into 2018-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; setting the year apart does not.
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY);
}

export function dayOfNumber(number: number): Day {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2017-06-27` for a day's number. */
export function isoDay(number: number): string {
  const { year, month, day } = dayOfNumber(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The number of an ISO day (`2017-06-27`). */
export function numberOfIsoDay(iso: string): number {
  return dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

/** 0 is Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return dayOfNumber(dayNumber(year, month + 1, 1) - 1).day;
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
