/** Quotations cut to what the licence of their source allows, and how a reader tells that they are. */
import { type Span, wordsAt } from "../text/span.ts";
import type { QuotationLimit } from "./limit.ts";

/**
 * The part of a quotation that may stand in a release, from word to word: its first words, or, where what must be seen
 * (the trigger of an event) lies behind them, the words around that. Null where nothing may.
 *
 * @param text the normalised text; @param seen a span within `span`.
 */
export function cutQuotation(text: string, span: Span, limit: QuotationLimit, seen: Span = span): Span | null {
  if (limit.kind === "none") return null;
  if (limit.kind === "all") return span;
  const words = wordsIn(text, span);
  if (words.length <= limit.words) return span;
  const first = Math.max(
    0,
    words.findIndex((word) => word.end > seen.start),
  );
  const last = words.findLastIndex((word) => word.start < seen.end);
  const before = Math.max(0, Math.floor((limit.words - (last - first + 1)) / 2));
  const from = last < limit.words ? 0 : Math.min(first - Math.min(first, before), words.length - limit.words);
  return { start: from === 0 ? span.start : words[from]!.start, end: words[from + limit.words - 1]!.end };
}

/** Runs of anything but white space; a run longer than any word is counted as several, so that no text is one word. */
export function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\S{1,40}/gu)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Stands for the words that a quotation leaves out, as in print. The codebook tells readers of it. */
const OMITTED = "[…]";

/**
 * The words of a span as a release may carry them, with a mark where words were left out; null where it may carry none.
 * The span keeps its offsets, so whoever has the source can read the whole.
 */
export function quoteWords(text: string, span: Span, limit: QuotationLimit, seen?: Span): string | null {
  const kept = cutQuotation(text, span, limit, seen);
  if (kept === null) return null;
  const front = kept.start > span.start ? `${OMITTED} ` : "";
  const back = kept.end < span.end ? ` ${OMITTED}` : "";
  return `${front}${wordsAt(text, kept)}${back}`;
}

export function isCut(quoted: string): boolean {
  return quoted.startsWith(`${OMITTED} `) || quoted.endsWith(` ${OMITTED}`);
}

/** Whether `quoted` is the words of a span, or these with words left out at marked ends. */
export function quotes(quoted: string, words: string): boolean {
  if (quoted === words) return true;
  const front = quoted.startsWith(`${OMITTED} `);
  const back = quoted.endsWith(` ${OMITTED}`);
  const piece = quoted.slice(front ? OMITTED.length + 1 : 0, back ? -OMITTED.length - 1 : undefined);
  if (front && back) return words.includes(piece);
  return (front && words.endsWith(piece)) || (back && words.startsWith(piece));
}

/** No title that is one has more. */
const TITLE_WORDS = 25;

/** A title is what a source is cited by: it stands, cut to a title's length, also where the licence allows no words. */
export function quoteTitle(title: string, limit: QuotationLimit): string {
  const allowed: QuotationLimit = limit.kind === "none" ? { kind: "words", words: TITLE_WORDS } : limit;
  return quoteWords(title, { start: 0, end: title.length }, allowed)!;
}
