/**
 * Takes what was withdrawn out of the tables, with everything that would still tell of it. Only ids are needed: of a
 * record, an entity or a source.
 */
import { labelEvent } from "../../merge/label.ts";
import type { EventsRow, ParticipantsRow } from "../../schema/generated/rows.ts";
import { groupBy, indexBy } from "../derive/group.ts";
import type { MergedTables } from "../derive/merged.ts";

interface Place {
  readonly source_id: string;
  readonly start: number;
  readonly end: number;
}

type Ids = ReadonlySet<string>;

/** Whether a row stands in a source that was withdrawn, or on words that name an entity that was. */
function tellsOf(tables: MergedTables, ids: Ids): (row: Place) => boolean {
  const mentions = groupBy(
    tables.mentions.filter(({ entity_id }) => ids.has(entity_id)),
    (row) => row.source_id,
  );
  return (row) =>
    ids.has(row.source_id) ||
    (mentions.get(row.source_id) ?? []).some((mention) => mention.start < row.end && row.start < mention.end);
}

/** Sources whose text tells of what was withdrawn: no release carries it any more. */
export function sourcesToldOf(tables: MergedTables, ids: Ids): Ids {
  const isNamed = (...cells: (string | null)[]) => cells.some((cell) => cell !== null && ids.has(cell));
  const named = tables.statement_entities.filter((row) => ids.has(row.entity_id)).map((row) => row.statement_id);
  const records = new Set([
    ...tables.participants.filter((row) => ids.has(row.entity_id)).map((row) => row.event_id),
    ...tables.events.filter((row) => isNamed(row.event_id, row.place_id)).map((row) => row.event_id),
    ...tables.statements
      .filter((row) => isNamed(row.statement_id, row.speaker_id, row.addressee_id))
      .map((row) => row.statement_id),
    ...tables.relations
      .filter((row) => isNamed(row.relation_id, row.subject_id, row.object_id))
      .map((row) => row.relation_id),
    ...named,
  ]);
  return new Set([
    ...ids,
    ...tables.mentions.filter((row) => ids.has(row.entity_id)).map((row) => row.source_id),
    ...tables.accounts.filter((row) => isNamed(row.value)).map((row) => row.source_id),
    ...tables.evidence.filter((row) => records.has(row.record_id)).map((row) => row.source_id),
  ]);
}

/** An event that lost accounts keeps only what the others say; null where no party is left. */
function trimEvent(
  event: EventsRow,
  parties: readonly ParticipantsRow[],
  accounts: MergedTables["accounts"],
  name: (id: string) => string,
): EventsRow | null {
  if (parties.every(({ role }) => role === "attendee")) return null;
  const says = (property: string, value: string | null) =>
    value !== null && accounts.some((row) => row.property === property && row.value === value);
  const dated = says("date", event.date);
  return {
    ...event,
    mode: says("mode", event.mode) ? event.mode : null,
    date: dated ? event.date : null,
    date_earliest: dated ? event.date_earliest : null,
    date_latest: dated ? event.date_latest : null,
    place_id: says("place", event.place_id) ? event.place_id : null,
    duration: says("duration", event.duration) ? event.duration : null,
    label: labelEvent(event.event_type, parties, name),
    sources: new Set(accounts.map((row) => row.source_id)).size,
  };
}

function withdrawEvents(tables: MergedTables, ids: Ids, tells: (row: Place) => boolean) {
  const names = indexBy(tables.entities, (row) => row.entity_id);
  const name = (id: string) => names.get(id)?.name ?? id;
  const accountsOf = groupBy(tables.accounts, (row) => row.event_id);
  const evidenceOf = groupBy(tables.evidence, (row) => row.record_id);
  const partiesOf = groupBy(tables.participants, (row) => row.event_id);
  const events: EventsRow[] = [];
  const participants: ParticipantsRow[] = [];
  for (const event of tables.events) {
    const parties = partiesOf.get(event.event_id) ?? [];
    const isNamed = [...parties.map((row) => row.entity_id), event.place_id, event.event_id].some(
      (id) => id !== null && ids.has(id),
    );
    const evidence = evidenceOf.get(event.event_id) ?? [];
    if (isNamed || evidence.every(tells)) continue;
    const accounts = accountsOf.get(event.event_id) ?? [];
    const left = accounts.filter((row) => !tells(row));
    const told = left.length === accounts.length;
    const kept = told ? parties : parties.filter(({ entity_id }) => left.some((row) => row.value === entity_id));
    const trimmed = told ? event : trimEvent(event, kept, left, name);
    if (trimmed === null) continue;
    events.push(trimmed);
    participants.push(...kept);
  }
  return { events, participants };
}

function recordIds({ events, statements, relations }: Pick<MergedTables, "events" | "statements" | "relations">): Ids {
  return new Set([
    ...events.map((row) => row.event_id),
    ...statements.map((row) => row.statement_id),
    ...relations.map((row) => row.relation_id),
  ]);
}

/** Whether a title has a reviewed name of an entity that was withdrawn. */
function namesIn(tables: MergedTables, ids: Ids): (title: string) => boolean {
  const names = tables.names.filter((row) => ids.has(row.entity_id)).map((row) => row.name.toLowerCase());
  return (title) => names.some((name) => title.toLowerCase().includes(name));
}

/** The same tables for no ids. Whatever pointed to what is gone is gone too, or points to nothing. */
export function withdrawRows<T extends MergedTables>(tables: T, ids: Ids): T {
  if (ids.size === 0) return tables;
  const tells = tellsOf(tables, ids);
  const isNamed = (...cells: (string | null)[]) => cells.some((cell) => cell !== null && ids.has(cell));
  const namedIn = groupBy(tables.statement_entities, (row) => row.statement_id);
  const withEvidence = new Set(tables.evidence.filter((row) => !tells(row)).map((row) => row.record_id));

  const isNamedIn = namesIn(tables, ids);
  const { events, participants } = withdrawEvents(tables, ids, tells);
  const statements = tables.statements.filter((row) => {
    const entities = (namedIn.get(row.statement_id) ?? []).map(({ entity_id }) => entity_id);
    const named = isNamed(row.statement_id, row.speaker_id, row.addressee_id, ...entities);
    return !named && !tells(row) && withEvidence.has(row.statement_id);
  });
  const relations = tables.relations.filter(
    (row) => !isNamed(row.relation_id, row.subject_id, row.object_id) && withEvidence.has(row.relation_id),
  );
  const entities = tables.entities.filter((row) => !ids.has(row.entity_id));

  const said = new Set(statements.map((row) => row.statement_id));
  const records = recordIds({ events, statements, relations });
  const before = recordIds(tables);
  const gone = (id: string | null) => id !== null && (ids.has(id) || (before.has(id) && !records.has(id)));
  return {
    ...tables,
    events,
    participants,
    statements,
    relations,
    entities,
    accounts: tables.accounts.filter((row) => records.has(row.event_id) && !tells(row) && !isNamed(row.value)),
    statement_entities: tables.statement_entities.filter((row) => said.has(row.statement_id)),
    links: tables.links.filter((row) => records.has(row.record_id) && records.has(row.other_id)),
    names: tables.names.filter((row) => !ids.has(row.entity_id)),
    identifiers: tables.identifiers.filter((row) => !ids.has(row.entity_id)),
    actor_codes: tables.actor_codes.filter((row) => !ids.has(row.entity_id)),
    places: tables.places.filter((row) => !ids.has(row.entity_id)),
    mentions: tables.mentions.filter((row) => !tells(row)),
    evidence: tables.evidence
      .filter((row) => records.has(row.record_id) && !tells(row))
      .map((row) =>
        row.attributed_to === null || row.attributed_to === "unattributed" || said.has(row.attributed_to)
          ? row
          : { ...row, attributed_to: "unattributed" },
      ),
    sources: tables.sources
      .filter((row) => !ids.has(row.source_id))
      .map((row) => ({
        ...row,
        title: row.title !== null && isNamedIn(row.title) ? null : row.title,
        copy_of: row.copy_of !== null && ids.has(row.copy_of) ? null : row.copy_of,
      })),
    redirects: tables.redirects.map((row) => (gone(row.new_id) ? { ...row, new_id: null } : row)),
  };
}
