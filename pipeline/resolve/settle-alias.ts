/** Which of the reviewed rows for the same words holds in a document. */
import { boundEdtf, type DateBounds } from "../dates/edtf.ts";
import type { Document } from "../ingest/document.ts";
import type { AliasKind, ReviewedAlias } from "../reviewed/lists.ts";

/** What of a document decides which rows hold in it. */
export interface Occasion {
  readonly sourceId: string;
  readonly publisher: string | null;
  readonly published: DateBounds | null;
}

export function occasionOf(document: Document): Occasion {
  const { publisher, published } = document.description;
  return {
    sourceId: document.sourceId,
    publisher,
    published: published === null ? null : boundEdtf(published),
  };
}

export type Settlement =
  | { readonly outcome: "entity"; readonly entityId: string; readonly kind: AliasKind }
  | { readonly outcome: "unsettled"; readonly reason: "ambiguous" | "unsure"; readonly candidates: readonly string[] }
  /** A person decided that the words are not the name of these entities; null: of none at all. */
  | { readonly outcome: "barred"; readonly entityIds: readonly string[] | null };

/**
 * Rows for the source come before rows for its publisher, and these before rows without scope; the first of the three in
 * which a row says `same` or `unsure` decides, after taking away what a `not` there or before excludes. Within it a
 * single entity is the answer; several, or one that is `unsure` or whose validity cannot be known, go to the queue.
 * Null where no row holds.
 */
export function settle(rows: readonly ReviewedAlias[], occasion: Occasion): Settlement | null {
  const excluded = new Set<string>();
  for (const scope of new Set([occasion.sourceId, occasion.publisher, null])) {
    const inScope = rows
      .filter((row) => row.scope === scope)
      .map((row) => ({ row, holds: holdsOn(row, occasion.published) }))
      .filter(({ holds }) => holds !== "no");
    for (const { row, holds } of inScope) {
      if (row.decision !== "not" || holds !== "yes") continue;
      if (row.entityId === null) return { outcome: "barred", entityIds: null };
      excluded.add(row.entityId);
    }
    const offered = inScope.filter(({ row }) => row.decision !== "not" && !excluded.has(row.entityId!));
    if (offered.length > 0) return choose(offered);
  }
  return excluded.size === 0 ? null : { outcome: "barred", entityIds: [...excluded].sort() };
}

type Validity = "yes" | "no" | "perhaps";

/**
 * Whether a row holds for a report of these bounds. A row without dates always does; a dated one holds only if the whole
 * interval of publication lies within its dates, and "perhaps" if a part does or nothing is known of the year.
 */
function holdsOn({ validFrom, validUntil }: ReviewedAlias, published: DateBounds | null): Validity {
  if (validFrom === null && validUntil === null) return "yes";
  const earliest = published?.earliest ?? null;
  const latest = published?.latest ?? null;
  if (validFrom !== null && latest !== null && latest < validFrom) return "no";
  if (validUntil !== null && earliest !== null && earliest > validUntil) return "no";
  const beganBefore = validFrom === null || (earliest !== null && earliest >= validFrom);
  const endedAfter = validUntil === null || (latest !== null && latest <= validUntil);
  return beganBefore && endedAfter ? "yes" : "perhaps";
}

function choose(offered: readonly { readonly row: ReviewedAlias; readonly holds: Validity }[]): Settlement {
  const candidates = [...new Set(offered.map(({ row }) => row.entityId!))].sort();
  const sure = offered.filter(({ row, holds }) => row.decision === "same" && holds === "yes");
  if (candidates.length === 1 && sure.length > 0 && offered.every(({ row }) => row.decision === "same")) {
    return { outcome: "entity", entityId: candidates[0]!, kind: sure[0]!.row.kind };
  }
  const unsure = offered.some(({ row }) => row.decision === "unsure");
  return { outcome: "unsettled", reason: unsure ? "unsure" : "ambiguous", candidates };
}
