/** Columns that must agree with each other, beyond what a schema of one row can say. */
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import { indexBy } from "../release/derive/group.ts";
import type { EventRows } from "../release/derive/merged.ts";
import type { EventsRow, ParticipantsRow } from "../schema/generated/rows.ts";
import type { Row } from "../schema/tables.ts";
import { PLOVER } from "../schema/vocabulary.ts";
import { nameRow, type RowCheck, type Watch, watchEach } from "./check.ts";

type Role = ParticipantsRow["role"];

/** Acts that both sides do. An AGREE is mutual between named parties and one-sided otherwise. */
const MUTUAL: readonly EventsRow["event_type"][] = ["CONSULT", "COOPERATE"];

function faultOfRoles(event: EventsRow, roles: ReadonlySet<Role>): string | null {
  const sided = roles.has("actor") || roles.has("recipient");
  const mutual = roles.has("participant");
  if (!sided && !mutual) return "no party of it is known";
  if (sided && mutual) return "has parties to a mutual event and an actor or a recipient";
  if (sided && MUTUAL.includes(event.event_type))
    return `${event.event_type} is mutual, and its parties are participants`;
  if (mutual && !MUTUAL.includes(event.event_type) && event.event_type !== "AGREE") {
    return `${event.event_type} is one-sided, and its parties are actor and recipient`;
  }
  return null;
}

interface Reviewed {
  readonly review_status: string;
  readonly reviewed_by: string | null;
}

function faultOfReview(row: Reviewed): string | null {
  if (row.review_status === "machine") return row.reviewed_by === null ? null : "is machine coded and has a reviewer";
  return row.reviewed_by === null ? `is ${row.review_status} by nobody` : null;
}

function contradiction(table: string, id: string, details: readonly (string | null)[]): Finding[] {
  return details.flatMap((detail) => (detail === null ? [] : [{ kind: "contradiction", table, id, detail }]));
}

/** Looks at events with their rows. */
export function watchContradictions({ tables }: Dataset): Watch<EventRows> {
  const entities = indexBy(tables.entities, (row) => row.entity_id);
  return watchEach(({ event, participants, accounts }) => {
    const roles = new Set(participants.map((row) => row.role));
    const sources = new Set(accounts.map((row) => row.source_id)).size;
    const place = event.place_id === null ? undefined : entities.get(event.place_id);
    return contradiction("events", event.event_id, [
      faultOfRoles(event, roles),
      faultOfReview(event),
      event.mode === null || PLOVER.types[event.event_type].modes.includes(event.mode)
        ? null
        : `${event.event_type} has no mode ${event.mode}`,
      sources === event.sources ? null : `says ${event.sources} sources where accounts.csv has ${sources}`,
      place === undefined || place.type === "place" ? null : `happened at ${place.entity_id}, which is no place`,
    ]);
  });
}

/** Reviews of other records. */
export const checkReviews: RowCheck = {
  tables: ["statements", "relations"],
  watch: (table) => {
    const watch = watchEach((row) => contradiction(table, nameRow(table, row), [faultOfReview(row as Row & Reviewed)]));
    return [watch];
  },
};
