/** Everything that a dataset must be before it is released. */
import type { Finding } from "../findings/finding.ts";
import { type Dataset, eventsOf } from "../merge/dataset.ts";
import type { Base, RowCheck } from "./check.ts";
import { checkReviews, watchContradictions } from "./contradictions.ts";
import { checkDates } from "./dates.ts";
import { checkEvidence, watchAttribution } from "./evidence.ts";
import { checkIds } from "./ids.ts";
import { checkKeys } from "./keys.ts";
import { checkEachRow } from "./pass.ts";
import { checkAccountValues, checkDeclared, checkRecords, checkRedirects } from "./references.ts";
import { checkRows } from "./rows.ts";
import { checkSpans } from "./spans.ts";

/** Of a row by itself, and of what it points to. */
const OF_SHAPE: readonly RowCheck[] = [checkRows, checkKeys, checkDeclared, checkRecords, checkAccountValues];

/** Findings in the order of the checks, then of the rows; none for a dataset that may be released. */
export function validate(dataset: Dataset, base: Base | null): Finding[] {
  const found = checkEachRow(dataset, [...OF_SHAPE, checkSpans, checkDates, checkEvidence(), checkReviews]);
  const reviews = found.pop()!;
  const attribution = watchAttribution();
  const contradictions = watchContradictions(dataset);
  for (const event of eventsOf(dataset)) {
    attribution.see(event);
    contradictions.see(event);
  }
  return [
    ...found.slice(0, OF_SHAPE.length).flat(),
    ...checkRedirects(dataset, base),
    ...found.slice(OF_SHAPE.length).flat(),
    ...attribution.found(),
    ...contradictions.found(),
    ...reviews,
    ...checkIds(dataset, base),
  ];
}
