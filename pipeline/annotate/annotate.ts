/** The annotate stage: document in, sentences with trees, quotations and times out, all with offsets into its text. */
import type { Document } from "../ingest/document.ts";
import type { Span } from "../text/span.ts";
import { parseBesideDatelines } from "./beside-datelines.ts";
import { flatTree } from "./flat-tree.ts";
import { growSentence } from "./grow.ts";
import { findQuotations } from "./quotations/find.ts";
import type { Annotated, Quotation, Sentence } from "./sentence.ts";
import { findParagraphs } from "./sentences/paragraphs.ts";
import { splitSentences } from "./sentences/split.ts";
import type { SyntaxModel } from "./syntax/load.ts";
import { findTimes } from "./times/find.ts";

/**
 * Says of a document which sentences need no tree. It is asked for each sentence in order, with the spans of its tokens; what is
 * idle gets a flat tree (`flatTree`).
 */
export type IdleRule = (text: string, quotations: readonly Quotation[]) => (tokens: readonly Span[]) => boolean;

export function annotate(document: Document, model: SyntaxModel, idle?: IdleRule): Annotated {
  const { text } = document;
  const paragraphs = findParagraphs(text);
  const quotations = findQuotations(text, paragraphs);
  const sentences = parseSentences(text, paragraphs, model, idle?.(text, quotations));
  return {
    document,
    paragraphs,
    sentences,
    quotations,
    times: findTimes(document, sentences),
  };
}

/** Sentences of a text with their trees. `paragraphs`: its paragraphs, as `findParagraphs` gives them. */
export function parseSentences(
  text: string,
  paragraphs: readonly Span[],
  model: SyntaxModel,
  isIdle: (tokens: readonly Span[]) => boolean = () => false,
): Sentence[] {
  const drafts = paragraphs.flatMap((span, paragraph) =>
    splitSentences(text, span).map((spans, place) => ({
      spans,
      paragraph,
      forms: spans.map((token) => text.slice(token.start, token.end)),
      opensParagraph: place === 0,
      idle: isIdle(spans),
    })),
  );
  const trees = parseBesideDatelines(
    drafts.filter((draft) => !draft.idle),
    model,
  ).values();
  return drafts.map(({ spans, paragraph, idle }, index) => {
    const tree = idle ? flatTree(spans.length) : trees.next().value!;
    return growSentence(text, spans, tree, { index, paragraph });
  });
}
