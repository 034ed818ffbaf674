/**
 * Pairs that are close but not clear: same class of type and status and equal parties, kept apart by a date or place alone.
 * They wait for a person.
 */
import type { Rows, ShelfMaker, Store } from "../store/rows.ts";
import { compareText } from "../text/order.ts";
import { compareSummaries, type Obstacle } from "./compare.ts";
import { type Summary, statusClass, type Telling, typeClass } from "./telling.ts";
import { type PackedSummary, packSummary, unpackSummary } from "./told.ts";

export interface ClosePair {
  readonly a: Telling;
  readonly b: Telling;
  readonly obstacles: readonly Obstacle[];
}

/** Two tellings by their numbers, the earlier first. */
export interface NumberedPair {
  readonly a: number;
  readonly b: number;
  readonly obstacles: readonly Obstacle[];
}

/**
 * A telling is compared with so many before it of the same parties: two who meet every week would else make pairs by the
 * million, which nobody reads.
 */
const NEAREST = 10;

const ASKED: readonly Obstacle[] = ["no_year", "dates", "places"];

interface Entry {
  readonly matter: string;
  readonly telling: number;
  readonly summary: PackedSummary;
}

export class ClosePairs {
  readonly #store: Store;
  readonly #entries: ShelfMaker<Entry>;
  #tellings = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#entries = store.sorter(({ matter, telling }) => [matter, telling]);
  }

  /** Tellings are numbered as they come, from 0. */
  add(summary: Summary): void {
    for (const matter of mattersOf(summary)) {
      this.#entries.add({ matter, telling: this.#tellings, summary: packSummary(summary) });
    }
    this.#tellings += 1;
  }

  /** By their first, then by their second telling; `areOne` says which were joined. Nothing is added after it. */
  list(areOne: (a: number, b: number) => boolean, nested: (a: string, b: string) => boolean): Rows<NumberedPair> {
    const pairs = this.#store.sorter<NumberedPair>(({ a, b }) => [a, b]);
    let matter: string | null = null;
    let before: { telling: number; summary: Summary }[] = [];
    for (const entry of this.#entries.done()) {
      if (entry.matter !== matter) before = [];
      matter = entry.matter;
      const { telling } = entry;
      const summary = unpackSummary(entry.summary);
      for (const other of before) {
        if (other.summary.sourceId === summary.sourceId || areOne(other.telling, telling)) continue;
        const { obstacles, parties } = compareSummaries(other.summary, summary, nested);
        if (parties === "equal" && obstacles.every((obstacle) => ASKED.includes(obstacle))) {
          pairs.add({ a: other.telling, b: telling, obstacles });
        }
      }
      before.push({ telling, summary });
      if (before.length > NEAREST) before.shift();
    }
    return once(this.#store, pairs.done());
  }
}

/** Those with the same parties; and where somebody sat by here who was a party there, those with as many. */
function* mattersOf({ type, status, ahead, parties }: Summary): Generator<string> {
  const main = [...parties].flatMap(([id, role]) => (role === "attendee" ? [] : [id])).sort(compareText);
  if (main.length === 0) return;
  const kind = [typeClass(type), statusClass({ status, ahead }), main.length];
  yield JSON.stringify([...kind, main]);
  if (main.length < parties.size) for (const id of parties.keys()) yield JSON.stringify([...kind, id]);
}

/** A pair may be found in several ways. */
function once(store: Store, pairs: Rows<NumberedPair>): Rows<NumberedPair> {
  const unique = store.shelf<NumberedPair>();
  let last: NumberedPair | null = null;
  for (const pair of pairs) {
    if (last === null || pair.a !== last.a || pair.b !== last.b) unique.add(pair);
    last = pair;
  }
  return unique.done();
}
