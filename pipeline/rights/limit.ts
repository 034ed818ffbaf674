/** How many words of a source a release may quote at a time, and quotations cut to that. */
import { extentOf } from "../release/licences.ts";
import type { ReviewedLicence } from "../reviewed/lists.ts";
import type { Span } from "../text/span.ts";

export type QuotationLimit =
  | { readonly kind: "all" }
  /** At most so many words a quotation, and no text file. */
  | { readonly kind: "words"; readonly words: number }
  /** Offsets and the file's hash only. */
  | { readonly kind: "none" };

/** Where no licence says how many: about a sentence, as quotation rights of most countries allow. */
const WORDS = 25;

/** A reviewed row decides; else open licences allow all, and all others, and none, 25 words. */
export function quotationLimit(licence: string | null, reviewed: readonly ReviewedLicence[]): QuotationLimit {
  switch (extentOf(licence, reviewed)) {
    case "text":
      return { kind: "all" };
    case "offsets":
      return { kind: "none" };
    case "quotations":
      return { kind: "words", words: reviewed.find((row) => row.licence === licence)?.maxWords ?? WORDS };
  }
}

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

/** Runs of anything but white space. */
export function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}
