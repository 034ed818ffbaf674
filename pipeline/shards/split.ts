/** Which shard reads which file. */

export interface SizedFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * The shard of each file, from 1 to `shards`, never falling: the files of one shard stand together, so that the shards one
 * after another are the corpus in its order. A file is never cut. It falls to the shard in which its middle lies when all
 * bytes are cut into equal parts, so a shard has at most one file more than its share; with few files some have none.
 */
export function splitFiles(files: readonly SizedFile[], shards: number): number[] {
  // A file costs something even when it is empty.
  const weights = files.map(({ bytes }) => bytes + 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const middle = before + weight / 2;
    before += weight;
    return Math.min(shards, 1 + Math.floor((middle / total) * shards));
  });
}
