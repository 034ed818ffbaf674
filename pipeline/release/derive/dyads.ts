/** dyads.csv: an event and a pair of its parties, everything in one table, for a spreadsheet. */
import type { DyadsRow, EntitiesRow, EventsRow, SourcesRow, StatementsRow } from "../../schema/generated/rows.ts";
import { quadOf } from "../../schema/vocabulary.ts";
import { compareText } from "../../text/order.ts";
import { indexBy } from "./group.ts";
import type { EventRows, MergedRows } from "./merged.ts";
import type { Pair } from "./parties.ts";
import { chooseEvidence, speakerName, UNATTRIBUTED } from "./quotation.ts";
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

type DyadTables = Pick<MergedRows, "entities" | "sources">;

/** The rows of one event after another. */
export class Dyads {
  readonly #entities: ReadonlyMap<string, Pick<EntitiesRow, "name" | "country">>;
  readonly #sources: ReadonlyMap<string, SourceFacts>;
  /** Statements that a quotation is attributed to. */
  readonly #asked = new Set<string>();

  constructor({ entities, sources }: DyadTables) {
    this.#entities = indexBy(entities, (row) => row.entity_id);
    const facts = new Map<string, SourceFacts>();
    for (const { source_id, published_earliest, published_latest, copy_of, url } of sources) {
      facts.set(source_id, { published_earliest, published_latest, copy_of, url });
    }
    this.#sources = facts;
  }

  /** In the order of the pairs, which are those of the event's parties. `attributed_to` is what the evidence has. */
  of({ event, accounts, evidence }: EventRows, pairs: readonly Pair[]): DyadsRow[] {
    const sources = this.#sources;
    const chosen = chooseEvidence(event, evidence, accounts, sources);
    const said = chosen?.attributed_to ?? null;
    if (said !== null && said !== UNATTRIBUTED) this.#asked.add(said);
    const telling = new Set([...accounts, ...evidence].map((row) => row.source_id));
    const published = [...telling].flatMap((id) => publishedBy(sources.get(id)) ?? []).sort(compareText);
    const independent = countIndependent(telling, sources);
    return pairs.map(({ actor, recipient, directed }) => {
      const [acting, receiving] = [this.#party(actor), this.#party(recipient)];
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
        place: event.place_id === null ? null : this.#party(event.place_id).name,
        sources: event.sources,
        independent_sources: independent,
        review_status: event.review_status,
        quotation: chosen?.text ?? null,
        attributed_to: said,
        url: chosen === null ? null : (sources.get(chosen.source_id)?.url ?? null),
        first_reported: published[0] ?? null,
      };
    });
  }

  #party(id: string | null): Pick<EntitiesRow, "name" | "country"> {
    return (id === null ? undefined : this.#entities.get(id)) ?? { name: id ?? "", country: null };
  }

  /** What gives a row of an event that was gone through the name of who is quoted. */
  attribute(statements: Iterable<StatementsRow>): (row: DyadsRow) => DyadsRow {
    const speakers = new Map<string, string>();
    for (const statement of statements) {
      if (this.#asked.has(statement.statement_id)) {
        speakers.set(statement.statement_id, speakerName(statement, this.#entities));
      }
    }
    return (row) => {
      const { attributed_to: said } = row;
      if (said === null || said === UNATTRIBUTED) return row;
      return { ...row, attributed_to: speakers.get(said) ?? UNATTRIBUTED };
    };
  }
}
