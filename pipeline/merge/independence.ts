/**
 * Agency copy in ten papers is ten sources and one account. Two texts count as one where their runs of five words
 * overlap by four fifths (Jaccard over shingles; Broder 1997). Which texts are worth comparing is found by MinHash in
 * bands (Broder 1997; Indyk and Motwani 1998), so that ten thousand texts do not take fifty million comparisons; each
 * pair that it brings together is then compared exactly.
 */
import { compareKeys } from "../text/order.ts";
import { type Shingles, shareOf, shinglesOf, signatureOf } from "./shingles.ts";

const ALIKE = 0.8;

/**
 * Texts that share four fifths meet in one of 32 bands of 4 rows unless all miss: (1 - 0.8^4)^32, once in twenty million.
 * Texts that share a third still meet often, and are told apart by the exact comparison.
 */
const BANDS = 32;
const ROWS = 4;

/** Of a family of copies a band keeps so many: enough to reach the family, few enough for a thousand of them. */
const MOST_OF_A_FAMILY = 8;

export interface Text {
  readonly sourceId: string;
  /** First day on which it can have been published, or null. */
  readonly published: string | null;
  readonly text: string;
}

/**
 * Source id -> the id of the first source, by day of publication and then by id, that carries the same text; of a text
 * that is nobody's copy its own. Copies of copies are copies of the first. Does not depend on the order of `texts`.
 */
export function findCopies(texts: readonly Text[]): ReadonlyMap<string, string> {
  const ordered = [...texts].sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
  const shingles = ordered.map(({ text }) => shinglesOf(text));
  const families = new Families(ordered.length);
  const bands = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  for (let index = 0; index < ordered.length; index += 1) {
    const own = shingles[index]!;
    if (own.length === 0) continue;
    const signature = signatureOf(own, BANDS * ROWS);
    for (const [band, buckets] of bands.entries()) {
      const key = keyOfBand(signature, band);
      const bucket = buckets.get(key) ?? [];
      joinFamilies(index, bucket, shingles, families);
      if (ofFamily(bucket, index, families) < MOST_OF_A_FAMILY) bucket.push(index);
      buckets.set(key, bucket);
    }
  }
  return new Map(ordered.map(({ sourceId }, index) => [sourceId, ordered[families.first(index)]!.sourceId]));
}

function keyOf({ published, sourceId }: Text): [string, string] {
  return [published ?? "9999-12-31", sourceId];
}

function joinFamilies(
  index: number,
  bucket: readonly number[],
  shingles: readonly Shingles[],
  families: Families,
): void {
  for (const other of bucket) {
    if (families.first(index) === families.first(other)) continue;
    if (shareOf(shingles[index]!, shingles[other]!) >= ALIKE) families.join(index, other);
  }
}

function ofFamily(bucket: readonly number[], index: number, families: Families): number {
  const first = families.first(index);
  return bucket.reduce((count, other) => count + (families.first(other) === first ? 1 : 0), 0);
}

/** FNV-1a over the rows of a band. */
function keyOfBand(signature: Uint32Array, band: number): number {
  let hash = 0x811c9dc5;
  for (let row = band * ROWS; row < (band + 1) * ROWS; row += 1) {
    hash = Math.imul(hash ^ signature[row]!, 0x01000193) >>> 0;
    hash = Math.imul(hash ^ (signature[row]! >>> 16), 0x01000193) >>> 0;
  }
  return hash;
}

/** Sets of texts that are one, each led by its first (union-find with halving of paths). */
class Families {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, index) => index);
  }

  first(index: number): number {
    let at = index;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.first(a), this.first(b)];
    this.#parent[Math.max(first, second)] = Math.min(first, second);
  }
}
