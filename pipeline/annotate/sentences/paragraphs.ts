/** Paragraphs: what stands between blank lines. */
import type { Span } from "../../text/span.ts";
import { isSpace } from "../tokens/spaces.ts";

/** Spans of the paragraphs, ascending, without white space at their edges; a line of nothing but white space separates them. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = -1;
  let end = -1;
  let at = 0;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    let first = at;
    while (first < lineEnd && isSpace(text.charCodeAt(first))) first += 1;
    if (first === lineEnd) {
      if (start >= 0) paragraphs.push({ start, end });
      start = -1;
    } else {
      if (start < 0) start = first;
      end = lineEnd;
      while (isSpace(text.charCodeAt(end - 1))) end -= 1;
    }
    at = lineEnd + 1;
  }
  if (start >= 0) paragraphs.push({ start, end });
  return paragraphs;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
