/** The annotate stage: document in, sentences with trees, quotations and times out, all with offsets into its text. */
import type { Document } from "../ingest/document.ts";
import type { Span } from "../text/span.ts";
import { parseBesideDatelines } from "./beside-datelines.ts";
import { growSentence } from "./grow.ts";
import { findQuotations } from "./quotations/find.ts";
import type { Annotated, Sentence } from "./sentence.ts";
import { findParagraphs } from "./sentences/paragraphs.ts";
import { splitSentences } from "./sentences/split.ts";
import type { SyntaxModel } from "./syntax/load.ts";
import { findTimes } from "./times/find.ts";

export function annotate(document: Document, model: SyntaxModel): Annotated {
  const { text } = document;
  const paragraphs = findParagraphs(text);
  const sentences = parseSentences(text, paragraphs, model);
  return {
    document,
    paragraphs,
    sentences,
    quotations: findQuotations(text, paragraphs),
    times: findTimes(document, sentences),
  };
}

/** Sentences of a text with their trees. `paragraphs`: its paragraphs, as `findParagraphs` gives them. */
export function parseSentences(text: string, paragraphs: readonly Span[], model: SyntaxModel): Sentence[] {
  const drafts = paragraphs.flatMap((span, paragraph) =>
    splitSentences(text, span).map((spans, place) => ({
      spans,
      paragraph,
      forms: spans.map((token) => text.slice(token.start, token.end)),
      opensParagraph: place === 0,
    })),
  );
  const trees = parseBesideDatelines(drafts, model);
  return drafts.map(({ spans, paragraph }, index) => growSentence(text, spans, trees[index]!, { index, paragraph }));
}
