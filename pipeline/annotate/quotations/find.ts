/**
 * The stretches in quotation marks of a text, in one pass over its paragraphs: the next paragraph continues a quotation
 * that is still open if it begins with an opening mark of the same family, as English print does it.
 */
import type { Span } from "../../text/span.ts";
import type { Quotation } from "../sentence.ts";
import { type Mark, readMarks } from "./marks.ts";
import { pairMarks } from "./pair.ts";

type Found = Omit<Quotation, "nested">;

/**
 * `paragraphs`: in order, not overlapping; text outside them is not read. Returns quotations by start; any two are
 * disjoint or nested. One whose closing mark is missing ends before the next opening mark of its family, else with its
 * paragraph.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const marksOf = paragraphs.map((paragraph) => readMarks(text, paragraph));
  const found: Found[] = [];
  let open: Mark | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const marks = open === null ? marksOf[index]! : marksOf[index]!.slice(1);
    const paired = pairMarks(marks, open?.family ?? null);
    for (const pair of paired.pairs) found.push(between(pair.open, pair.close));
    if (open !== null && paired.closesEarlier !== null) {
      found.push(between(open, paired.closesEarlier));
      open = null;
    }
    open ??= paired.dangling;
    if (open === null || reopens(text, paragraphs[index + 1], marksOf[index + 1], open)) continue;
    const missing = unclosed(text, open, marks, paragraph);
    if (missing !== null) found.push(missing);
    open = null;
  }
  return nest(found);
}

function between(open: Mark, close: Mark): Found {
  return { start: open.start, end: close.end, inner: { start: open.end, end: close.start }, closed: true };
}

function reopens(text: string, next: Span | undefined, marks: readonly Mark[] | undefined, open: Mark): boolean {
  const first = marks?.[0];
  if (next === undefined || first === undefined || first.family !== open.family || first.role === "close") return false;
  return text.slice(next.start, first.start).trim() === "";
}

/** A lone single mark is an apostrophe, not a quotation. */
function unclosed(text: string, open: Mark, marks: readonly Mark[], paragraph: Span): Found | null {
  if (open.family === "single") return null;
  const next = marks.find((mark) => mark.start > open.start && mark.family === open.family && mark.role !== "close");
  const limit = next?.start ?? paragraph.end;
  const from = Math.max(open.end, paragraph.start);
  const end = from + text.slice(from, limit).trimEnd().length;
  return end === from ? null : { start: open.start, end, inner: { start: open.end, end }, closed: false };
}

/** Of two that cross, one stands on wrong marks; the earlier one is kept. */
function nest(found: readonly Found[]): Quotation[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const around: number[] = [];
  const quotations: Quotation[] = [];
  for (const one of ordered) {
    while (around.length > 0 && around.at(-1)! <= one.start) around.pop();
    const limit = around.at(-1);
    if (limit !== undefined && one.end > limit) continue;
    quotations.push({ ...one, nested: limit !== undefined });
    around.push(one.end);
  }
  return quotations;
}
