/** Entities that look like one: alike in name, or with an identifier in common. */
import { makeSuggester } from "../../resolve/suggest.ts";
import type { ReviewedEntity, ReviewedLists } from "../../reviewed/lists.ts";
import { foldName } from "../../text/fold.ts";
import { compareText } from "../../text/order.ts";
import { reasonsFor } from "./likeness.ts";

export interface LikelyDuplicate {
  readonly a: DuplicateSide;
  readonly b: DuplicateSide;
  readonly reasons: readonly string[];
}

export interface DuplicateSide {
  readonly entityId: string;
  readonly name: string;
  readonly type: string;
  readonly description: string | null;
  readonly aliases: readonly string[];
}

/** Names less alike than this are not shown: most pairs of people share a word or a sound with somebody. */
const LEAST_LIKE = 0.75;

/** Pairs of one type, the likeliest first. Pairs of which an alias says `not` of the other are decided. */
export function listDuplicates(lists: ReviewedLists): LikelyDuplicate[] {
  const suggester = makeSuggester(lists);
  const byId = new Map(lists.entities.map((entity) => [entity.entityId, entity]));
  const found = new Map<string, { a: ReviewedEntity; b: ReviewedEntity; score: number; reasons: string[] }>();
  const note = (one: ReviewedEntity, other: ReviewedEntity | undefined, score: number, reasons: string[]) => {
    if (other === undefined || one === other || one.type !== other.type || toldApart(one, other, lists)) return;
    const [a, b] = compareText(one.entityId, other.entityId) < 0 ? [one, other] : [other, one];
    const key = JSON.stringify([a.entityId, b.entityId]);
    const known = found.get(key);
    found.set(key, {
      a,
      b,
      score: Math.max(score, known?.score ?? 0),
      reasons: [...(known?.reasons ?? []), ...reasons],
    });
  };
  for (const entity of lists.entities) {
    for (const { entityId, score } of suggester.suggest(entity.name, new Set())) {
      const other = byId.get(entityId);
      if (score >= LEAST_LIKE && other !== undefined) note(entity, other, score, reasonsFor(entity.name, other.name));
    }
  }
  for (const [words, ids] of shared(lists)) {
    ids.forEach((one, index) => {
      for (const other of ids.slice(index + 1)) note(byId.get(one)!, byId.get(other), 1, [`both have ${words}`]);
    });
  }
  const side = ({ entityId, name, type, description }: ReviewedEntity): DuplicateSide => ({
    entityId,
    name,
    type,
    description,
    aliases: lists.aliases
      .filter((row) => row.entityId === entityId && row.decision === "same")
      .map((row) => row.alias),
  });
  return [...found.values()]
    .sort((x, y) => y.score - x.score || compareText(x.a.entityId, y.a.entityId))
    .map(({ a, b, reasons }) => ({ a: side(a), b: side(b), reasons: [...new Set(reasons)] }));
}

function toldApart(a: ReviewedEntity, b: ReviewedEntity, { aliases }: ReviewedLists): boolean {
  const says = (of: ReviewedEntity, notOf: ReviewedEntity) =>
    aliases.some(
      (row) => row.decision === "not" && row.entityId === notOf.entityId && foldName(row.alias) === foldName(of.name),
    );
  return says(a, b) || says(b, a);
}

function shared({ entities, identifiers }: ReviewedLists): [words: string, ids: string[]][] {
  const byValue = new Map<string, Set<string>>();
  const note = (words: string, id: string) => byValue.set(words, (byValue.get(words) ?? new Set()).add(id));
  for (const { entityId, wikidataId } of entities) if (wikidataId !== null) note(`Wikidata ${wikidataId}`, entityId);
  for (const { entityId, scheme, value } of identifiers) note(`${scheme} ${value}`, entityId);
  return [...byValue].map(([words, ids]): [string, string[]] => [words, [...ids]]).filter(([, ids]) => ids.length > 1);
}
