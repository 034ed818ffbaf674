/** manifest.json: what a release was made from and what it holds, for programs. No clock and no commit. */
import type { Dataset } from "../../merge/dataset.ts";
import { TABLE_NAMES, TABLE_SCHEMAS } from "../../schema/tables.ts";
import type { ReleasePlan } from "../plan.ts";
import { countReviews } from "../review-counts.ts";
import { sortedEntries } from "./sort.ts";

export function renderManifest({ tables, counts, selection }: Dataset, plan: ReleasePlan): string {
  const reviews = countReviews(tables);
  const manifest = {
    version: plan.version,
    date: plan.date,
    base: plan.base === null ? null : { version: plan.base.version, digest: plan.base.digest },
    rows: Object.fromEntries(TABLE_NAMES.map((table) => [table, tables[table].length])),
    counts: sortedEntries(counts),
    review: {
      records: reviews.records,
      ...reviews.byStatus,
      read_by_person: reviews.readByPerson,
      read_by_software: reviews.readBySoftware,
    },
    // Only where there is one: a whole release has no word on it.
    ...(selection === undefined
      ? {}
      : {
          selection: {
            review_status: selection.reviewStatus,
            withheld: selection.withheld,
            kept_for_attribution: selection.keptForAttribution,
          },
        }),
    meaning_versions: Object.fromEntries(TABLE_NAMES.map((table) => [table, TABLE_SCHEMAS[table].meaning_version])),
    withdrawn: plan.withdrawn,
    inputs: sortedEntries(plan.inputs),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
