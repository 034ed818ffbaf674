/** Texts as sets of runs of five words, hashed, and their MinHash signatures. */

const RUN = 5;

/** Hashes of the runs of a text, sorted, each once. */
export type Shingles = Uint32Array;

/** Case, punctuation and white space do not count. A text shorter than a run is one run; one without a word has none. */
export function shinglesOf(text: string): Shingles {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord);
  if (words.length === 0) return new Uint32Array();
  const runs = new Uint32Array(Math.max(1, words.length - RUN + 1));
  for (let start = 0; start < runs.length; start += 1) {
    let hash = 0;
    const end = Math.min(words.length, start + RUN);
    for (let i = start; i < end; i += 1) hash = mix(Math.imul(hash, 31) + words[i]!);
    runs[start] = hash;
  }
  runs.sort();
  return runs.filter((run, index) => index === 0 || run !== runs[index - 1]);
}

/** Jaccard: what two sets share, against all that is in either. Not defined for two empty sets. */
export function shareOf(a: Shingles, b: Shingles): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared / (a.length + b.length - shared);
}

/** The smallest value of the set under each of `size` hash functions: two sets agree in as many as they share. */
export function signatureOf(shingles: Shingles, size: number): Uint32Array {
  const signature = new Uint32Array(size);
  const factors = factorsOf(size);
  for (let i = 0; i < size; i += 1) {
    const factor = factors[2 * i]!;
    const offset = factors[2 * i + 1]!;
    let least = 0xffffffff;
    for (let j = 0; j < shingles.length; j += 1) {
      const value = (Math.imul(shingles[j]!, factor) + offset) | 0;
      const hash = (value ^ (value >>> 15)) >>> 0;
      if (hash < least) least = hash;
    }
    signature[i] = least;
  }
  return signature;
}

/** Odd multipliers and offsets, drawn once from a fixed sequence: the same on every machine. */
function factorsOf(size: number): Uint32Array {
  const factors = new Uint32Array(2 * size);
  let state = 1;
  for (let i = 0; i < factors.length; i += 1) {
    state = mix(state + 0x9e3779b9);
    factors[i] = i % 2 === 0 ? state | 1 : state;
  }
  return factors;
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
