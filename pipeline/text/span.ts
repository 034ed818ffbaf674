/** A stretch of a document's normalised text, half-open, in UTF-16 code units (a release counts code points). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words at a span. */
export function wordsAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
