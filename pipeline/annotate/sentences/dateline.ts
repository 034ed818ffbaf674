/**
 * Datelines: "MIRSK, Jan. 5 (Orl News) —" or "LONDON:" before the first sentence of a report. They are found before anything is
 * parsed, for a parser that is shown both takes the town for the subject.
 */
import type { Span } from "../../text/span.ts";

const TOWN = /^\p{Lu}{2}[\p{Lu}'’.-]*$/u;
const LONG_TOWN = /^\p{Lu}{4}[\p{Lu}'’.-]*$/u;
const PART = /^(?:\p{Lu}[\p{L}'’.-]*|\p{N}{1,4}|[,/().-])$/u;
const DASH = /^(?:[—–―]|--|-)$/;
/** The longest datelines name two towns, a day and an agency. */
const LONGEST = 16;

/**
 * How many of the first tokens of a paragraph are its dateline, dash or colon included; 0 where there is none. `words`: the
 * text of the tokens.
 */
export function datelineLength(tokens: readonly Span[], words: readonly string[]): number {
  const opens = LONG_TOWN.test(words[0] ?? "") || (TOWN.test(words[0] ?? "") && TOWN.test(words[1] ?? ""));
  if (!opens) return 0;
  for (let at = 1; at < words.length - 1 && at <= LONGEST; at += 1) {
    const word = words[at]!;
    if (word === ":")
      return words.slice(0, at).every((part) => TOWN.test(part) || part === "/" || part === ",") ? at + 1 : 0;
    // The hyphen of "MIRSK-based" or "ORL-MIRSK" has no space behind it.
    if (DASH.test(word) && tokens[at + 1]!.start > tokens[at]!.end) return at + 1;
    if (!PART.test(word)) return 0;
  }
  return 0;
}
