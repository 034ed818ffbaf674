/**
 * Text to tokens with offsets, by the conventions of the Universal Dependencies treebanks of English: "did|n't", "Orl|'s", "US|-|based"
 * but "anti-war", "$|5|m", "U.S.", "and|/|or". One pass from left to right, each pattern anchored and linear.
 *
 * Written for the project rather than taken from wink-nlp, whose tokenizer takes time in the square of the length of a chunk
 * without spaces and leaves "I'm" whole; see test/annotate/tokens for what is held.
 */
import type { Span } from "../../text/span.ts";
import { keepsFullStop } from "./abbreviations.ts";
import { isSpace } from "./spaces.ts";
import { splitWord } from "./words.ts";

/** Chunks without spaces beyond this length are no prose; they are cut by kind of character alone. */
const LONGEST_CHUNK = 300;

const URL = /(?:https?|ftp):\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+/iy;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y;
const DOMAIN = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|gov|edu|int|mil|info|co\.uk)(?![\p{L}\p{N}])/uy;
const HANDLE = /[@#][\p{L}_][\p{L}\p{N}_]*/uy;
const DOTTED = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?|(?:Ph|Ed|Sc)\.D\.|[MB]\.Sc\./uy;
const WORD = /[\p{L}\p{M}_][\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]*(?:(?:['’ʼ]|&(?=\p{Lu}))[\p{L}\p{N}\p{M}_]+)*/uy;
const NUMBER = /[+]?\p{N}+(?:[.,:]\p{N}+)*(?:\/\p{N}+)*(?:-\p{N}{3,4}(?=-\p{N}{4}))*/uy;
const PHONE = /\p{N}{3}-\p{N}{4}(?!\p{N})|\p{N}{3}-\p{N}{3}-\p{N}{4}(?!\p{N})/uy;
const YEARS = /['’‘]\p{N}{2}s?(?![\p{L}\p{N}])/uy;
/** Behind what is cut off before it: "U.S.|'s". */
const CLITIC = /(?<=[\p{L}\p{N}.)\]])['’](?:s|d|m|re|ve|ll)(?![\p{L}\p{N}])/iuy;
const RUN = /\.{2,}|[!?]{2,}|-{2,}|={2,}|\*{2,}|_{2,}|#{2,}|~{2,}|>{2,}|<{2,}|''|``|‘‘|’’|,,/y;
const CURRENCY = /(?:US|U|HK|NZ|A|C)\$/y;
const SYMBOL = /./suy;
/** "1960s", "20th", "3rd" are one token, "5m" and "7pm" two. */
const ORDINAL = /(?:st|nd|rd|th|s)(?![\p{L}\p{N}])/iuy;
const UNIT = /(?:[a-zµ]+|AM|PM|K|M|MM|BN|KM)(?![\p{L}\p{N}])/uy;
const CODE = /[\p{L}\p{N}_]+/uy;

/** Spans of the tokens of `text` within `span`, ascending; every character that is not a space lies in exactly one. */
export function tokenize(text: string, span: Span): Span[] {
  const tokens: Span[] = [];
  let at = span.start;
  while (at < span.end) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < span.end && !isSpace(text.charCodeAt(end))) end += 1;
    if (end - at > LONGEST_CHUNK) cutByKind(text, at, end, tokens);
    else cutChunk(text, at, end, span.end, tokens);
    at = end;
  }
  return tokens;
}

/** Where a pattern matches right at an offset, the end of the match within the chunk; -1 where it does not. */
function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : -1;
}

function cutChunk(text: string, start: number, end: number, limit: number, tokens: Span[]): void {
  const chunk = text.slice(start, end);
  const hasStop = chunk.includes(".");
  const mayBeAddress = hasStop || chunk.includes("@");
  const place: Place = { text, start, limit, isPlain: !hasStop && !chunk.includes("$") };
  let at = 0;
  while (at < chunk.length) {
    const next = mayBeAddress ? addressEnd(chunk, at) : -1;
    if (next > 0) {
      tokens.push({ start: start + at, end: start + next });
      at = next;
      continue;
    }
    at = cutNext(chunk, at, place, tokens);
  }
}

function addressEnd(chunk: string, at: number): number {
  const url = matchEnd(URL, chunk, at, chunk.length);
  if (url > 0) return withoutClosing(chunk, at, url);
  const email = matchEnd(EMAIL, chunk, at, chunk.length);
  return email > 0 ? email : matchEnd(DOMAIN, chunk, at, chunk.length);
}

/** A full stop, comma or bracket at the end of an address is the sentence's. */
function withoutClosing(chunk: string, at: number, end: number): number {
  let last = end;
  while (last > at + 1 && ".,;:!?)]}'’”\"".includes(chunk[last - 1]!)) last -= 1;
  return last;
}

interface Place {
  readonly text: string;
  /** Where the chunk begins in the text. */
  readonly start: number;
  /** Where the text that may be looked at ends. */
  readonly limit: number;
  /** Whether the chunk has no full stop and no dollar, which the patterns before words need behind a letter. */
  readonly isPlain: boolean;
}

/** Takes the next token or tokens of a chunk; the offset behind them. */
function cutNext(chunk: string, at: number, place: Place, tokens: Span[]): number {
  const special = place.isPlain && isLetter(chunk, at) ? -1 : firstMatch(BEFORE_WORDS, chunk, at);
  if (special > 0) return push(at, special, place, tokens);
  const word = matchEnd(WORD, chunk, at, chunk.length);
  if (word > 0) return cutWord(chunk, at, word, place, tokens);
  const number = matchEnd(NUMBER, chunk, at, chunk.length);
  if (number > 0) return push(at, numberEnd(chunk, number), place, tokens);
  const sign = firstMatch(BEHIND_NUMBERS, chunk, at);
  return push(at, sign > 0 ? sign : at + 1, place, tokens);
}

function push(from: number, to: number, { start }: Place, tokens: Span[]): number {
  tokens.push({ start: start + from, end: start + to });
  return to;
}

const BEFORE_WORDS = [DOTTED, CURRENCY, CLITIC, YEARS, PHONE];
const BEHIND_NUMBERS = [HANDLE, RUN, SYMBOL];

/** One of A to Z and a to z. */
function isLetter(chunk: string, at: number): boolean {
  const code = chunk.charCodeAt(at) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}

function firstMatch(patterns: readonly RegExp[], chunk: string, at: number): number {
  for (const pattern of patterns) {
    const end = matchEnd(pattern, chunk, at, chunk.length);
    if (end > 0) return end;
  }
  return -1;
}

function numberEnd(chunk: string, number: number): number {
  const ordinal = matchEnd(ORDINAL, chunk, number, chunk.length);
  if (ordinal > 0) return ordinal;
  if (matchEnd(UNIT, chunk, number, chunk.length) > 0) return number;
  const code = matchEnd(CODE, chunk, number, chunk.length);
  return code > 0 ? code : number;
}

function cutWord(chunk: string, at: number, end: number, place: Place, tokens: Span[]): number {
  if (chunk[end] === "." && keepsFullStop(chunk.slice(at, end + 1), place.text, place.start + end + 1, place.limit)) {
    tokens.push({ start: place.start + at, end: place.start + end + 1 });
    return end + 1;
  }
  return splitWord(chunk, at, end, place.start, tokens);
}

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 1;
  if (code >= 48 && code <= 57) return 2;
  return code < 128 ? 256 + code : 3;
}

/** Runs of letters, of digits, of the same sign, of anything beyond ASCII; in pieces no longer than a chunk may be. */
function cutByKind(text: string, start: number, end: number, tokens: Span[]): void {
  let at = start;
  while (at < end) {
    const kind = kindOf(text, at);
    let to = at + 1;
    while (to < end && kindOf(text, to) === kind && to - at < LONGEST_CHUNK) to += 1;
    tokens.push({ start: at, end: to });
    at = to;
  }
}
