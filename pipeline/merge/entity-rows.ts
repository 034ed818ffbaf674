/** Reviewed entities that the corpus speaks of, with their names and identifiers; the others stay in `reviewed/`. */
import type { MergedEntity } from "../release/derive/merged.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { IdentifiersRow, NamesRow, ReviewersRow } from "../schema/generated/rows.ts";
import { compareKeys, compareText } from "../text/order.ts";

/** What entities.csv counts is derived when the release is made: nothing is counted here. `spoken`: who is mentioned. */
export function makeEntityRows(lists: ReviewedLists, spoken: ReadonlySet<string>): MergedEntity[] {
  return lists.entities
    .filter(({ entityId }) => spoken.has(entityId))
    .map(
      (entity): MergedEntity => ({
        entity_id: entity.entityId,
        type: entity.type,
        name: entity.name,
        description: entity.description,
        country: entity.country,
        wikidata_id: entity.wikidataId,
      }),
    )
    .sort((a, b) => compareText(a.entity_id, b.entity_id));
}

/** An alias confined to some sources is a name like any other; told twice with different scope it is one row. */
export function makeNameRows(lists: ReviewedLists, released: ReadonlySet<string>): NamesRow[] {
  const rows = new Map<string, NamesRow>();
  for (const alias of lists.aliases) {
    if (alias.decision !== "same" || alias.entityId === null || !released.has(alias.entityId)) continue;
    const key = JSON.stringify([alias.entityId, alias.alias, alias.kind, alias.validFrom, alias.validUntil]);
    if (rows.has(key)) continue;
    rows.set(key, {
      entity_id: alias.entityId,
      name: alias.alias,
      kind: alias.kind,
      language: "en",
      valid_from: alias.validFrom,
      valid_until: alias.validUntil,
      reviewed_by: alias.reviewedBy,
      reviewed_on: alias.reviewedOn,
    });
  }
  return [...rows.values()].sort((a, b) =>
    compareKeys(
      [a.entity_id, a.name, a.kind, a.valid_from ?? "", a.valid_until ?? ""],
      [b.entity_id, b.name, b.kind, b.valid_from ?? "", b.valid_until ?? ""],
    ),
  );
}

export function makeIdentifierRows(lists: ReviewedLists, released: ReadonlySet<string>): IdentifiersRow[] {
  return lists.identifiers
    .filter(({ entityId }) => released.has(entityId))
    .map(({ entityId, scheme, value }) => ({ entity_id: entityId, scheme, value }))
    .sort((a, b) => compareKeys([a.entity_id, a.scheme, a.value], [b.entity_id, b.scheme, b.value]));
}

/** Everybody who signs a row, with what `reviewers.csv` says of them, if it does. */
export function makeReviewerRows(lists: ReviewedLists): ReviewersRow[] {
  const known = new Map(lists.reviewers.map((row) => [row.reviewer, row]));
  const signed = [
    lists.entities,
    lists.aliases,
    lists.decisions,
    lists.links,
    lists.actorCodes,
    lists.places,
    lists.corpus,
  ].flatMap((list) =>
    list.flatMap(({ reviewedBy }: { readonly reviewedBy: string | null }) => (reviewedBy === null ? [] : [reviewedBy])),
  );
  const names = [...new Set([...known.keys(), ...signed])].sort(compareText);
  return names.map((reviewer) => ({
    reviewer,
    kind: known.get(reviewer)?.kind ?? null,
    about: known.get(reviewer)?.about ?? null,
  }));
}
