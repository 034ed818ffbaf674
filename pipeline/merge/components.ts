/**
 * Tellings that may be one event, or part and whole of one, lie in one component: two of one component may still be
 * different events, two of different components never are one. So a component, and not the corpus, is what must be in
 * memory to group them (`group.ts`).
 *
 * Two tellings are put together where they are of one class of type and status, their days overlap, and either each has
 * one party besides attendees and they share a party, or the two parties by which the smaller is known are among the
 * other's. That is wider than `compare.ts`, never narrower.
 */
import type { Rows, ShelfMaker, Store } from "../store/rows.ts";
import { compareText } from "../text/order.ts";
import { type Summary, statusClass, typeClass } from "./telling.ts";

/** That a telling has certain parties; a smaller or equal one is looked for among those that have them. */
interface Entry {
  readonly parties: string;
  readonly earliest: string;
  readonly latest: string;
  readonly telling: number;
  /** Whether these are the parties by which it is known itself. */
  readonly own: boolean;
}

export class Components {
  readonly #entries: ShelfMaker<Entry>;
  /** Sets of tellings, each led by its first (union-find with halving of paths). */
  readonly #parent: number[] = [];

  constructor(store: Store) {
    this.#entries = store.sorter(({ parties, earliest }) => [parties, earliest]);
  }

  /** Tellings are numbered as they come, from 0. */
  add(summary: Summary): void {
    const telling = this.#parent.length;
    this.#parent.push(telling);
    const { date } = summary;
    // An account without a year never merges by itself.
    if (date === null || date.earliest === null || date.latest === null) return;
    for (const [parties, own] of waysToFind(summary)) {
      this.#entries.add({ parties, earliest: date.earliest, latest: date.latest, telling, own });
    }
  }

  /** For what people decided, whatever the tellings say. */
  join(a: number, b: number): void {
    const [first, second] = [this.#first(a), this.#first(b)];
    this.#parent[Math.max(first, second)] = Math.min(first, second);
  }

  /** The numbers of the tellings of each component, ascending; components by their first. Nothing is added after it. */
  *list(): Generator<readonly number[]> {
    this.#joinOverlapping(this.#entries.done());
    const length = this.#parent.length;
    // Chains through each component in ascending order, for a list a component would be a list a telling.
    const next = new Int32Array(length).fill(-1);
    const last = new Int32Array(length);
    for (let telling = 0; telling < length; telling += 1) {
      const first = this.#first(telling);
      if (first !== telling) next[last[first]!] = telling;
      last[first] = telling;
    }
    for (let telling = 0; telling < length; telling += 1) {
      if (this.#first(telling) !== telling) continue;
      const component: number[] = [];
      for (let at = telling; at >= 0; at = next[at]!) component.push(at);
      yield component;
    }
  }

  #first(telling: number): number {
    let at = telling;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }

  /** Entries of the same parties come by their first day, so that those that overlap come together. */
  #joinOverlapping(entries: Rows<Entry>): void {
    let together: Entry[] = [];
    let parties: string | null = null;
    let latest = "";
    const close = () => {
      if (together.some(({ own }) => own)) for (const { telling } of together) this.join(together[0]!.telling, telling);
    };
    for (const entry of entries) {
      if (entry.parties !== parties || entry.earliest > latest) {
        close();
        together = [];
        latest = entry.latest;
      }
      parties = entry.parties;
      if (entry.latest > latest) latest = entry.latest;
      together.push(entry);
    }
    close();
  }
}

function* waysToFind({ type, status, ahead, parties }: Summary): Generator<[parties: string, own: boolean]> {
  const all = [...parties.keys()].sort(compareText);
  const main = all.filter((id) => parties.get(id) !== "attendee");
  const kind = [typeClass(type), statusClass({ status, ahead })];
  if (main.length === 1) for (const id of all) yield [JSON.stringify([...kind, id]), id === main[0]];
  if (main.length < 2) return;
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) yield [JSON.stringify([...kind, a, b]), a === main[0] && b === main[1]];
  }
}
