/** Names of months, weekdays, seasons and units, and how a word of the sentence becomes one. */
import { isCapitalised, lowerAt, type Word } from "./words.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const SHORT_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const SEASONS = ["spring", "summer", "autumn", "winter"];

export const MONTH_WORDS: readonly string[] = [...MONTHS, ...SHORT_MONTHS, "sept"];
export const WEEKDAY_WORDS: readonly string[] = WEEKDAYS;
export const SEASON_WORDS: readonly string[] = [...SEASONS, "fall"];

export interface Named {
  readonly value: number;
  readonly end: number;
}

/** A month by its full name, with a capital ("may" and "march" are verbs). 1 to 12. */
export function readMonth(words: readonly Word[], at: number): Named | null {
  const value = MONTHS.indexOf(lowerAt(words, at)) + 1;
  return value === 0 || !isCapitalised(words[at]) ? null : { value, end: at + 1 };
}

/** Also `Feb.` and `Sept`: only beside a day or a year, where nothing else can be meant. */
export function readAnyMonth(words: readonly Word[], at: number): Named | null {
  const full = readMonth(words, at);
  if (full !== null) return full;
  const short = lowerAt(words, at) === "sept" ? "sep" : lowerAt(words, at);
  const value = SHORT_MONTHS.indexOf(short) + 1;
  if (value === 0 || !isCapitalised(words[at])) return null;
  return { value, end: lowerAt(words, at + 1) === "." ? at + 2 : at + 1 };
}

/** 0 is Sunday. */
export function readWeekday(words: readonly Word[], at: number): Named | null {
  const value = WEEKDAYS.indexOf(lowerAt(words, at));
  return value < 0 || !isCapitalised(words[at]) ? null : { value, end: at + 1 };
}

/** 21 is spring, as in EDTF. */
export function readSeason(words: readonly Word[], at: number): Named | null {
  const word = lowerAt(words, at) === "fall" ? "autumn" : lowerAt(words, at);
  const value = SEASONS.indexOf(word);
  return value < 0 ? null : { value: value + 21, end: at + 1 };
}

/** 1 to 31, in figures, with or without `th`. */
export function readDayOfMonth(words: readonly Word[], at: number): (Named & { readonly ordinal: boolean }) | null {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(lowerAt(words, at));
  const value = Number(match?.[1] ?? 0);
  return value >= 1 && value <= 31 ? { value, end: at + 1, ordinal: match?.[2] !== undefined } : null;
}

/** Four figures from 1500 to 2099. */
export function readYear(words: readonly Word[], at: number): Named | null {
  const word = lowerAt(words, at);
  return /^(1[5-9]|20)\d\d$/.test(word) ? { value: Number(word), end: at + 1 } : null;
}

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

export interface ReadUnit {
  readonly unit: Unit;
  /** How many of the unit one of the word is: a decade is ten years, a fortnight two weeks. */
  readonly times: number;
  readonly plural: boolean;
  readonly end: number;
}

const UNITS: Readonly<Record<string, readonly [Unit, number]>> = {
  minute: ["minute", 1],
  hour: ["hour", 1],
  day: ["day", 1],
  night: ["day", 1],
  week: ["week", 1],
  fortnight: ["week", 2],
  month: ["month", 1],
  year: ["year", 1],
  decade: ["year", 10],
};

/** In the singular and the plural. */
export const UNIT_WORDS: readonly string[] = Object.keys(UNITS).flatMap((unit) => [unit, `${unit}s`]);

export function readUnit(words: readonly Word[], at: number): ReadUnit | null {
  const word = lowerAt(words, at);
  const singular = word.endsWith("s") ? word.slice(0, -1) : word;
  const found = Object.hasOwn(UNITS, singular) ? UNITS[singular]! : undefined;
  return found === undefined ? null : { unit: found[0], times: found[1], plural: word !== singular, end: at + 1 };
}

/** The day's part after a weekday or "this": `morning`, `night`. */
export function isPartOfDay(word: string): boolean {
  return ["morning", "afternoon", "evening", "night"].includes(word);
}
