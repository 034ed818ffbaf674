/** Who had to do with whom in a choice of events: the pairs that dyads.csv counts, added up. */
import type { EventRow, Store } from "./store.ts";

export interface Tie {
  readonly a: string;
  readonly b: string;
  /** Events by type, most first. */
  readonly types: readonly (readonly [type: string, count: number])[];
  readonly events: number;
}

/** Most events first, then by ids. A mutual event ties each two of its parties, a one-sided one its actors and recipients. */
export function tiesOf(events: readonly EventRow[], store: Store): Tie[] {
  const found = new Map<string, { a: string; b: string; types: Map<string, number>; events: number }>();
  for (const { event_id, event_type } of events) {
    const parties = store.partiesOf(event_id);
    const of = (role: string) => [...new Set(parties.filter((row) => row.role === role).map((row) => row.entity_id))];
    const mutual = of("participant");
    const pairs = new Map<string, [string, string]>();
    const note = (one: string, other: string) => {
      const pair: [string, string] = one < other ? [one, other] : [other, one];
      if (one !== other) pairs.set(pair.join("\n"), pair);
    };
    mutual.forEach((one, index) => {
      for (const other of mutual.slice(index + 1)) note(one, other);
    });
    for (const actor of of("actor")) for (const recipient of of("recipient")) note(actor, recipient);
    for (const [key, [a, b]] of pairs) {
      const tie = found.get(key) ?? { a, b, types: new Map<string, number>(), events: 0 };
      tie.types.set(event_type, (tie.types.get(event_type) ?? 0) + 1);
      tie.events += 1;
      found.set(key, tie);
    }
  }
  return [...found]
    .sort(([x, a], [y, b]) => b.events - a.events || (x < y ? -1 : 1))
    .map(([, { types, ...tie }]) => ({
      ...tie,
      types: [...types].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)),
    }));
}
