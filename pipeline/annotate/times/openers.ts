/**
 * The words that a time can begin with. At any other word no rule finds one, and most words of a text are others: asking
 * this first makes the stage several times as fast. A rule that begins with a new word needs it here.
 */
import { MONTH_WORDS, SEASON_WORDS, UNIT_WORDS, WEEKDAY_WORDS } from "./names.ts";
import { NUMBER_WORDS, QUALIFIER_WORDS } from "./numbers.ts";
import { lowerAt, type Word } from "./words.ts";

const OPENERS: ReadonlySet<string> = new Set([
  ...MONTH_WORDS,
  ...WEEKDAY_WORDS,
  ...SEASON_WORDS,
  ...UNIT_WORDS,
  ...NUMBER_WORDS,
  ...QUALIFIER_WORDS,
  ..."the this that last past recent previous next coming".split(" "),
  ..."today tonight yesterday tomorrow earlier later".split(" "),
  ..."early beginning start mid middle late end close small".split(" "),
  ..."midnight noon midday night evening morning afternoon hours".split(" "),
  ..."a an half few several some lifetime lifelong life".split(" "),
  ..."about around circa".split(" "),
]);

/** Openers that are too common to begin a time by themselves: what stands behind them is another opener or one of these. */
const DETERMINERS: ReadonlySet<string> = new Set(["a", "an", "the", "this", "that"]);
const BEHIND_DETERMINERS: ReadonlySet<string> = new Set("couple little same preceding following weekend".split(" "));

export function mayOpenTime(words: readonly Word[], at: number): boolean {
  const word = lowerAt(words, at);
  if (!opens(word)) return false;
  const next = lowerAt(words, at + 1);
  return !DETERMINERS.has(word) || opens(next) || BEHIND_DETERMINERS.has(next);
}

function opens(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || OPENERS.has(word);
}
