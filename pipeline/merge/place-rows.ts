/** Turns spans of a coded document (UTF-16) into the cells of a release (code points) with their words. */
import type { CodedDocument } from "../code/coded.ts";
import { countCodePoints } from "../text/offsets.ts";
import { type Span, wordsAt } from "../text/span.ts";

export interface Place {
  readonly source_id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PlacedDocument {
  readonly coded: CodedDocument;
  place(span: Span): Place;
  /** The words of the sentence in which a span begins: the "quoted words" by which a record is known again. */
  sentenceWords(span: Span): string;
}

export function placeDocument(coded: CodedDocument): PlacedDocument {
  const counter = countCodePoints(coded.text);
  return {
    coded,
    place: (span) => ({
      source_id: coded.sourceId,
      start: counter.at(span.start),
      end: counter.at(span.end),
      text: wordsAt(coded.text, span),
    }),
    sentenceWords: (span) => {
      const around = coded.sentences.find((sentence) => sentence.start <= span.start && span.start < sentence.end);
      return wordsAt(coded.text, around ?? span);
    },
  };
}
