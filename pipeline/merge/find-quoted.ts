/**
 * Finds the record that a reviewed row means. Such a row hangs on a source and on quoted words, not on ids or offsets,
 * so it survives a better coder and an edit elsewhere in the text. Words that are gone make the row stale.
 */
import type { CodedDocument } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { RowPlace } from "../reviewed/lists.ts";
import { type Span, spanContains, spansOverlap } from "../text/span.ts";
import type { Telling } from "./telling.ts";

type NotFound =
  | { readonly kind: "stale"; readonly why: string }
  /** The source is not in this corpus: nothing can be said of the row. */
  | { readonly kind: "absent" };

export type Found<T> = { readonly kind: "found"; readonly record: T } | NotFound;

/** The event whose words lie in the quoted ones; of several the one whose trigger covers most of them from the left. */
export function findTelling(
  document: CodedDocument | undefined,
  tellings: readonly Telling[],
  quoted: string,
): Found<Telling> {
  const span = findWords(document, quoted);
  if ("kind" in span) return span;
  const hit = bestFit(tellings, span, (telling) => telling.accounts.map(({ trigger }) => trigger));
  return hit === null
    ? { kind: "stale", why: `the machine codes no event on "${quoted}"` }
    : { kind: "found", record: hit };
}

export interface Anchored<T> {
  readonly record: T;
  /** Where the record's own words stand: cue and content of a statement, the label of a relation. */
  readonly anchors: readonly Span[];
}

/** Of `records` the one whose words lie in the quoted ones. */
export function findAnchored<T>(
  document: CodedDocument | undefined,
  records: readonly Anchored<T>[],
  quoted: string,
): Found<T> {
  const span = findWords(document, quoted);
  if ("kind" in span) return span;
  const hit = bestFit(records, span, ({ anchors }) => anchors);
  return hit === null
    ? { kind: "stale", why: `the machine codes nothing on "${quoted}"` }
    : { kind: "found", record: hit.record };
}

function findWords(document: CodedDocument | undefined, quoted: string): Span | NotFound {
  if (document === undefined) return { kind: "absent" };
  const start = document.text.indexOf(quoted);
  if (quoted === "" || start < 0) return { kind: "stale", why: `the source no longer says "${quoted}"` };
  return { start, end: start + quoted.length };
}

/** Inside the quotation beats around it, around it beats beside it; then the shortest, then the first. */
export function bestFit<T>(records: readonly T[], span: Span, anchorsOf: (record: T) => readonly Span[]): T | null {
  let best: { record: T; rank: number; length: number } | null = null;
  for (const record of records) {
    for (const anchor of anchorsOf(record)) {
      if (!spansOverlap(anchor, span)) continue;
      const rank = spanContains(span, anchor) ? 0 : spanContains(anchor, span) ? 1 : 2;
      const length = anchor.end - anchor.start;
      if (best === null || rank < best.rank || (rank === best.rank && rank > 0 && length < best.length)) {
        best = { record, rank, length };
      }
    }
  }
  return best?.record ?? null;
}

/** What is to be said of a reviewed row one side of which was not found. */
export function findingOf<T>(found: Found<T>, at: RowPlace, sourceId: string): Finding[] {
  if (found.kind === "found") return [];
  return [
    found.kind === "stale"
      ? { kind: "stale_decision", ...at, detail: found.why }
      : { kind: "idle_decision", ...at, sourceId },
  ];
}
