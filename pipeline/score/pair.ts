/** Which statement found is which of the gold: by the words of content and speaker, one to one, best content first. */

export interface Words {
  readonly content: readonly string[];
  /** Words of the speaker that name somebody; empty for a gold source without words of its own. */
  readonly speaker: ReadonlySet<string>;
}

/** Words of content in common, as F1 over tokens, for two to be the same statement. */
const LEAST_F1 = 0.5;
const LONGEST_SPEAKER = 12;
const EMPTY_WORDS = new Set("the a an of and his her its their in on at to for s".split(" "));

export function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

export function speakerWords(text: string): Set<string> {
  return new Set(tokensOf(text).filter((word) => !EMPTY_WORDS.has(word)));
}

/** For each gold statement that is found, the place of the statement that is it. */
export function pairStatements(gold: readonly Words[], found: readonly Words[]): Map<number, number> {
  const ranked: (readonly [score: number, gold: number, found: number])[] = [];
  for (const [i, one] of gold.entries()) {
    for (const [n, other] of found.entries()) {
      if (!isSameSpeaker(one.speaker, other.speaker)) continue;
      const score = f1(one.content, other.content);
      if (score >= LEAST_F1) ranked.push([score, i, n]);
    }
  }
  ranked.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  for (const [, i, n] of ranked) {
    if (pairs.has(i) || used.has(n)) continue;
    pairs.set(i, n);
    used.add(n);
  }
  return pairs;
}

/** Half the words of the shorter name are shared, and what is given as speaker is a name, not a sentence. */
function isSameSpeaker(gold: ReadonlySet<string>, found: ReadonlySet<string>): boolean {
  if (gold.size === 0) return true;
  if (found.size > Math.max(LONGEST_SPEAKER, 2 * gold.size)) return false;
  const shared = [...gold].filter((word) => found.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(gold.size, found.size);
}

function f1(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(word, left - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
