/**
 * Shelves and sorted rows, in memory as long as they are small and on a disk above that. Sorting is an external merge sort
 * (Knuth, The Art of Computer Programming 3, 5.4): runs that fit into memory are sorted and written, then read in step.
 */
import { compareKeys } from "../text/order.ts";
import type { Disk } from "./disk.ts";
import { Lines } from "./lines.ts";
import type { JsonShelfMaker, Key, Shelf, ShelfMaker, Store } from "./rows.ts";

/** UTF-16 units that one shelf or one run may hold in memory. */
const ROOM = 1_000_000;

/** So many runs are made one, so that those that are read in step, and their buffers, stay few. */
const MOST_RUNS = 64;

/** Everything in memory, for a corpus that is in memory anyway. */
export const MEMORY: Store = openStore(null);

export function openStore(disk: Disk | null, room = ROOM): Store {
  return {
    shelf: () => shelfOf(new Lines(disk, room)),
    sorter: (keyOf) => sorterOf(disk, room, keyOf),
    arrange: (shelf, order) => {
      const from = LINES.get(shelf);
      if (from === undefined) throw new Error("only shelves of a store are arranged");
      const arranged = new Lines(disk, room);
      for (const place of order) arranged.add(from.at(place)!);
      return readShelf(arranged);
    },
  };
}

/** The lines of each shelf, which can be put in order without being read. */
const LINES = new WeakMap<Shelf<unknown>, Lines>();

function shelfOf<T>(lines: Lines): JsonShelfMaker<T> {
  return {
    get length() {
      return lines.length;
    },
    add: (row) => lines.add(JSON.stringify(row)),
    addJson: (json) => lines.add(json),
    done: () => readShelf(lines),
  };
}

export function linesOf(shelf: Shelf<unknown>): Lines | null {
  return LINES.get(shelf) ?? null;
}

export function readShelf<T>(lines: Lines): Shelf<T> {
  const shelf: Shelf<T> = {
    length: lines.length,
    at: (index) => {
      const line = lines.at(index);
      return line === undefined ? undefined : (JSON.parse(line) as T);
    },
    *[Symbol.iterator]() {
      for (const line of lines) yield JSON.parse(line) as T;
    },
  };
  LINES.set(shelf, lines);
  return shelf;
}

interface Keyed {
  readonly key: Key;
  readonly line: string;
}

function sorterOf<T>(disk: Disk | null, room: number, keyOf: (row: T) => Key): ShelfMaker<T> {
  let held: Keyed[] = [];
  let units = 0;
  let length = 0;
  // By how often their rows were merged: a row is not read again for each run that comes after it.
  const runs: Lines[][] = [];
  const keyed = (line: string): Keyed => ({ key: keyOf(JSON.parse(line) as T), line });

  const closeRun = () => {
    const run = new Lines(disk, 0);
    // Sorting keeps the order of equal keys.
    for (const { line } of held.sort((a, b) => compareKeys(a.key, b.key))) run.add(line);
    held = [];
    units = 0;
    addRun(run, 0);
  };
  const addRun = (run: Lines, merges: number) => {
    const alike = [...(runs[merges] ?? []), run];
    const isFull = alike.length >= MOST_RUNS;
    runs[merges] = isFull ? [] : alike;
    if (isFull) addRun(mergeRuns(alike), merges + 1);
  };
  const mergeRuns = (merged: readonly Lines[]) => {
    const all = new Lines(disk, 0);
    for (const line of inStep(merged, keyed)) all.add(line);
    for (const run of merged) run.remove();
    return all;
  };

  return {
    get length() {
      return length;
    },
    add: (row) => {
      const line = JSON.stringify(row);
      held.push({ key: keyOf(row), line });
      units += line.length;
      length += 1;
      if (disk !== null && units > room) closeRun();
    },
    done: () => {
      if (runs.length > 0 && held.length > 0) closeRun();
      // Those that were merged more often hold earlier rows.
      const left = runs.toReversed().flat();
      if (left.length > 0) return readShelf(left.length === 1 ? left[0]! : mergeRuns(left));
      const lines = new Lines(null, 0);
      for (const { line } of held.sort((a, b) => compareKeys(a.key, b.key))) lines.add(line);
      held = [];
      return readShelf(lines);
    },
  };
}

interface Head extends Keyed {
  /** Which run it is of: of equal keys the earlier run's comes first. */
  readonly run: number;
  readonly rest: Iterator<string>;
}

/** The lines of sorted runs in the order of all of them, from a heap of each run's next. */
function* inStep(runs: readonly Lines[], keyed: (line: string) => Keyed): Generator<string> {
  const heap: Head[] = [];
  const isBefore = (a: Head, b: Head) => (compareKeys(a.key, b.key) || a.run - b.run) < 0;
  const sink = (from: number) => {
    for (let at = from; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && isBefore(heap[child]!, heap[least]!)) least = child;
      }
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  };
  for (const [run, lines] of runs.entries()) {
    const rest = lines[Symbol.iterator]();
    const first = rest.next();
    if (first.done !== true) heap.push({ ...keyed(first.value), run, rest });
  }
  for (let at = heap.length >> 1; at >= 0; at -= 1) sink(at);
  while (heap.length > 0) {
    const { line, run, rest } = heap[0]!;
    yield line;
    const next = rest.next();
    if (next.done === true) {
      const last = heap.pop()!;
      if (heap.length > 0) heap[0] = last;
    } else heap[0] = { ...keyed(next.value), run, rest };
    sink(0);
  }
}
