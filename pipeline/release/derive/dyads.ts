/** dyads.csv: an event and a pair of its parties, everything in one table, for a spreadsheet. */
import type { DyadsRow, EntitiesRow, EventsRow, SourcesRow } from "../../schema/generated/rows.ts";
import { quadOf } from "../../schema/vocabulary.ts";
import { compareText } from "../../text/order.ts";
import { groupBy, indexBy } from "./group.ts";
import type { MergedTables } from "./merged.ts";
import { pairsOf } from "./parties.ts";
import { chooseEvidence, speakerName } from "./quotation.ts";
import { countIndependent } from "./sources.ts";

/** Year and month in which the event certainly lies, else null; ISO dates begin with them at fixed places. */
function certainPart(event: EventsRow, characters: number): string | null {
  const earliest = event.date_earliest?.slice(0, characters) ?? null;
  return earliest !== null && earliest === event.date_latest?.slice(0, characters) ? earliest : null;
}

/** By when a source was out, where its year is certain. */
function publishedBy(source: SourcesRow | undefined): string | null {
  const [from, until] = [source?.published_earliest ?? null, source?.published_latest ?? null];
  return from?.slice(0, 4) === until?.slice(0, 4) ? until : null;
}

function numberAt(part: string | null, from: number): number | null {
  return part === null ? null : Number(part.slice(from));
}

/** In the order of the events, then of the parties' ids. */
export function deriveDyads(tables: MergedTables): DyadsRow[] {
  const entities = indexBy(tables.entities, (row) => row.entity_id);
  const sources = indexBy(tables.sources, (row) => row.source_id);
  const statements = indexBy(tables.statements, (row) => row.statement_id);
  const participants = groupBy(tables.participants, (row) => row.event_id);
  const accounts = groupBy(tables.accounts, (row) => row.event_id);
  const evidence = groupBy(tables.evidence, (row) => row.record_id);
  const party = (id: string | null): Pick<EntitiesRow, "name" | "country"> =>
    (id === null ? undefined : entities.get(id)) ?? { name: id ?? "", country: null };

  return tables.events.flatMap((event) => {
    const accountsOfEvent = accounts.get(event.event_id) ?? [];
    const evidenceOfEvent = evidence.get(event.event_id) ?? [];
    const chosen = chooseEvidence(event, evidenceOfEvent, accountsOfEvent, sources);
    const telling = [...accountsOfEvent, ...evidenceOfEvent].map((row) => row.source_id);
    const published = telling.flatMap((id) => publishedBy(sources.get(id)) ?? []).sort(compareText);
    return pairsOf(participants.get(event.event_id) ?? []).map(({ actor, recipient, directed }): DyadsRow => {
      const [acting, receiving] = [party(actor), party(recipient)];
      return {
        event_id: event.event_id,
        year: numberAt(certainPart(event, 4), 0),
        month: numberAt(certainPart(event, 7), 5),
        date_earliest: event.date_earliest,
        date_latest: event.date_latest,
        event_type: event.event_type,
        quad: quadOf(event.event_type),
        mode: event.mode,
        status: event.status,
        actor_id: actor,
        actor_name: acting.name || null,
        actor_country: acting.country,
        recipient_id: recipient,
        recipient_name: receiving.name || null,
        recipient_country: receiving.country,
        directed,
        place: event.place_id === null ? null : party(event.place_id).name,
        sources: event.sources,
        independent_sources: countIndependent(telling, sources),
        review_status: event.review_status,
        quotation: chosen?.text ?? null,
        attributed_to: chosen === null ? null : speakerName(chosen.attributed_to, statements, entities),
        url: chosen === null ? null : (sources.get(chosen.source_id)?.url ?? null),
        first_reported: published[0] ?? null,
      };
    });
  });
}
