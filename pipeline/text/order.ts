/** Order by UTF-16 code unit: the same in every locale, unlike localeCompare. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares by the first key that differs; numbers numerically, text by code unit. */
export function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a[i]!;
    const y = b[i]!;
    const order = typeof x === "number" && typeof y === "number" ? x - y : compareText(String(x), String(y));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Rows in the order of their keys, each made once; those with equal keys keep their order. */
export function sortByKeys<T>(rows: Iterable<T>, keyOf: (row: T) => readonly (string | number)[]): T[] {
  return Array.from(rows, (row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}
