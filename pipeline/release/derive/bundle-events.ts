/** The events of tables that are in memory, each with its own rows. */
import { mapRows, type Rows } from "../../store/rows.ts";
import { groupBy } from "./group.ts";
import type { EventRows, TableRows } from "./merged.ts";

type EventTables = Pick<TableRows, "events" | "participants" | "accounts" | "evidence">;

export function bundleEvents({ events, participants, accounts, evidence }: EventTables): Rows<EventRows> {
  const participantsOf = groupBy(participants, (row) => row.event_id);
  const accountsOf = groupBy(accounts, (row) => row.event_id);
  const evidenceOf = groupBy(evidence, (row) => row.record_id);
  return mapRows(events, (event) => ({
    event,
    participants: participantsOf.get(event.event_id) ?? [],
    accounts: accountsOf.get(event.event_id) ?? [],
    evidence: evidenceOf.get(event.event_id) ?? [],
  }));
}
