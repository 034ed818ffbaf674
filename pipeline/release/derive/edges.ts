/** edges.csv: the network of who had to do with whom. */
import type { EdgesRow } from "../../schema/generated/rows.ts";
import { compareKeys } from "../../text/order.ts";
import type { EventRows } from "./merged.ts";
import { pairsOf } from "./parties.ts";

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

/** Only what is `reported`: a network of allegations is nobody's. By source, target, type and direction. */
export function deriveEdges(events: Iterable<Pick<EventRows, "event" | "participants">>): EdgesRow[] {
  const edges = new Map<string, EdgesRow>();
  for (const { event, participants } of events) {
    if (event.status !== "reported") continue;
    for (const { actor, recipient, directed } of pairsOf(participants)) {
      if (actor === null || recipient === null) continue;
      const key = JSON.stringify([actor, recipient, event.event_type, directed]);
      const edge = edges.get(key);
      edges.set(key, {
        source: actor,
        target: recipient,
        type: event.event_type,
        weight: (edge?.weight ?? 0) + 1,
        first_date: earlier(edge?.first_date ?? null, event.date_earliest),
        last_date: later(edge?.last_date ?? null, event.date_latest),
        directed,
      });
    }
  }
  const key = (edge: EdgesRow) => [edge.source, edge.target, edge.type, edge.directed ? 1 : 0];
  return [...edges.values()].sort((a, b) => compareKeys(key(a), key(b)));
}
