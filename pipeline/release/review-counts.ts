/** How much of a release somebody has read, and who: what README, codebook, citation and manifest say of it. */
import { gather } from "../store/rows.ts";
import type { TableRows } from "./derive/merged.ts";

export interface ReviewCounts {
  /** Events, statements and relations. */
  readonly records: number;
  readonly byStatus: Readonly<Record<"machine" | "accepted" | "corrected" | "added", number>>;
  /** Decided by a reviewer of whom reviewers.csv says that it is a person. */
  readonly readByPerson: number;
  readonly readBySoftware: number;
}

/** Tables that hold records, and who decided on them. */
export type ReviewedTables = Pick<TableRows, "events" | "statements" | "relations" | "reviewers">;

export function countReviews(tables: ReviewedTables): ReviewCounts {
  const kinds = new Map(gather(tables.reviewers, (row) => [[row.reviewer, row.kind] as const]));
  const byStatus = { machine: 0, accepted: 0, corrected: 0, added: 0 };
  const readBy = { person: 0, software: 0 };
  for (const records of [tables.events, tables.statements, tables.relations]) {
    for (const { review_status, reviewed_by } of records) {
      byStatus[review_status] += 1;
      const kind = reviewed_by === null ? null : (kinds.get(reviewed_by) ?? null);
      if (kind !== null) readBy[kind] += 1;
    }
  }
  const records = tables.events.length + tables.statements.length + tables.relations.length;
  return { records, byStatus, readByPerson: readBy.person, readBySoftware: readBy.software };
}
