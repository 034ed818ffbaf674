/** From when and until when a tie held, where the words say so. EDTF. */
import type { TimeExpression } from "../../annotate/sentence.ts";
import { referenceOf } from "../../annotate/times/reference.ts";
import { obliques } from "../../annotate/tree/obliques.ts";
import { isoDay } from "../../dates/calendar.ts";
import type { Document } from "../../ingest/document.ts";
import { timesIn } from "../time/times-in.ts";
import { type Line, textAt, tokenAt } from "./line.ts";

export interface Validity {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface Term extends Validity {
  /** Last token of the words that give it. */
  readonly last: number;
}

/** "Since 2009", "until May 2016", "from 2009 to 2013" at a token. */
export function readTerm(line: Line, at: number): Term | null {
  const preposition = textAt(line, at);
  const next = tokenAt(line, at + 1);
  if (next === undefined || !["since", "from", "until", "till", "between"].includes(preposition)) return null;
  const time = timesIn(line.resolved.annotated.times, { start: next.start, end: line.sentence.end })[0];
  if (time?.kind !== "date" || time.start !== next.start) return null;
  return { ...boundBy(preposition, time), last: lastTokenOf(line, time) };
}

function lastTokenOf(line: Line, time: TimeExpression): number {
  return line.sentence.tokens.findLastIndex((token) => token.start < time.end);
}

/** What a time says of a tie behind a preposition. */
export function boundBy(preposition: string, { date }: TimeExpression): Validity {
  const edtf = date?.edtf ?? null;
  if (edtf?.includes("/")) {
    const [from, until] = edtf.split("/") as [string, string];
    return { validFrom: from, validUntil: until };
  }
  if (["since", "from"].includes(preposition)) return { validFrom: edtf, validUntil: null };
  return { validFrom: null, validUntil: ["until", "till"].includes(preposition) ? edtf : null };
}

/** "Was appointed president in May 2016": the office begins when the verb happens; null where no date hangs on it. */
export function beginningAt(line: Line, verb: number): Validity | null {
  for (const { preposition, head } of obliques(line.sentence, verb)) {
    const noun = tokenAt(line, head);
    if (noun === undefined || !["in", "on", ""].includes(preposition)) continue;
    const time = timesIn(line.resolved.annotated.times, line.sentence).find(
      (one) => one.kind === "date" && one.start <= noun.start && noun.end <= one.end,
    );
    if (time !== undefined) return boundBy("since", time);
  }
  return null;
}

/**
 * The end of what the words call former: some day not after the report, an EDTF interval with an open start
 * (`../2017-08-18`), or `XXXX` where the report's date is unknown.
 */
export function endOfFormer(document: Document): string {
  const reference = referenceOf(document);
  return reference === null ? "XXXX" : `../${isoDay(reference.latest)}`;
}
