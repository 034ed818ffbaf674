/** How many sources tell of something, and how many of them are independent. */
import type { SourcesRow } from "../../schema/generated/rows.ts";

type Copies = ReadonlyMap<string, Pick<SourcesRow, "copy_of">>;

/** The source whose text a source carries, itself for an original; follows a copy of a copy, and stops in a circle. */
function originOf(sourceId: string, sources: Copies): string {
  const seen = new Set<string>();
  let origin = sourceId;
  while (!seen.has(origin)) {
    seen.add(origin);
    origin = sources.get(origin)?.copy_of ?? origin;
  }
  return origin;
}

/** Copies and retellings count once, together with what they copy, also where that is not among the ids. */
export function countIndependent(ids: Iterable<string>, sources: Copies): number {
  return new Set([...ids].map((id) => originOf(id, sources))).size;
}
