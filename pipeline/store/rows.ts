/**
 * Rows of which not all need be in memory. A stage that goes through rows takes them in this form, and an array is in this
 * form, so that the same stage serves fifty documents and a corpus that no memory holds.
 */

/** Rows that can be gone through any number of times, always in one order. */
export interface Rows<T> extends Iterable<T> {
  readonly length: number;
}

/** Rows of which each can be taken by its place. */
export interface Shelf<T> extends Rows<T> {
  at(index: number): T | undefined;
}

/** What rows are ordered by; see `compareKeys`. */
export type Key = readonly (string | number)[];

export interface ShelfMaker<T> {
  readonly length: number;
  add(row: T): void;
  /** All that was added, in that order. Nothing is added after it. */
  done(): Shelf<T>;
}

export interface JsonShelfMaker<T> extends ShelfMaker<T> {
  /** Adds a row that is there as JSON. */
  addJson(json: string): void;
}

/** Where a stage puts rows that it may not hold. Rows are plain data: what JSON keeps. */
export interface Store {
  shelf<T>(): JsonShelfMaker<T>;
  /** Rows that are given back by their keys, those with equal keys in the order in which they were added. */
  sorter<T>(keyOf: (row: T) => Key): ShelfMaker<T>;
  /** The rows of one of its shelves in another order, on a shelf of their own: what is gone through often is best read in turn. */
  arrange<T>(shelf: Shelf<T>, order: Iterable<number>): Shelf<T>;
}

/** Rows made of others as they are gone through. */
export function rowsFrom<T>(length: number, iterate: () => Iterator<T>): Rows<T> {
  return { length, [Symbol.iterator]: iterate };
}

export function mapRows<T, U>(rows: Rows<T>, make: (row: T) => U): Rows<U> {
  return rowsFrom(rows.length, function* () {
    for (const row of rows) yield make(row);
  });
}

/** Of rows that lie in bundles the shelf of these. */
const BUNDLES = new WeakMap<Rows<unknown>, Shelf<readonly unknown[]>>();

/** Rows that lie on a shelf in bundles, bundle by bundle. */
export function unbundle<T>(shelf: Shelf<readonly T[]>, length: number): Rows<T> {
  const rows = rowsFrom(length, function* () {
    for (const bundle of shelf) yield* bundle;
  });
  BUNDLES.set(rows, shelf);
  return rows;
}

export function bundlesOf<T>(rows: Rows<T>): Shelf<readonly T[]> | null {
  return (BUNDLES.get(rows) as Shelf<readonly T[]> | undefined) ?? null;
}

/** Four rows at a time, one of each, as they stand. */
export function inStep<A, B, C, D, R>(
  [a, b, c, d]: readonly [Rows<A>, Rows<B>, Rows<C>, Rows<D>],
  make: (a: A, b: B, c: C, d: D) => R,
): Rows<R> {
  return rowsFrom(a.length, function* () {
    const [second, third, fourth] = [b[Symbol.iterator](), c[Symbol.iterator](), d[Symbol.iterator]()];
    for (const row of a) yield make(row, second.next().value, third.next().value, fourth.next().value);
  });
}

/** What each row gives, as one list: for what is few beside the rows. */
export function gather<T, U>(rows: Iterable<T>, of: (row: T) => Iterable<U>): U[] {
  const all: U[] = [];
  for (const row of rows) for (const one of of(row)) all.push(one);
  return all;
}
