/**
 * Quotations that no cue stands beside: the second of a paragraph, and a paragraph that is all quotation below one whose
 * speaker is known. A phrase in marks inside a sentence is none of them.
 */
import type { Annotated, Quotation } from "../../../annotate/sentence.ts";
import type { Span } from "../../../text/span.ts";
import type { Draft } from "../draft.ts";
import { isTitle } from "../quoted.ts";
import { union } from "../words.ts";

/** `drafts` by content start, `free` by start. Returns the drafts, some with longer content, and those added. */
export function continueStatements(
  annotated: Annotated,
  drafts: readonly Draft[],
  free: readonly Quotation[],
): Draft[] {
  const all = [...drafts];
  for (const quotation of free) {
    if (!isWhole(annotated, quotation)) continue;
    const last = lastBefore(all, quotation, annotated);
    if (last === null) continue;
    const { text } = annotated.document;
    const draft = all[last]!;
    const end = Math.max(draft.evidence.end, draft.content.end);
    const between = text.slice(end, quotation.start);
    if (
      draft.content.end <= quotation.start &&
      isDirect(annotated, draft.content) &&
      !/[.!?]["”’']?\s+\S/u.test(between) &&
      !isLong(annotated, draft, quotation) &&
      !between.includes("\n\n")
    ) {
      const content = union(draft.content, quotation);
      all[last] = { ...draft, rule: "quotation_goes_on", content, evidence: union(draft.evidence, content) };
    } else {
      all.push({
        ...draft,
        rule: "speaker_goes_on",
        addressee: null,
        cue: null,
        content: { start: quotation.start, end: quotation.end },
        evidence: { start: quotation.start, end: quotation.end },
      });
    }
  }
  return all;
}

/** More words of the narrator's than quoted ones on both sides: two statements then, rather than one split in two. */
function isLong(annotated: Annotated, draft: Draft, quotation: Quotation): boolean {
  const gap = quotation.start - draft.content.end;
  const quoted = annotated.quotations.filter(
    (one) => !one.nested && one.start >= draft.content.start && one.end <= quotation.end,
  );
  return gap > 1.5 * quoted.reduce((sum, one) => sum + one.end - one.start, 0);
}

/** A sentence of its own: begins with a capital behind the end of another, or with the paragraph. */
function isWhole(annotated: Annotated, quotation: Quotation): boolean {
  const { text } = annotated.document;
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  if (
    quotation.nested ||
    isTitle(text, quotation) ||
    inner.split(/\s+/u).length < 3 ||
    !/^[\s[(…."“‘'-]*[\p{Lu}\p{N}]/u.test(inner)
  )
    return false;
  const before = text.slice(Math.max(0, quotation.start - 200), quotation.start);
  if (!/(?:^|[.!?:…]["”’')\]]?|\n)\s*$/u.test(before)) return false;
  return (
    /[.!?…,—–-]\s*$/u.test(inner) ||
    !quotation.closed ||
    /^\s*(?:[.!?]|\n|$)/u.test(text.slice(quotation.end, quotation.end + 3))
  );
}

/** The statement last made in this paragraph or, for a paragraph that begins with the quotation, in the one before. */
function lastBefore(drafts: readonly Draft[], quotation: Quotation, annotated: Annotated): number | null {
  const { text } = annotated.document;
  const line = text.lastIndexOf("\n", quotation.start - 1) + 1;
  const opens = text.slice(line, quotation.start).trim() === "";
  const earlier = opens
    ? paragraphBefore(annotated.paragraphs, quotation.start)
    : { start: line, end: quotation.start };
  if (earlier === null) return null;
  let best: number | null = null;
  for (const [index, draft] of drafts.entries()) {
    if (draft.speaker === null || draft.evidence.end > quotation.start || draft.evidence.end < earlier.start) continue;
    if (draft.evidence.end > earlier.end + 1) continue;
    if (best === null || rank(draft) > rank(drafts[best]!)) best = index;
  }
  return best;
}

/** The later evidence; of two that end together the outer one. */
function rank(draft: Draft): number {
  return draft.evidence.end - draft.evidence.start / 1e6;
}

function paragraphBefore(paragraphs: readonly Span[], offset: number): Span | null {
  return paragraphs.findLast((paragraph) => paragraph.end <= offset) ?? null;
}

function isDirect(annotated: Annotated, content: Span): boolean {
  return /^["“‘'«]/u.test(annotated.document.text.slice(content.start, content.start + 1));
}
