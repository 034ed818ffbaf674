/**
 * Two tables side by side, row by row with the same key. Both list their rows in one order, so that a row's other is
 * mostly near: few rows wait for theirs. Those that wait for long are sorted, however many they are.
 */
import { keyText, type Row } from "../../schema/tables.ts";
import type { Rows, Store } from "../../store/rows.ts";
import { compareText } from "../../text/order.ts";

export interface NumberedRow {
  readonly row: Row;
  /** Its place in its table. */
  readonly place: number;
}

interface KeyedRow extends NumberedRow {
  readonly key: string;
}

export type Pair = readonly [old: NumberedRow | null, present: NumberedRow | null];

/** Rows that may wait in memory. */
const WAITING = 20_000;

/** Each row once, with its other where there is one, in no order. `key`: the columns of the key, which no two rows share. */
export function* pairRows(
  before: Rows<Row>,
  after: Rows<Row>,
  key: readonly string[],
  store: Store,
  most = WAITING,
): Generator<Pair> {
  const waiting = [new Map<string, KeyedRow>(), new Map<string, KeyedRow>()] as const;
  const late = [store.sorter<KeyedRow>(({ key: text }) => [text]), store.sorter<KeyedRow>(({ key: text }) => [text])];
  const putAside = () => {
    for (const [side, rows] of waiting.entries()) {
      for (const row of rows.values()) late[side]!.add(row);
      rows.clear();
    }
  };
  const [olds, presents] = [before[Symbol.iterator](), after[Symbol.iterator]()];
  for (let place = 0; ; place += 1) {
    const [old, present] = [olds.next(), presents.next()];
    if (old.done === true && present.done === true) break;
    if (old.done !== true && present.done !== true && isSame(old.value, present.value, key)) {
      yield [
        { row: old.value, place },
        { row: present.value, place },
      ];
      continue;
    }
    if (old.done !== true) {
      const row = { row: old.value, place, key: keyText(old.value, key) };
      const other = take(waiting[1], row.key);
      if (other === null) waiting[0].set(row.key, row);
      else yield [row, other];
    }
    if (present.done !== true) {
      const row = { row: present.value, place, key: keyText(present.value, key) };
      const other = take(waiting[0], row.key);
      if (other === null) waiting[1].set(row.key, row);
      else yield [other, row];
    }
    if (waiting[0].size + waiting[1].size > most) putAside();
  }
  putAside();
  yield* inStep(late[0]!.done(), late[1]!.done());
}

function isSame(a: Row, b: Row, columns: readonly string[]): boolean {
  return columns.every((column) => (a[column] ?? null) === (b[column] ?? null));
}

function take(rows: Map<string, KeyedRow>, key: string): KeyedRow | null {
  const row = rows.get(key) ?? null;
  if (row !== null) rows.delete(key);
  return row;
}

/** Both sorted by key. */
function* inStep(before: Rows<KeyedRow>, after: Rows<KeyedRow>): Generator<Pair> {
  const [olds, presents] = [before[Symbol.iterator](), after[Symbol.iterator]()];
  let [old, present] = [olds.next(), presents.next()];
  while (old.done !== true || present.done !== true) {
    const order = old.done === true ? 1 : present.done === true ? -1 : compareText(old.value.key, present.value.key);
    yield [order > 0 ? null : old.value, order < 0 ? null : present.value];
    if (order <= 0) old = olds.next();
    if (order >= 0) present = presents.next();
  }
}
