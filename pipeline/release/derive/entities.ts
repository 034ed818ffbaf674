/** What entities.csv counts: in how many sources of the release an entity is mentioned, how often, and when. */
import type { EntitiesRow, MentionsRow, SourcesRow } from "../../schema/generated/rows.ts";
import type { MergedEntity } from "./merged.ts";

const SCHEMA_TYPES: Readonly<Record<EntitiesRow["type"], EntitiesRow["schema_type"]>> = {
  person: "Person",
  organization: "Organization",
  place: "Place",
  group: "Thing",
};

interface Mentioned {
  mentions: number;
  /** Sources by their place in the table. */
  readonly sources: Set<number>;
  first: string | null;
  last: string | null;
}

export function countEntities(
  entities: readonly MergedEntity[],
  mentions: Iterable<MentionsRow>,
  sources: Iterable<SourcesRow>,
): EntitiesRow[] {
  const places = new Map<string, number>();
  const published: (readonly [string | null, string | null])[] = [];
  for (const { source_id, published_earliest, published_latest } of sources) {
    places.set(source_id, published.length);
    published.push([published_earliest, published_latest]);
  }
  const counts = new Map<string, Mentioned>();
  for (const { entity_id, source_id } of mentions) {
    const count = counts.get(entity_id) ?? { mentions: 0, sources: new Set(), first: null, last: null };
    counts.set(entity_id, count);
    count.mentions += 1;
    const place = places.get(source_id) ?? -1;
    if (count.sources.has(place)) continue;
    count.sources.add(place);
    const [earliest, latest] = published[place] ?? [null, null];
    if (earliest !== null && (count.first === null || earliest < count.first)) count.first = earliest;
    if (latest !== null && (count.last === null || latest > count.last)) count.last = latest;
  }
  return entities.map((entity) => {
    const count = counts.get(entity.entity_id);
    return {
      ...entity,
      first_reported: count?.first ?? null,
      last_reported: count?.last ?? null,
      sources: count?.sources.size ?? 0,
      mentions: count?.mentions ?? 0,
      schema_type: SCHEMA_TYPES[entity.type],
    };
  });
}
