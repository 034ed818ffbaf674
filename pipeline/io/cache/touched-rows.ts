/**
 * Which reviewed rows a document's result can depend on: those of the aliases whose words stand in its text, whatever
 * their case, validity or scope, and those of the entities that they name. A row that is not among them cannot be asked for.
 */
import { type AliasIndex, buildAliasIndex, type IndexedAlias } from "../../resolve/index-aliases.ts";
import type { ReviewedLists } from "../../reviewed/lists.ts";
import { foldText } from "../../text/fold.ts";
import { shortDigest } from "./packs.ts";

export interface TouchedRows {
  /** Digest of all rows that any document could touch: while it is the same, so is every document's. */
  readonly all: string;
  /** Digest of the rows that a text touches. Linear in its length. */
  of(text: string): string;
}

export function readTouchedRows(lists: ReviewedLists): TouchedRows {
  // Built when first asked for: a run in which nothing changed does not ask.
  let index: AliasIndex | null = null;
  const digests = new Map<readonly IndexedAlias[], string>();

  function digestOf({ entities }: AliasIndex, aliases: readonly IndexedAlias[]): string {
    let digest = digests.get(aliases);
    if (digest === undefined) {
      const rows = aliases.map(({ row }) => [row, row.entityId === null ? null : (entities.get(row.entityId) ?? null)]);
      digest = shortDigest(JSON.stringify(rows, withoutPlace));
      digests.set(aliases, digest);
    }
    return digest;
  }

  function of(text: string): string {
    index ??= buildAliasIndex(lists);
    const pieces = foldText(text);
    const touched = new Set<readonly IndexedAlias[]>();
    for (let from = 0; from < pieces.length; from += 1) {
      for (const { aliases } of index.hitsAt(pieces, from)) touched.add(aliases);
    }
    let joined = "";
    for (const aliases of touched) joined += digestOf(index, aliases);
    return shortDigest(joined);
  }
  return { all: shortDigest(JSON.stringify([lists.aliases, lists.entities], withoutPlace)), of };
}

/** A row is the same row where others are put in above it. */
function withoutPlace(key: string, value: unknown): unknown {
  return key === "at" ? undefined : value;
}
