/** Words of a source with what stands around them, for a card of the desk. */
import type { CodedDocument } from "../../code/coded.ts";
import { type Span, wordsAt } from "../../text/span.ts";

export interface Passage {
  readonly sourceId: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Spans in `words`, to be marked; in UTF-16 units. */
  readonly marks: readonly Span[];
}

const MOST = 300;

/** At most one paragraph, and at most so many characters on each side. */
export function passageOf(document: CodedDocument, span: Span, marks: readonly Span[] = []): Passage {
  const { sourceId, text, description } = document;
  const before = text.slice(Math.max(0, span.start - MOST), span.start);
  const after = text.slice(span.end, span.end + MOST);
  const close = after.indexOf("\n\n");
  const inside = marks.filter(({ start, end }) => start >= span.start && end <= span.end);
  return {
    sourceId,
    publisher: description.publisher,
    published: description.published,
    url: description.url,
    before: before.slice(before.lastIndexOf("\n\n") < 0 ? 0 : before.lastIndexOf("\n\n") + 2).trimStart(),
    words: wordsAt(text, span),
    after: (close < 0 ? after : after.slice(0, close)).trimEnd(),
    marks: inside.map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
  };
}
