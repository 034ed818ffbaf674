/** Search in what is in order: a document can have thousands of everything, and each asks where it stands among the others. */

/** How many of `rows` come first, where all that come first stand before all that do not. */
export function countWhile<T>(rows: readonly T[], comesFirst: (row: T) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesFirst(rows[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
