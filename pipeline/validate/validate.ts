/** Everything that a dataset must be before it is released. */
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import type { Base, Check } from "./check.ts";
import { checkContradictions } from "./contradictions.ts";
import { checkDates } from "./dates.ts";
import { checkAttribution, checkEvidence } from "./evidence.ts";
import { checkIds } from "./ids.ts";
import { checkKeys } from "./keys.ts";
import { checkReferences } from "./references.ts";
import { checkRows } from "./rows.ts";
import { checkSpans } from "./spans.ts";

const CHECKS: readonly Check[] = [
  checkRows,
  checkKeys,
  checkReferences,
  checkSpans,
  checkDates,
  checkEvidence,
  checkAttribution,
  checkContradictions,
  checkIds,
];

/** Findings in the order of the checks, then of the rows; none for a dataset that may be released. */
export function validate(dataset: Dataset, base: Base | null): Finding[] {
  return CHECKS.flatMap((check) => check(dataset, base));
}
