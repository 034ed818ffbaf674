/** What entities.csv counts: in how many sources of the release an entity is mentioned, how often, and when. */
import type { EntitiesRow, MentionsRow, SourcesRow } from "../../schema/generated/rows.ts";
import { compareText } from "../../text/order.ts";
import { groupBy, indexBy } from "./group.ts";
import type { MergedEntity } from "./merged.ts";

const SCHEMA_TYPES: Readonly<Record<EntitiesRow["type"], EntitiesRow["schema_type"]>> = {
  person: "Person",
  organization: "Organization",
  place: "Place",
  group: "Thing",
};

function known(dates: readonly (string | null | undefined)[]): string[] {
  return dates.filter((date) => date != null).sort(compareText);
}

export function countEntities(
  entities: readonly MergedEntity[],
  mentions: readonly MentionsRow[],
  sources: readonly SourcesRow[],
): EntitiesRow[] {
  const mentionsOf = groupBy(mentions, (row) => row.entity_id);
  const sourceOf = indexBy(sources, (row) => row.source_id);
  return entities.map((entity) => {
    const mentioning = mentionsOf.get(entity.entity_id) ?? [];
    const ids = [...new Set(mentioning.map((row) => row.source_id))];
    return {
      ...entity,
      first_reported: known(ids.map((id) => sourceOf.get(id)?.published_earliest))[0] ?? null,
      last_reported: known(ids.map((id) => sourceOf.get(id)?.published_latest)).at(-1) ?? null,
      sources: ids.length,
      mentions: mentioning.length,
      schema_type: SCHEMA_TYPES[entity.type],
    };
  });
}
