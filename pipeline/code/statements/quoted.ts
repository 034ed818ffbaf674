/** How content and quotation marks fit together: content never cuts a quotation in two, and the marks say what kind it is. */
import type { Quotation } from "../../annotate/sentence.ts";
import { type Span, spanContains, spansOverlap } from "../../text/span.ts";
import type { QuoteType } from "../account.ts";
import type { VerbSite } from "./frames/frame.ts";
import type { Reading } from "./reading.ts";
import { trimSpan, union } from "./words.ts";

/** "Face the Nation", "Make Your Kid a Millionaire": a title, for every longer word has a capital. */
export function isTitle(text: string, quotation: Quotation): boolean {
  const words = text.slice(quotation.inner.start, quotation.inner.end).match(/[\p{L}’']+/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return words.length > 1 && words.length < 9 && long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** Content widened to whole quotations that it touches, kept inside the quotation around the cue, edges trimmed. */
export function widenToQuotations(site: VerbSite, content: Span, cue: Span): Span | null {
  const touched = site.quotations.filter((one) => spansOverlap(one, content) && !spansOverlap(one, cue));
  const wide = union(content, ...touched);
  const { start, end } = site.room;
  return trimSpan(site.annotated.document.text, { start: Math.max(start, wide.start), end: Math.min(end, wide.end) });
}

/** direct: all within marks but the cue and speaker of a split quotation; mixed: partly. */
export function quoteTypeOf(reading: Reading, content: Span, core: Span | null): QuoteType {
  const { text } = reading.annotated.document;
  const inside = reading
    .quotationsOver(content)
    .filter((one) => !spanContains(one.inner, core === null ? content : union(content, core)));
  if (inside.length === 0) return "indirect";
  const outside = [];
  let at = content.start;
  for (const one of inside) {
    if (one.start > at) outside.push({ start: at, end: one.start });
    at = Math.max(at, one.end);
  }
  if (at < content.end) outside.push({ start: at, end: content.end });
  const bare = outside.filter(
    (part) => (core === null || !spansOverlap(part, core)) && /[\p{L}\p{N}]/u.test(text.slice(part.start, part.end)),
  );
  return bare.length === 0 ? "direct" : "mixed";
}
