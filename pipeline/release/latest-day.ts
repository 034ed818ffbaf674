/** The date of a release comes from its inputs, for a clock would make each build another one. */
import type { ReviewedLists } from "../reviewed/lists.ts";

/** The latest day on which a row of the reviewed lists was decided; null where none says. */
export function latestDay(lists: ReviewedLists): string | null {
  const days = [
    ...[
      lists.entities,
      lists.aliases,
      lists.links,
      lists.decisions,
      lists.actorCodes,
      lists.places,
      lists.corpus,
    ].flatMap((list) => list.map((row: { readonly reviewedOn: string | null }) => row.reviewedOn)),
    ...lists.withdrawals.map((row) => row.decidedOn),
  ];
  return days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
}
