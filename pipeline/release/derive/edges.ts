/** edges.csv: the network of who had to do with whom. */
import type { EdgesRow, EventsRow } from "../../schema/generated/rows.ts";
import { sortByKeys } from "../../text/order.ts";
import type { Pair } from "./parties.ts";

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

/** Only what is `reported`: a network of allegations is nobody's. By source, target, type and direction. */
export class Edges {
  readonly #edges = new Map<string, EdgesRow>();

  /** `pairs`: those of the event's parties. */
  add(event: EventsRow, pairs: readonly Pair[]): void {
    if (event.status !== "reported") return;
    for (const { actor, recipient, directed } of pairs) {
      if (actor === null || recipient === null) continue;
      const key = JSON.stringify([actor, recipient, event.event_type, directed]);
      const edge = this.#edges.get(key);
      this.#edges.set(key, {
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

  rows(): EdgesRow[] {
    return sortByKeys(this.#edges.values(), (edge) => [edge.source, edge.target, edge.type, edge.directed ? 1 : 0]);
  }
}
