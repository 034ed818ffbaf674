/**
 * What annotate makes of a document: one tokenization with offsets that every later stage reads.
 * Plain data, so that it can cross to another thread; questions to a tree are functions in `tree/`.
 */
import type { Document } from "../ingest/document.ts";
import type { Span } from "../text/span.ts";

export interface Token extends Span {
  /** Place in its sentence, from 0. */
  readonly index: number;
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Index of the governing token in the same sentence; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head, with subtype (`nsubj:pass`). */
  readonly deprel: string;
}

export interface Sentence extends Span {
  /** Place in the document, from 0. */
  readonly index: number;
  /** Which paragraph it stands in, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** For each token the indices of its dependents, ascending. */
  readonly children: readonly (readonly number[])[];
}

/** A stretch in quotation marks. A quotation that runs over paragraphs is one, from its first mark to its last. */
export interface Quotation extends Span {
  /** The words inside the marks. */
  readonly inner: Span;
  /** False where the closing mark is missing and the end of the paragraph stands in for it. */
  readonly closed: boolean;
  /** Inside another quotation. */
  readonly nested: boolean;
}

export interface DateValue {
  /** EDTF level 0 or 1 (`2017-06-27`, `2017-08~`, `XXXX-06`). */
  readonly edtf: string;
  /** ISO dates, or null where the year is unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface TimeExpression extends Span {
  readonly kind: "date" | "duration";
  /** Null where the words name a time that cannot be settled ("on Thursday" in a report of unknown date). */
  readonly date: DateValue | null;
  /** ISO 8601, for a duration. */
  readonly duration: string | null;
  readonly qualifier: "about" | "over" | "under" | null;
  /** Name of the rule that read it. */
  readonly rule: string;
}

export interface Annotated {
  readonly document: Document;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly TimeExpression[];
}
