/** Every record rests on evidence, and what is alleged names who alleges it. */
import type { Finding } from "../findings/finding.ts";
import type { EventRows } from "../release/derive/merged.ts";
import type { AccountsRow, EvidenceRow } from "../schema/generated/rows.ts";
import { KeySet } from "../store/key-set.ts";
import { nameRow, type RowCheck, type Watch, watchEach } from "./check.ts";

function overlaps(a: EvidenceRow, b: AccountsRow): boolean {
  return a.source_id === b.source_id && a.start < b.end && b.start < a.end;
}

/** Counts on evidence being gone through before the records that rest on it, as `pass.ts` does. */
export function checkEvidence(): RowCheck {
  const known = new KeySet();
  return {
    tables: ["evidence", "events", "statements", "relations"],
    watch: (table) => {
      const look = (id: string): Finding[] => (known.has(id) ? [] : [{ kind: "missing_evidence", table, id }]);
      if (table !== "evidence") return [watchEach((row) => look(nameRow(table, row)))];
      return [{ see: (row) => known.add(String(row.record_id)), found: () => [] }];
    },
  };
}

/** Looks at events with their rows. */
export function watchAttribution(): Watch<EventRows> {
  const isAttributed = (rows: readonly EvidenceRow[]) => rows.some((row) => row.attributed_to !== null);
  const events: Finding[] = [];
  const told: Finding[] = [];
  return {
    see: ({ event, accounts, evidence }) => {
      if (event.status === "alleged" && !isAttributed(evidence)) {
        events.push({ kind: "missing_attribution", table: "events", id: event.event_id });
      }
      for (const row of accounts) {
        if (row.property !== "type" || row.status !== "alleged") continue;
        if (isAttributed(evidence.filter((words) => overlaps(words, row)))) continue;
        told.push({ kind: "missing_attribution", table: "accounts", id: `${row.event_id}|${row.source_id}` });
      }
    },
    found: () => [...events, ...told],
  };
}
