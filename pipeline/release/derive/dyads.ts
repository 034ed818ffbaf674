/** dyads.csv: an event and a pair of its parties, everything in one table, for a spreadsheet. */
import type {
  DyadsRow,
  EntitiesRow,
  EventsRow,
  EvidenceRow,
  SourcesRow,
  StatementsRow,
} from "../../schema/generated/rows.ts";
import { quadOf } from "../../schema/vocabulary.ts";
import { compareText } from "../../text/order.ts";
import { indexBy } from "./group.ts";
import type { EventRows, MergedRows } from "./merged.ts";
import { pairsOf } from "./parties.ts";
import { chooseEvidence, speakerName } from "./quotation.ts";
import { countIndependent } from "./sources.ts";

/** Year and month in which the event certainly lies, else null; ISO dates begin with them at fixed places. */
function certainPart(event: EventsRow, characters: number): string | null {
  const earliest = event.date_earliest?.slice(0, characters) ?? null;
  return earliest !== null && earliest === event.date_latest?.slice(0, characters) ? earliest : null;
}

/** By when a source was out, where its year is certain. */
function publishedBy(source: SourceFacts | undefined): string | null {
  const [from, until] = [source?.published_earliest ?? null, source?.published_latest ?? null];
  return from?.slice(0, 4) === until?.slice(0, 4) ? until : null;
}

function numberAt(part: string | null, from: number): number | null {
  return part === null ? null : Number(part.slice(from));
}

/** What is asked of sources, held for all of them. */
type SourceFacts = Pick<SourcesRow, "published_earliest" | "published_latest" | "copy_of" | "url">;

/** Of a statement what is asked for the name of its speaker. */
type Spoken = Pick<StatementsRow, "speaker_id" | "speaker_text">;

export type DyadTables = Pick<MergedRows, "entities" | "sources" | "statements">;

/** In the order of the events, then of the parties' ids. */
export function* deriveDyads(tables: DyadTables, events: Iterable<EventRows>): Generator<DyadsRow> {
  const entities = indexBy(tables.entities, (row) => row.entity_id);
  const sources = new Map<string, SourceFacts>();
  for (const { source_id, published_earliest, published_latest, copy_of, url } of tables.sources) {
    sources.set(source_id, { published_earliest, published_latest, copy_of, url });
  }
  const chosenOf = ({ event, evidence, accounts }: EventRows) => chooseEvidence(event, evidence, accounts, sources);
  const statements = speakersOf(tables.statements, events, chosenOf);
  const party = (id: string | null): Pick<EntitiesRow, "name" | "country"> =>
    (id === null ? undefined : entities.get(id)) ?? { name: id ?? "", country: null };

  for (const rows of events) {
    const { event, participants } = rows;
    const chosen = chosenOf(rows);
    const telling = [...rows.accounts, ...rows.evidence].map((row) => row.source_id);
    const published = telling.flatMap((id) => publishedBy(sources.get(id)) ?? []).sort(compareText);
    for (const { actor, recipient, directed } of pairsOf(participants)) {
      const [acting, receiving] = [party(actor), party(recipient)];
      yield {
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
    }
  }
}

/** Those of the statements alone that a quotation is attributed to. */
function speakersOf(
  statements: Iterable<StatementsRow>,
  events: Iterable<EventRows>,
  chosenOf: (rows: EventRows) => EvidenceRow | null,
): ReadonlyMap<string, Spoken> {
  const asked = new Set<string>();
  for (const rows of events) {
    const said = chosenOf(rows)?.attributed_to ?? null;
    if (said !== null && said !== "unattributed") asked.add(said);
  }
  const speakers = new Map<string, Spoken>();
  for (const { statement_id, speaker_id, speaker_text } of statements) {
    if (asked.has(statement_id)) speakers.set(statement_id, { speaker_id, speaker_text });
  }
  return speakers;
}
