/** A document as the rules read it: annotations, and its quotations by place. */
import type { Annotated, Quotation } from "../../annotate/sentence.ts";
import type { Span } from "../../text/span.ts";

export interface Reading {
  readonly annotated: Annotated;
  /** Quotations that share a character with the span, by start. Binary search, then as many steps as it finds or nests. */
  quotationsOver(span: Span): Quotation[];
}

export function readingOf(annotated: Annotated): Reading {
  const { quotations } = annotated;
  const parents = parentsOf(quotations);
  function quotationsOver(span: Span): Quotation[] {
    const first = firstFrom(quotations, span.start);
    const found: Quotation[] = [];
    // What began before the span reaches into it only if it is the one just before, or one around that.
    for (let i = first - 1; i >= 0; i = parents[i]!) if (quotations[i]!.end > span.start) found.unshift(quotations[i]!);
    for (let i = first; i < quotations.length && quotations[i]!.start < span.end; i += 1) found.push(quotations[i]!);
    return found;
  }
  return { annotated, quotationsOver };
}

/** For each quotation the place of the one around it, -1 for none. */
function parentsOf(quotations: readonly Quotation[]): number[] {
  const open: number[] = [];
  return quotations.map((quotation, index) => {
    while (open.length > 0 && quotations[open.at(-1)!]!.end <= quotation.start) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

function firstFrom(quotations: readonly Quotation[], start: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
