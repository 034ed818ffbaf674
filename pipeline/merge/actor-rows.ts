/** What reviewers say of the corpus and of the entities that it speaks of: codes in other lists, coordinates of places. */
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { ActorCodesRow, CorpusRow, PlacesRow } from "../schema/generated/rows.ts";
import { compareKeys, compareText } from "../text/order.ts";

/** The reviewed codes, and for a state (a place that acts for a country) its ISO code, told once. */
export function makeActorCodeRows(lists: ReviewedLists, released: ReadonlySet<string>): ActorCodesRow[] {
  const reviewed = lists.actorCodes.map(({ entityId, scheme, code, validFrom, validUntil }): ActorCodesRow => {
    return { entity_id: entityId, scheme, code, valid_from: validFrom, valid_until: validUntil };
  });
  const states = lists.entities.flatMap(({ entityId, type, country }): ActorCodesRow[] => {
    if (type !== "place" || country === null) return [];
    const code = { entity_id: entityId, scheme: "iso-3166-1-alpha-3", code: country } as const;
    return [{ ...code, valid_from: null, valid_until: null }];
  });
  const key = (row: ActorCodesRow) => [row.entity_id, row.scheme, row.valid_from ?? "", row.code];
  const unique = new Map([...states, ...reviewed].map((row) => [JSON.stringify(key(row)), row]));
  return [...unique.values()]
    .filter(({ entity_id }) => released.has(entity_id))
    .sort((a, b) => compareKeys(key(a), key(b)));
}

export function makePlaceRows(lists: ReviewedLists, released: ReadonlySet<string>): PlacesRow[] {
  return lists.places
    .filter(({ entityId }) => released.has(entityId))
    .map(({ entityId, latitude, longitude, precision, geonamesId, country, admin1 }) => {
      return { entity_id: entityId, latitude, longitude, precision, geonames_id: geonamesId, country, admin1 };
    })
    .sort((a, b) => compareText(a.entity_id, b.entity_id));
}

const TOPICS: readonly CorpusRow["topic"][] = ["found", "population", "limit"];

/** By topic; within one as the makers ordered them. */
export function makeCorpusRows(lists: ReviewedLists): CorpusRow[] {
  return TOPICS.flatMap((topic) =>
    lists.corpus
      .filter((row) => row.topic === topic)
      .map(({ text, reviewedBy, reviewedOn }) => ({ topic, text, reviewed_by: reviewedBy, reviewed_on: reviewedOn })),
  );
}
