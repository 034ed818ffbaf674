/** Turns spans of a coded document (UTF-16) into the cells of a release (code points) with their words. */
import type { CodedDocument } from "../code/coded.ts";
import type { QuotationLimit } from "../rights/limit.ts";
import { quoteWords } from "../rights/quote.ts";
import { countCodePoints } from "../text/offsets.ts";
import { countWhile } from "../text/search.ts";
import { type Span, wordsAt } from "../text/span.ts";

export interface Place {
  readonly source_id: string;
  readonly start: number;
  readonly end: number;
  /** As many of the words as the licence of the source allows, null where it allows none. */
  readonly text: string | null;
}

export interface PlacedDocument {
  readonly coded: CodedDocument;
  /** How much of its text a release may quote. */
  readonly limit: QuotationLimit;
  /** `seen`: what must be seen of a span whose words are cut. */
  place(span: Span, seen?: Span): Place;
  /** The words of the sentence in which a span begins: the "quoted words" by which a record is known again. */
  sentenceWords(span: Span): string;
}

export function placeDocument(coded: CodedDocument, limit: QuotationLimit): PlacedDocument {
  const counter = countCodePoints(coded.text);
  return {
    coded,
    limit,
    place: (span, seen) => ({
      source_id: coded.sourceId,
      start: counter.at(span.start),
      end: counter.at(span.end),
      text: quoteWords(coded.text, span, limit, seen),
    }),
    sentenceWords: (span) => {
      const around = coded.sentences[countWhile(coded.sentences, (sentence) => sentence.end <= span.start)];
      return wordsAt(coded.text, around !== undefined && around.start <= span.start ? around : span);
    },
  };
}
