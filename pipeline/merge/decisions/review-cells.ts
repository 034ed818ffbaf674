/** The review columns of a record, from what was decided on the accounts that it is made of. */
import type { EventsRow } from "../../schema/generated/rows.ts";
import type { Review, Reviewable } from "./apply.ts";

export type ReviewCells = Pick<EventsRow, "review_status" | "reviewed_by">;

/** A record is the machine's as long as one of its accounts is. */
export function reviewCells(accounts: readonly Reviewable[], reviews: ReadonlyMap<Reviewable, Review>): ReviewCells {
  const found = accounts.map((account) => reviews.get(account));
  const known = found.filter((review) => review !== undefined);
  if (known.length === 0 || known.length < found.length) return { review_status: "machine", reviewed_by: null };
  const statuses = known.map(({ status }) => status);
  const all = (status: Review["status"]) => statuses.every((own) => own === status);
  const review_status = all("added") ? "added" : statuses.includes("corrected") ? "corrected" : "accepted";
  return { review_status, reviewed_by: known[0]!.by };
}
