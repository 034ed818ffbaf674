/**
 * A sentence as the rules for times read it: words, numbers and marks of punctuation, apart at every hyphen and
 * apostrophe ("four-hour", "mid-June", "Monday's"), each with the part of speech of the token it lies in.
 */
import type { Span } from "../../text/span.ts";
import type { Sentence } from "../sentence.ts";

export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** Universal part of speech and Penn tag of its token; empty where the sentence has no token there. */
  readonly upos: string;
  readonly xpos: string;
}

/** Numeric dates, numbers with thousands separators, decimals, digits with their letters, words, single marks. */
const WORD = /\d{1,4}([-./])\d{1,2}\1\d{1,4}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d+|\d+\p{L}*|\p{L}[\p{L}\p{M}]*|\S/gu;

/** Words of a stretch of the text; without a sentence (a dateline) they have no parts of speech. */
export function splitWords(text: string, span: Span, sentence: Sentence | null): Word[] {
  const words: Word[] = [];
  const tokens = sentence?.tokens ?? [];
  let next = 0;
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    while (next < tokens.length && tokens[next]!.end <= start) next += 1;
    const token = next < tokens.length && tokens[next]!.start < end ? tokens[next] : undefined;
    words.push({
      text: match[0],
      lower: match[0].toLowerCase(),
      start,
      end,
      upos: token?.upos ?? "",
      xpos: token?.xpos ?? "",
    });
  }
  return words;
}

/** The word in lower case; empty beyond either end of the sentence. */
export function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? "";
}

/** True where the words from `at` on are these, in lower case. */
export function wordsAre(words: readonly Word[], at: number, expected: readonly string[]): boolean {
  return expected.every((word, i) => lowerAt(words, at + i) === word);
}

export function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

export function isApostrophe(word: string): boolean {
  return word === "'" || word === "’";
}
