/** Rows for another thread of the process: it is told where their lines lie, and reads them itself. */
import type { ReadableFile } from "./disk.ts";
import { Lines, type SharedLines } from "./lines.ts";
import { bundlesOf, type Rows, type Shelf, type Store, unbundle } from "./rows.ts";
import { linesOf, readShelf } from "./store.ts";

/** Can be sent to a thread. Good as long as the disk is there that the rows lie on. */
export interface SharedRows {
  readonly lines: SharedLines;
  /** How many rows, where lines are bundles of them; else null. */
  readonly bundled: number | null;
}

/** What lies on no shelf of the store is put on one. Null where the store has no disk. */
export function shareRows<T>(rows: Rows<T>, store: Store): SharedRows | null {
  const bundles = bundlesOf(rows);
  const lines = linesOf((bundles ?? rows) as Shelf<unknown>);
  if (lines !== null) return sharedAs(lines, bundles === null ? null : rows.length);
  const shelf = store.shelf<T>();
  for (const row of rows) shelf.add(row);
  return sharedAs(linesOf(shelf.done())!, null);
}

function sharedAs(lines: Lines, bundled: number | null): SharedRows | null {
  const shared = lines.share();
  return shared === null ? null : { lines: shared, bundled };
}

/** In the other thread. */
export function openShared<T>({ lines, bundled }: SharedRows, open: (handle: number) => ReadableFile): Rows<T> {
  const there = Lines.of(lines, open(lines.handle));
  return bundled === null ? readShelf<T>(there) : unbundle(readShelf<readonly T[]>(there), bundled);
}
