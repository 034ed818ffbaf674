/** Sentences, over tokens: a full stop has by then been told from the dot of an abbreviation. */
import type { Span } from "../../text/span.ts";
import { endOfPiece } from "../syntax/cut.ts";
import { neverEndsSentence } from "../tokens/abbreviations.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { datelineLength } from "./dateline.ts";
import { findLineBreaks } from "./lines.ts";
import openers from "./openers.json" with { type: "json" };
import speech from "./speech.json" with { type: "json" };

const OPENERS: ReadonlySet<string> = new Set(openers.words);
const SPEECH: ReadonlySet<string> = new Set(speech.verbs);

const STOP = /^(?:[.!?。！？]+|…)$/u;
const DOTS = /^(?:\.{2,}|…)$/u;
const ABBREVIATION = /\p{L}\.$/u;
const CLOSING = /^(?:[”’»"')\]}]|''|’’)$/;
/** Straight marks open or close; which of the two, the spaces around them tell. */
const STRAIGHT = /^["']$/;
const OPENING = /^(?:[“‘«"'([{¿¡]|``|‘‘)$/;
const UPPER_OR_DIGIT = /^[\p{Lu}\p{N}\p{Lo}]/u;
const LOWER = /^\p{Ll}/u;
const CARRIES_ON = /^[,;:)\]}]$/;
const WHOLE_WORD = /^\p{L}{3}/u;
const NO_WORD = /^[^\p{L}\p{N}]+$/u;
const ITEM_NUMBER = /^(?:\p{N}{1,3}|\p{Ll})$/u;
const DIGITS = /^\p{N}{1,3}$/u;
/** How far behind `?”` a verb of speech still belongs to the quotation ("asked" in: Mr Tom Adan, the mayor, asked). */
const REACH = 6;

/**
 * In tokens. What is longer is a list, a table or a text without stops. Rules look at all of a sentence for each verb or
 * name in it, so their time grows with the square of its length; cut, it grows with that of the text.
 */
const LONGEST_SENTENCE = 240;

/** Tokens of each sentence of a paragraph, in the order of the text; none is empty, none has more than 240. */
export function splitSentences(text: string, paragraph: Span): Span[][] {
  const tokens = tokenize(text, paragraph);
  const words = tokens.map((token) => text.slice(token.start, token.end));
  const breaks = findLineBreaks(text, paragraph);
  const sentences: Span[][] = [];
  let first = 0;
  let nextBreak = 0;
  for (let i = datelineLength(tokens, words); i < tokens.length; ) {
    const end = isItemNumber(words, first, i) ? -1 : sentenceEnd(tokens, words, i);
    const last = end < 0 ? i : end;
    const following = tokens[last + 1];
    while (nextBreak < breaks.length && breaks[nextBreak]! <= tokens[last]!.start) nextBreak += 1;
    const atLineBreak = following !== undefined && nextBreak < breaks.length && breaks[nextBreak]! <= following.start;
    if (end >= 0 || atLineBreak || following === undefined) {
      const before = sentences[sentences.length - 1];
      // Dots or a stray mark behind a full stop are no sentence.
      const fits = before !== undefined && before.length + last + 1 - first <= LONGEST_SENTENCE;
      if (fits && words.slice(first, last + 1).every((word) => NO_WORD.test(word))) {
        for (let at = first; at <= last; at += 1) before.push(tokens[at]!);
      } else {
        while (last + 1 - first > LONGEST_SENTENCE) {
          const cut = endOfPiece(words, first, LONGEST_SENTENCE);
          sentences.push(tokens.slice(first, cut));
          first = cut;
        }
        sentences.push(tokens.slice(first, last + 1));
      }
      first = last + 1;
    }
    i = last + 1;
  }
  return sentences;
}

/** "1." or "a." before an item of a list: the item is the sentence. */
function isItemNumber(words: readonly string[], first: number, at: number): boolean {
  return at === first + 1 && words[at] === "." && ITEM_NUMBER.test(words[first]!);
}

/** Where token `at` ends a sentence, the last token of it (closing marks behind the stop belong to it); else -1. */
function sentenceEnd(tokens: readonly Span[], words: readonly string[], at: number): number {
  const word = words[at]!;
  const stop = STOP.test(word);
  if (!stop && !ABBREVIATION.test(word)) return -1;
  let last = at;
  while (last + 1 < words.length) {
    if (closes(tokens, words, last + 1)) last += 1;
    else if (stop && isNoteMark(words, last + 1)) last += 3;
    else break;
  }
  if (last + 1 >= words.length) return last;
  const next = firstWordFrom(words, last + 1);
  const opensQuotation = next > last + 1 && !words[last + 1]!.startsWith("(");
  if (!stop) return endsAtAbbreviation(word, words[next] ?? "", opensQuotation || last > at) ? last : -1;
  if (next >= words.length) return last;
  if (CARRIES_ON.test(words[next]!)) return -1;
  if (LOWER.test(words[next]!) && !endsBeforeSmallLetter(words, at, last)) return -1;
  // "Go... Now" may be one sentence, "3.14" and "a.b" never come here as stops.
  const apart = tokens[last + 1]!.start > tokens[last]!.end;
  if (!apart && last === at && !UPPER_OR_DIGIT.test(words[last + 1]!)) return -1;
  if (DOTS.test(word) && !UPPER_OR_DIGIT.test(words[next]!)) return -1;
  if (last > at && /[!?,]/.test(word) && isSpeechTag(words, last + 1)) return -1;
  return last;
}

/** The number of a note: "[17]". */
function isNoteMark(words: readonly string[], at: number): boolean {
  return words[at] === "[" && DIGITS.test(words[at + 1] ?? "") && words[at + 2] === "]";
}

/** True where token `at` is a closing mark hard behind the one before it. */
function closes(tokens: readonly Span[], words: readonly string[], at: number): boolean {
  const word = words[at]!;
  if (!CLOSING.test(word) && !STOP.test(word)) return false;
  // ". . ." is written with spaces, too.
  if (tokens[at]!.start > tokens[at - 1]!.end) return word === "." && words[at - 1] === ".";
  if (!STRAIGHT.test(word)) return true;
  const following = tokens[at + 1];
  return following === undefined || following.start > tokens[at]!.end || CLOSING.test(words[at + 1]!);
}

/** A full stop behind a whole word ends a sentence even where the next begins with a small letter ("... left. al-Orl said ..."). */
function endsBeforeSmallLetter(words: readonly string[], at: number, last: number): boolean {
  return at === last && at > 0 && (words[at] === "." || words[at] === "?") && WHOLE_WORD.test(words[at - 1]!);
}

function firstWordFrom(words: readonly string[], at: number): number {
  let next = at;
  while (next < words.length && OPENING.test(words[next]!)) next += 1;
  return next;
}

function endsAtAbbreviation(word: string, next: string, marked: boolean): boolean {
  if (neverEndsSentence(word) || !UPPER_OR_DIGIT.test(next)) return false;
  return OPENERS.has(next.toLowerCase()) || (marked && /^\p{Lu}/u.test(next));
}

/** Behind `?”`: a name or "the minister", then a verb of speech, before anything ends. */
function isSpeechTag(words: readonly string[], from: number): boolean {
  for (let at = from; at < words.length && at <= from + REACH; at += 1) {
    const word = words[at]!;
    if (STOP.test(word) || OPENING.test(word)) return false;
    if (SPEECH.has(word)) return at > from && !OPENERS.has(words[from]!.toLowerCase());
  }
  return false;
}
