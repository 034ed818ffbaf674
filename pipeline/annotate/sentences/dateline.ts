/**
 * Datelines: "MIRSK, Jan. 5 (Orl News) —" or "LONDON:" before the first sentence of a report. They are found before anything is
 * parsed, for a parser that is shown both takes the town for the subject.
 */
import type { Span } from "../../text/span.ts";

const TOWN = /^\p{Lu}{2}[\p{Lu}'’.-]*$/u;
const LONG_TOWN = /^\p{Lu}{4}[\p{Lu}'’.-]*$/u;
const PART = /^(?:\p{Lu}[\p{L}'’.-]*|\p{N}{1,4}|[,/().-])$/u;
const DASH = /^(?:[—–―]|--|-)$/;
const TITLED_TOWN = /^\p{Lu}[\p{L}'’.-]+$/u;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/iu;
/** The longest datelines name two towns, a day and an agency. */
const LONGEST = 16;

/**
 * How many of the first tokens of a paragraph are its dateline, dash or colon included; 0 where there is none. `words`: the
 * text of the tokens.
 */
export function datelineLength(tokens: readonly Span[], words: readonly string[]): number {
  const opens = LONG_TOWN.test(words[0] ?? "") || (TOWN.test(words[0] ?? "") && TOWN.test(words[1] ?? ""));
  // "Mirsk, 5 January:": a town in small letters needs its day.
  const opening = words.slice(0, LONGEST);
  const isDated = opening.some((word) => MONTH.test(word)) && opening.includes(",");
  if (!opens && !(TITLED_TOWN.test(words[0] ?? "") && isDated)) return 0;
  for (let at = 1; at < words.length - 1 && at <= LONGEST; at += 1) {
    const word = words[at]!;
    const before = words.slice(0, at);
    const hasDay = before.some((part, i) => MONTH.test(part) && [words[i - 1], words[i + 1]].some(isNumber));
    if (word === ":") {
      const isTown = before.every((part) => TOWN.test(part) || part === "/" || part === ",");
      return isTown || hasDay || (opens && before.at(-1) === ")") ? at + 1 : 0;
    }
    // The hyphen of "MIRSK-based" or "ORL-MIRSK" has no space behind it.
    if (DASH.test(word) && tokens[at + 1]!.start > tokens[at]!.end) return opens || hasDay ? at + 1 : 0;
    if (!PART.test(word)) return 0;
  }
  return 0;
}

function isNumber(word: string | undefined): boolean {
  return /^\p{N}{1,2}$/u.test(word ?? "");
}
