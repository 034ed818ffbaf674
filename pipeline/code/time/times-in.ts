/** The times that lie in a stretch of the document. */
import type { TimeExpression } from "../../annotate/sentence.ts";
import type { Span } from "../../text/span.ts";

/** Binary search for the first, for a long document has many; `times` are ordered and do not overlap. */
export function timesIn(times: readonly TimeExpression[], span: Span): TimeExpression[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: TimeExpression[] = [];
  for (let i = low; i < times.length && times[i]!.end <= span.end; i += 1) found.push(times[i]!);
  return found;
}
