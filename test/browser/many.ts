/** A large dataset about nobody: as many events as asked for among a thousand people, made by arithmetic alone. */
import { EVENT_TYPES, STATUSES } from "../../pipeline/code/account.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { sampleTables } from "../release/sample.ts";

const PEOPLE = 1000;

export function manyEvents(events: number): Tables {
  const sample = sampleTables();
  const [event, entity, source] = [sample.events[0]!, sample.entities[0]!, sample.sources[0]!];
  const numbers = Array.from({ length: events }, (_, index) => index);
  const person = (number: number) => `person-${number % PEOPLE}`;
  const day = (number: number) => {
    const [year, month, date] = [2000 + (number % 25), 1 + (number % 12), 1 + (number % 28)];
    return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  };
  return {
    ...sample,
    events: numbers.map((number) => ({
      ...event,
      event_id: `ev-${number}`,
      event_type: EVENT_TYPES[number % EVENT_TYPES.length]!,
      status: STATUSES[number % 7 === 0 ? number % STATUSES.length : 0]!,
      date: day(number),
      date_earliest: day(number),
      date_latest: day(number),
    })),
    participants: numbers.flatMap((number) => [
      { event_id: `ev-${number}`, entity_id: person(number), role: "actor" as const },
      { event_id: `ev-${number}`, entity_id: person(number * 7 + 1), role: "recipient" as const },
    ]),
    accounts: numbers.map((number) => ({
      ...sample.accounts[0]!,
      event_id: `ev-${number}`,
      source_id: `source-${number % 5000}`,
    })),
    evidence: numbers.map((number) => ({
      ...sample.evidence[0]!,
      record_id: `ev-${number}`,
      source_id: `source-${number % 5000}`,
      text: `Person ${number % PEOPLE} met person ${(number * 7 + 1) % PEOPLE} for talk number ${number} in Port Varn.`,
    })),
    entities: Array.from({ length: PEOPLE }, (_, index) => ({
      ...entity,
      entity_id: person(index),
      name: `Person ${index}`,
    })),
    sources: Array.from({ length: 5000 }, (_, index) => ({ ...source, source_id: `source-${index}` })),
    statements: [],
    statement_entities: [],
    relations: [],
    links: [],
    names: [],
    identifiers: [],
  };
}
