/** The data of the page joined by ids, for the views. Knows nothing of the document, so that tests can read it. */

import type { Tables } from "../../schema/generated/rows.ts";
import type { PackedTable, PageData, PageTable } from "../data.ts";

type RowOf<T extends PageTable> = Tables[T][number];
export type EventRow = RowOf<"events">;
export type StatementRow = RowOf<"statements">;
export type RelationRow = RowOf<"relations">;
export type EntityRow = RowOf<"entities">;
export type EvidenceRow = RowOf<"evidence">;
export type SourceRow = RowOf<"sources">;
export type AccountRow = RowOf<"accounts">;
export type PlaceRow = RowOf<"places">;

export function unpack<T>(table: PackedTable): T[] {
  const names = Object.keys(table.columns);
  const columns = names.map((name) => table.columns[name]!);
  return Array.from({ length: table.rows }, (_, row) => {
    const cells: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i += 1) {
      const column = columns[i]!;
      cells[names[i]!] = "index" in column ? column.values[column.index[row]!] : column[row];
    }
    return cells as T;
  });
}

/** Rows by a key, made when they are first asked for: a reader opens few records of many. */
function grouped<T>(rows: () => readonly T[], key: (row: T) => string | null): (key: string) => readonly T[] {
  let groups: Map<string, T[]> | null = null;
  return (wanted) => {
    if (groups === null) {
      groups = new Map();
      for (const row of rows()) {
        const of = key(row);
        if (of === null) continue;
        const list = groups.get(of);
        if (list === undefined) groups.set(of, [row]);
        else list.push(row);
      }
    }
    return groups.get(wanted) ?? [];
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export interface Contact {
  readonly entityId: string;
  readonly events: number;
}

export type Store = ReturnType<typeof makeStore>;

export function makeStore(data: PageData) {
  const rows = <T extends PageTable>(table: T) => lazy(() => unpack<RowOf<T>>(data.tables[table]));
  const events = rows("events");
  const statements = rows("statements");
  const relations = rows("relations");
  const entities = rows("entities");
  const sources = rows("sources");
  const participants = rows("participants");
  const evidence = rows("evidence");
  const accounts = rows("accounts");
  const links = rows("links");
  const statementEntities = rows("statement_entities");
  const byId = <T>(list: () => readonly T[], key: (row: T) => string) =>
    lazy(() => new Map(list().map((row) => [key(row), row])));
  const eventById = byId(events, (row) => row.event_id);
  const statementById = byId(statements, (row) => row.statement_id);
  const relationById = byId(relations, (row) => row.relation_id);
  const entityById = byId(entities, (row) => row.entity_id);
  const sourceById = byId(sources, (row) => row.source_id);
  const placeById = byId(rows("places"), (row) => row.entity_id);
  const partiesOf = grouped(participants, (row) => row.event_id);
  const partOf = grouped(participants, (row) => row.entity_id);
  const mentionedIn = grouped(statementEntities, (row) => row.entity_id);
  const spokenBy = grouped(statements, (row) => row.speaker_id);
  const present = <T>(row: T | undefined): row is T => row !== undefined;
  const eventsOf = (entityId: string) =>
    [...new Set(partOf(entityId).map((row) => row.event_id))].map((id) => eventById().get(id)).filter(present);

  return {
    data,
    events,
    statements,
    relations,
    entities,
    sources,
    participants,
    event: (id: string) => eventById().get(id),
    statement: (id: string) => statementById().get(id),
    relation: (id: string) => relationById().get(id),
    entity: (id: string) => entityById().get(id),
    source: (id: string) => sourceById().get(id),
    name: (id: string) => entityById().get(id)?.name ?? id,
    partiesOf,
    evidenceOf: grouped(evidence, (row) => row.record_id),
    attributedTo: grouped(evidence, (row) => row.attributed_to),
    recordsOf: grouped(evidence, (row) => row.source_id),
    accountsOf: grouped(accounts, (row) => row.event_id),
    linksFrom: grouped(links, (row) => row.record_id),
    linksTo: grouped(links, (row) => row.other_id),
    namesOf: grouped(rows("names"), (row) => row.entity_id),
    eventsAt: grouped(events, (row) => row.place_id),
    place: (id: string) => placeById().get(id),
    identifiersOf: grouped(rows("identifiers"), (row) => row.entity_id),
    reviewer: byId(rows("reviewers"), (row) => row.reviewer),
    namedIn: grouped(statementEntities, (row) => row.statement_id),
    eventsOf,
    statementsBy: spokenBy,
    statementsAbout: (entityId: string) =>
      mentionedIn(entityId)
        .map((row) => statementById().get(row.statement_id))
        .filter(present),
    tiesOf: (entityId: string) =>
      relations().filter((row) => row.subject_id === entityId || row.object_id === entityId),
    /** Who else was a party to the events of an entity, most events first. */
    contactsOf(entityId: string): Contact[] {
      const counts = new Map<string, number>();
      for (const { event_id } of eventsOf(entityId)) {
        const others = new Set(partiesOf(event_id).map((row) => row.entity_id));
        others.delete(entityId);
        for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
      return [...counts]
        .map(([id, number]) => ({ entityId: id, events: number }))
        .sort((a, b) => b.events - a.events || (a.entityId < b.entityId ? -1 : 1));
    },
  };
}
