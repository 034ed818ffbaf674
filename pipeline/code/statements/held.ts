/** Whether words are among those that somebody said: a quotation that goes on behind its cue holds the narrator's words between too. */
import type { Quotation } from "../../annotate/sentence.ts";
import { type Span, spanContains } from "../../text/span.ts";
import type { StatementAccount } from "../account.ts";

/** True where `span` lies in the content, and in marks if the content is all quotation. Binary search, then back over a few. */
export function isHeld(
  statement: Pick<StatementAccount, "content" | "quoteType">,
  span: Span,
  quotations: readonly Quotation[],
): boolean {
  if (!spanContains(statement.content, span)) return false;
  if (statement.quoteType !== "direct") return true;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start <= span.start) low = middle + 1;
    else high = middle;
  }
  return quotations.slice(Math.max(0, low - REACH), low).some((one) => one.end >= span.end);
}

/** Quotations inside the one around. */
const REACH = 8;
