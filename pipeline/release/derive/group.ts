/** Rows by a key, in the order in which they stand: the joins of the derived tables are look-ups in such a map. */
export function groupBy<T>(rows: Iterable<T>, key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

export function indexBy<T>(rows: Iterable<T>, key: (row: T) => string): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const row of rows) index.set(key(row), row);
  return index;
}
