/** Indices as batch systems write them: "1-3,7,9-10". Ascending numbers in, each once. */
export function renderRanges(indices: readonly number[]): string {
  const ranges: string[] = [];
  for (let at = 0; at < indices.length; ) {
    let end = at;
    while (indices[end + 1] === indices[end]! + 1) end += 1;
    ranges.push(at === end ? `${indices[at]}` : `${indices[at]}-${indices[end]}`);
    at = end + 1;
  }
  return ranges.join(",");
}

/** The largest index of an array where the administrator set none (`MaxArraySize` is 1001, and indices begin at 0). */
export const LARGEST_INDEX = 1000;

export interface IndexArray {
  /** To be added to an index to get the shard. */
  readonly offset: number;
  readonly indices: string;
}

/** Shards as arrays whose indices are all between 1 and `LARGEST_INDEX`. */
export function splitIntoArrays(shards: readonly number[]): IndexArray[] {
  const byOffset = new Map<number, number[]>();
  for (const shard of shards) {
    const offset = Math.floor((shard - 1) / LARGEST_INDEX) * LARGEST_INDEX;
    const own = byOffset.get(offset);
    if (own === undefined) byOffset.set(offset, [shard - offset]);
    else own.push(shard - offset);
  }
  return [...byOffset].map(([offset, indices]) => ({ offset, indices: renderRanges(indices) }));
}
