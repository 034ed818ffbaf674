/** The rows of each event, made as its tellings are taken from their shelf, and put on shelves of their own. */
import type { EventRows, MergedRows } from "../release/derive/merged.ts";
import { inStep, type Rows, type Store, unbundle } from "../store/rows.ts";
import { type EventSources, makeEventRows } from "./event-rows.ts";
import type { CorpusGroups } from "./group-corpus.ts";
import type { Told } from "./told.ts";

interface EventShelving {
  readonly store: Store;
  readonly sources: EventSources;
  idOf(group: number): string;
  told(telling: number): Told;
  /** Each event as it is made; they come by their first tellings. */
  seen(group: number, tellings: readonly Told[], rows: EventRows): void;
}

export interface ShelvedEvents {
  /** In the order of the release: dated events first, by day; then by id. */
  readonly bundles: Rows<EventRows>;
  readonly tables: Pick<MergedRows, "events" | "participants" | "accounts">;
}

export function shelveEvents(groups: CorpusGroups, { store, sources, idOf, told, seen }: EventShelving): ShelvedEvents {
  const events = store.shelf<EventRows["event"]>();
  const participants = store.shelf<EventRows["participants"]>();
  const accounts = store.shelf<EventRows["accounts"]>();
  const evidence = store.shelf<EventRows["evidence"]>();
  const byDay = store.sorter<readonly [string, string, string, number]>(([from, until, id]) => [from, until, id]);
  const length = { participants: 0, accounts: 0 };
  let group = 0;
  for (const members of groups.list()) {
    const tellings = members.map(told);
    const rows = makeEventRows(idOf(group), tellings, sources);
    const { event } = rows;
    events.add(event);
    participants.add(rows.participants);
    accounts.add(rows.accounts);
    evidence.add(rows.evidence);
    length.participants += rows.participants.length;
    length.accounts += rows.accounts.length;
    byDay.add([event.date_earliest ?? "9999-12-31", event.date_latest ?? "9999-12-31", event.event_id, group]);
    seen(group, tellings, rows);
    group += 1;
  }
  const order = Uint32Array.from([...byDay.done()].map(([, , , place]) => place));
  const arranged = [
    store.arrange(events.done(), order),
    store.arrange(participants.done(), order),
    store.arrange(accounts.done(), order),
    store.arrange(evidence.done(), order),
  ] as const;
  return {
    bundles: inStep(arranged, (event, participants, accounts, evidence) => {
      return { event, participants, accounts, evidence };
    }),
    tables: {
      events: arranged[0],
      participants: unbundle(arranged[1], length.participants),
      accounts: unbundle(arranged[2], length.accounts),
    },
  };
}
