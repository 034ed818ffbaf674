/** The paragraph around a span, with the span's words marked. Offsets are code points, as in a release. */
export interface ReleasedSpan {
  readonly start: number;
  readonly end: number;
  /** As the release carries the words: null where the licence of the source allows none. */
  readonly text: string | null;
}

/** Stands for words that the licence of their source lets no release carry. */
export const UNSHOWN = "(words not carried)";

/** The words alone where the release does not carry the text. */
export function excerpt(text: string | undefined, span: ReleasedSpan): string {
  const marked = `>>>${span.text ?? UNSHOWN}<<<`;
  if (text === undefined) return oneLine(marked);
  const characters = Array.from(text);
  const before = characters.slice(0, span.start).join("");
  const after = characters.slice(span.end).join("");
  const paragraphStart = before.lastIndexOf("\n\n");
  const paragraphEnd = after.indexOf("\n\n");
  const head = before.slice(paragraphStart < 0 ? 0 : paragraphStart + 2);
  const tail = after.slice(0, paragraphEnd < 0 ? after.length : paragraphEnd);
  return oneLine(head + marked + tail);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
