/** The reviewed aliases as a trie over folded pieces: built once, read for every document. */
import type { ReviewedAlias, ReviewedEntity, ReviewedLists } from "../reviewed/lists.ts";
import { foldText, type Piece } from "../text/fold.ts";

export interface IndexedAlias {
  readonly row: ReviewedAlias;
  /** The alias's words as the reviewer wrote them, for the question of case. */
  readonly words: readonly string[];
}

/** Aliases whose folded pieces are those from `from` to `to` (exclusive) of a text. Case and validity are not yet asked. */
export interface AliasHit {
  readonly from: number;
  readonly to: number;
  readonly aliases: readonly IndexedAlias[];
}

export interface AliasIndex {
  readonly entities: ReadonlyMap<string, ReviewedEntity>;
  /** All hits that begin at a piece, shortest first. Takes no more steps than the longest alias has pieces. */
  hitsAt(pieces: readonly Piece[], from: number): readonly AliasHit[];
}

/** At most words of a text no alias begins: they share this one. */
const NO_HITS: AliasHit[] = [];

/** Linear in the characters of the aliases; a hundred thousand of them take about a second. */
export function buildAliasIndex(lists: ReviewedLists): AliasIndex {
  const folded = lists.aliases.map((row) => ({ row, pieces: trimSpaces(foldText(row.alias)) }));
  const idOfKey = new Map<string, number>();
  for (const { pieces } of folded) {
    for (const { key } of pieces) if (!idOfKey.has(key)) idOfKey.set(key, idOfKey.size);
  }

  // One map for all edges, keyed by node and piece: a map for every node would take ten times the memory.
  const width = idOfKey.size;
  const edges = new Map<number, number>();
  const aliasesAt = new Map<number, IndexedAlias[]>();
  let nodes = 1;
  for (const { row, pieces } of folded) {
    let node = 0;
    for (const { key } of pieces) {
      const edge = node * width + idOfKey.get(key)!;
      let next = edges.get(edge);
      if (next === undefined) {
        next = nodes;
        nodes += 1;
        edges.set(edge, next);
      }
      node = next;
    }
    const words = pieces.filter(isWord).map(({ start, end }) => row.alias.slice(start, end));
    const here = aliasesAt.get(node);
    if (here === undefined) aliasesAt.set(node, [{ row, words }]);
    else here.push({ row, words });
  }

  function hitsAt(pieces: readonly Piece[], from: number): readonly AliasHit[] {
    let hits = NO_HITS;
    let node = 0;
    for (let at = from; at < pieces.length; at += 1) {
      const id = idOfKey.get(pieces[at]!.key);
      const next = id === undefined ? undefined : edges.get(node * width + id);
      if (next === undefined) break;
      node = next;
      const aliases = aliasesAt.get(node);
      if (aliases === undefined) continue;
      if (hits === NO_HITS) hits = [];
      hits.push({ from, to: at + 1, aliases });
    }
    return hits;
  }
  return { entities: new Map(lists.entities.map((entity) => [entity.entityId, entity])), hitsAt };
}

function isWord(piece: Piece): boolean {
  return piece.kind === "word";
}

function trimSpaces(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => piece.kind !== "space");
  const last = pieces.findLastIndex((piece) => piece.kind !== "space");
  return pieces.slice(first, last + 1);
}
