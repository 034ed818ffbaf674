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

/** So many texts that are nobody's copy a band looks at: one whose words stand in more texts than that tells nothing. */
const MOST_IN_A_BAND = 64;

/** Of a family of copies a band keeps so many: enough to reach the family, few enough for a thousand of them. */
const MOST_OF_A_FAMILY = 8;

export interface Text {
  readonly sourceId: string;
  /** First day on which it can have been published, or null. */
  readonly published: string | null;
  readonly text: string;
}

/** What is kept of a text while the others are looked at. */
interface Sketch {
  readonly sourceId: string;
  readonly published: string;
  /** One number a band; null for a text without a word. */
  readonly bands: Uint32Array | null;
}

/** Texts that are compared are mostly of one family, and come one after another. */
const AT_HAND = 2048;

/**
 * Source id -> the id of the first source, by day of publication and then by id, that carries the same text; of a text
 * that is nobody's copy its own. Copies of copies are copies of the first. Does not depend on the order of `texts`, and
 * holds none of them: `textOf` gives again what must be compared.
 */
export function findCopies(texts: Iterable<Text>, textOf: (sourceId: string) => string): ReadonlyMap<string, string> {
  const sketches: Sketch[] = [];
  for (const { sourceId, published, text } of texts) {
    sketches.push({ sourceId, published: published ?? "9999-12-31", bands: bandsOf(text) });
  }
  sketches.sort((a, b) => compareKeys([a.published, a.sourceId], [b.published, b.sourceId]));
  const families = new Families(sketches.length);
  const shingles = remember((index) => shinglesOf(textOf(sketches[index]!.sourceId)));
  for (let band = 0; band < BANDS; band += 1) {
    const buckets = new Map<number, number[]>();
    for (const [index, { bands }] of sketches.entries()) {
      if (bands === null) continue;
      const bucket = buckets.get(bands[band]!);
      if (bucket === undefined) {
        buckets.set(bands[band]!, [index]);
        continue;
      }
      joinFamilies(index, bucket, shingles, families);
      if (bucket.length < MOST_IN_A_BAND && ofFamily(bucket, index, families) < MOST_OF_A_FAMILY) bucket.push(index);
    }
  }
  return new Map(sketches.map(({ sourceId }, index) => [sourceId, sketches[families.first(index)]!.sourceId]));
}

function bandsOf(text: string): Uint32Array | null {
  const shingles = shinglesOf(text);
  if (shingles.length === 0) return null;
  const signature = signatureOf(shingles, BANDS * ROWS);
  return Uint32Array.from({ length: BANDS }, (_, band) => keyOfBand(signature, band));
}

/** Of what was made for an index the latest few are kept. */
function remember(make: (index: number) => Shingles): (index: number) => Shingles {
  const kept = new Map<number, Shingles>();
  return (index) => {
    const known = kept.get(index) ?? make(index);
    kept.delete(index);
    kept.set(index, known);
    if (kept.size > AT_HAND) kept.delete(kept.keys().next().value!);
    return known;
  };
}

function joinFamilies(
  index: number,
  bucket: readonly number[],
  shingles: (index: number) => Shingles,
  families: Families,
): void {
  for (const other of bucket) {
    if (families.first(index) === families.first(other)) continue;
    if (shareOf(shingles(index), shingles(other)) >= ALIKE) families.join(index, other);
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
