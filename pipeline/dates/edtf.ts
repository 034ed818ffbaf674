/**
 * EDTF values (ISO 8601-2, levels 0 to 2) and the plain ISO days that bound them. The npm package `edtf` judges the
 * syntax; the bounds are read from it in UTC, so that they are the same in every time zone.
 */
import edtf, { parse } from "edtf";
import { dayNumber, daysInMonth, isoDay, numberOfIsoDay } from "./calendar.ts";

export interface DateBounds {
  /** ISO days; null where that end is open or unknown, and both null where the year is unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** EDTF's parser takes more than linear time, and no date of a report is as long as this. */
const LONGEST = 64;
const UNKNOWN_YEAR = 0b1111;
const DAY = 86_400_000;

/**
 * Bounds of an EDTF value: `2017-06` from 2017-06-01 to 2017-06-30, `20XX` from 2000-01-01 to 2099-12-31, `../2016`
 * until 2016-12-31, `XXXX-06` none; a season (`2017-22`, summer) is three months as north of the equator. Marks of doubt
 * (`~ ? %`) widen nothing. A time of day is dropped: the day is the one that the source writes. Null where the text is no EDTF, or lies outside the years 0 to 9999.
 */
export function boundEdtf(text: string): DateBounds | null {
  if (text.length > LONGEST) return null;
  const plain = boundPlain(text);
  if (plain !== undefined) return plain;
  const before = known.get(text);
  if (before !== undefined) return before;
  const bounds = boundOther(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, bounds);
  return bounds;
}

/** Answers for the rarer forms: a corpus repeats them, and the library takes long over each. */
const known = new Map<string, DateBounds | null>();
/** Then all are forgotten, so that a corpus of any size needs no more memory. */
const MOST_KNOWN = 10_000;

function boundOther(text: string): DateBounds | null {
  if (!isEdtf(text)) return null;
  const slash = text.indexOf("/");
  if (slash < 0) return boundOne(text.replace(/T.*$/, ""));
  const from = boundEnd(text.slice(0, slash));
  const until = boundEnd(text.slice(slash + 1));
  if (from === null || until === null) return null;
  const bounds = { earliest: from.earliest, latest: until.latest };
  const reversed = bounds.earliest !== null && bounds.latest !== null && bounds.earliest > bounds.latest;
  return reversed ? null : bounds;
}

/**
 * The commonest forms without the library, whose parser takes a hundred times as long and lets 29 February stand in every
 * year. Undefined for any other form, null for a day that there is not.
 */
function boundPlain(text: string): DateBounds | null | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month === null) return { earliest: `${match[1]}-01-01`, latest: `${match[1]}-12-31` };
  // 21 and more are seasons.
  if (month < 1 || month > 12) return undefined;
  if (day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  return {
    earliest: isoDay(dayNumber(year, month, day ?? 1)),
    latest: isoDay(dayNumber(year, month, day ?? daysInMonth(year, month))),
  };
}

function isEdtf(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

/** One end of an interval: a date, `..` for open, nothing for unknown. */
function boundEnd(text: string): DateBounds | null {
  return text === "" || text === ".." ? { earliest: null, latest: null } : boundOne(text.replace(/T.*$/, ""));
}

function boundOne(text: string): DateBounds | null {
  const plain = boundPlain(text);
  if (plain !== undefined) return plain;
  const season = /^(\d{4})-2([1-4])[~?%]?$/.exec(text);
  if (season !== null) return boundSeason(Number(season[1]), Number(season[2]));
  if (((parse(text).unspecified ?? 0) & UNKNOWN_YEAR) === UNKNOWN_YEAR) return { earliest: null, latest: null };
  let min: number;
  let max: number;
  try {
    ({ min, max } = edtf(text));
  } catch {
    // Years of more digits than a Date holds pass the grammar and fail here.
    return null;
  }
  const earliest = isoDay(Math.floor(min / DAY));
  const latest = isoDay(Math.floor(max / DAY));
  return /^\d{4}-/.test(earliest) && /^\d{4}-/.test(latest) ? { earliest, latest } : null;
}

/** Spring, the first, begins in March; the winter of a year runs into February of the next. */
function boundSeason(year: number, season: number): DateBounds {
  const firstMonth = 3 * season;
  return {
    earliest: isoDay(dayNumber(year, firstMonth, 1)),
    latest: isoDay(dayNumber(year, firstMonth + 3, 1) - 1),
  };
}

/**
 * Whether two dates can be one day. A single open end reaches as far as need be; with no bound at all (a date without
 * its year) nothing is known to overlap.
 */
export function datesOverlap(a: DateBounds, b: DateBounds): boolean {
  if (isUnbounded(a) || isUnbounded(b)) return false;
  const startsInTime = a.earliest === null || b.latest === null || a.earliest <= b.latest;
  return startsInTime && (b.earliest === null || a.latest === null || b.earliest <= a.latest);
}

function isUnbounded(bounds: DateBounds): boolean {
  return bounds.earliest === null && bounds.latest === null;
}

/** How many days a date leaves open, 1 being the most precise; Infinity where an end is open or unknown. */
export function datePrecision(bounds: DateBounds): number {
  if (bounds.earliest === null || bounds.latest === null) return Number.POSITIVE_INFINITY;
  return numberOfIsoDay(bounds.latest) - numberOfIsoDay(bounds.earliest) + 1;
}
