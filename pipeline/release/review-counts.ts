/** How much of a release somebody has read, and who: what README, codebook, citation and manifest say of it. */
import type { Tables } from "../schema/generated/rows.ts";

export interface ReviewCounts {
  /** Events, statements and relations. */
  readonly records: number;
  readonly byStatus: Readonly<Record<"machine" | "accepted" | "corrected" | "added", number>>;
  /** Decided by a reviewer of whom reviewers.csv says that it is a person. */
  readonly readByPerson: number;
  readonly readBySoftware: number;
}

export function countReviews(tables: Pick<Tables, "events" | "statements" | "relations" | "reviewers">): ReviewCounts {
  const records = [...tables.events, ...tables.statements, ...tables.relations];
  const kinds = new Map(tables.reviewers.map((row) => [row.reviewer, row.kind]));
  const byStatus = { machine: 0, accepted: 0, corrected: 0, added: 0 };
  const readBy = { person: 0, software: 0 };
  for (const { review_status, reviewed_by } of records) {
    byStatus[review_status] += 1;
    const kind = reviewed_by === null ? null : (kinds.get(reviewed_by) ?? null);
    if (kind !== null) readBy[kind] += 1;
  }
  return { records: records.length, byStatus, readByPerson: readBy.person, readBySoftware: readBy.software };
}
