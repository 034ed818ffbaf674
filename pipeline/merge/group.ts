/**
 * Groups tellings into events. Pairs that are plainly one are joined first (same type, equal parties), then those that
 * differ in type within the pool, then those of which one names more parties. A group is joined only where no pair in
 * it contradicts: two tellings of one source, a person's "different", days or places that exclude each other.
 * A telling that fits several groups which are not each other, or one that its own source tells apart from it, is
 * collective ("met X, Y and Z in June"): it stays an event of its own, and they are part of it.
 */
import { compareKeys } from "../text/order.ts";
import { type Comparison, compareSummaries } from "./compare.ts";
import { type Telling, typeClass } from "./telling.ts";

export interface Group {
  /** By document order, then by place in the text. */
  readonly tellings: readonly Telling[];
}

export interface PartOf {
  readonly part: number;
  readonly whole: number;
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** Indices into `groups`. */
  readonly partOf: readonly PartOf[];
}

export interface Overrules {
  readonly same: readonly (readonly [Telling, Telling])[];
  readonly different: readonly (readonly [Telling, Telling])[];
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly comparison: Comparison;
}

/** `tellings` in their order, see `compareTellings`. `nested` says whether two places are known to lie one in the other. */
export function groupTellings(
  ordered: readonly Telling[],
  overrules: Overrules,
  nested: (a: string, b: string) => boolean,
): Grouping {
  const place = new Map(ordered.map((telling, index) => [telling, index]));
  const pairs = comparePairs(ordered, nested);
  const board = new Board(ordered, nested, place, overrules);

  for (const [a, b] of overrules.same) board.join(place.get(a)!, place.get(b)!, true);
  const clear = pairs.filter((pair) => pair.comparison.obstacles.length === 0);
  const sameType = (pair: Pair) => ordered[pair.a]!.summary.type === ordered[pair.b]!.summary.type;
  const equal = clear.filter((pair) => pair.comparison.parties === "equal");
  for (const pair of equal.filter(sameType)) board.join(pair.a, pair.b, false);
  for (const pair of equal.filter((pair) => !sameType(pair))) board.join(pair.a, pair.b, false);
  const partOf = joinContained(
    clear.filter((pair) => pair.comparison.parties === "contained" && sameType(pair)),
    ordered,
    board,
  );

  const roots = [...new Set(ordered.map((_, index) => board.rootOf(index)))];
  const groups = roots.map((root) => ({ tellings: board.members(root).map((index) => ordered[index]!) }));
  const groupOf = new Map(roots.map((root, index) => [root, index]));
  const found = (index: number) => groupOf.get(board.rootOf(index))!;
  return {
    groups,
    partOf: uniquePartOf(partOf.map(({ part, whole }) => ({ part: found(part), whole: found(whole) }))),
  };
}

/** By document order, then by place in the text. */
export function compareTellings(a: Telling, b: Telling): number {
  return compareKeys([a.documentOrder, a.firstStart, a.summary.type], [b.documentOrder, b.firstStart, b.summary.type]);
}

/** Only tellings that share a type class and a party can be one, so only those are compared. */
function comparePairs(ordered: readonly Telling[], nested: (a: string, b: string) => boolean): Pair[] {
  const byParty = new Map<string, number[]>();
  ordered.forEach(({ summary }, index) => {
    for (const id of summary.parties.keys()) {
      const key = `${typeClass(summary.type)} ${id}`;
      const list = byParty.get(key);
      if (list === undefined) byParty.set(key, [index]);
      else list.push(index);
    }
  });
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const indices of byParty.values()) {
    for (let i = 0; i < indices.length; i += 1) {
      for (let j = i + 1; j < indices.length; j += 1) {
        const a = indices[i]!;
        const b = indices[j]!;
        const key = `${a} ${b}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const comparison = compareSummaries(ordered[a]!.summary, ordered[b]!.summary, nested);
        // One source that tells of two events with the same parties tells of two; with fewer it may tell of a part.
        const oneSource = ordered[a]!.summary.sourceId === ordered[b]!.summary.sourceId;
        if (comparison.parties === "contained" || (comparison.parties === "equal" && !oneSource)) {
          pairs.push({ a, b, comparison });
        }
      }
    }
  }
  return pairs.sort((x, y) => compareKeys([x.a, x.b], [y.a, y.b]));
}

/** Joined groups, as a forest in which each member points to the first of its group. */
class Board {
  readonly #ordered: readonly Telling[];
  readonly #nested: (a: string, b: string) => boolean;
  readonly #root: number[];
  readonly #members = new Map<number, number[]>();
  readonly #apart = new Set<string>();
  readonly #joined = new Set<string>();

  constructor(
    ordered: readonly Telling[],
    nested: (a: string, b: string) => boolean,
    place: ReadonlyMap<Telling, number>,
    overrules: Overrules,
  ) {
    this.#ordered = ordered;
    this.#nested = nested;
    this.#root = ordered.map((_, index) => index);
    for (const index of this.#root) this.#members.set(index, [index]);
    for (const [a, b] of overrules.different) this.#apart.add(pairKey(place.get(a)!, place.get(b)!));
    for (const [a, b] of overrules.same) this.#joined.add(pairKey(place.get(a)!, place.get(b)!));
  }

  rootOf(index: number): number {
    return this.#root[index]!;
  }

  members(root: number): readonly number[] {
    return this.#members.get(root)!;
  }

  /** A person's "same" joins whatever the values say, but never over a person's "different". */
  join(a: number, b: number, decided: boolean): void {
    const rootA = this.rootOf(a);
    const rootB = this.rootOf(b);
    if (rootA === rootB) return;
    if (this.contradicts(rootA, rootB, decided)) return;
    const [keep, move] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
    const members = [...this.members(keep), ...this.members(move)].sort((x, y) => x - y);
    for (const index of this.members(move)) this.#root[index] = keep;
    this.#members.set(keep, members);
    this.#members.delete(move);
  }

  contradicts(rootA: number, rootB: number, decided = false): boolean {
    for (const x of this.members(rootA)) {
      for (const y of this.members(rootB)) {
        const key = pairKey(x, y);
        if (this.#apart.has(key)) return true;
        if (decided || this.#joined.has(key)) continue;
        const a = this.#ordered[x]!.summary;
        const b = this.#ordered[y]!.summary;
        if (a.sourceId === b.sourceId) return true;
        const { obstacles } = compareSummaries(a, b, this.#nested);
        if (obstacles.some((obstacle) => obstacle !== "no_year" && obstacle !== "parties")) return true;
      }
    }
    return false;
  }
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function joinContained(
  pairs: readonly Pair[],
  ordered: readonly Telling[],
  board: Board,
): { part: number; whole: number }[] {
  const size = (index: number) => ordered[index]!.summary.parties.size;
  const partsOf = new Map<number, number[]>();
  for (const { a, b } of pairs) {
    const [whole, part] = size(a) >= size(b) ? [a, b] : [b, a];
    const parts = partsOf.get(whole);
    if (parts === undefined) partsOf.set(whole, [part]);
    else parts.push(part);
  }
  const collective: { part: number; whole: number }[] = [];
  for (const [whole, parts] of [...partsOf].sort(([x], [y]) => x - y)) {
    const roots = [...new Set(parts.map((part) => board.rootOf(part)))].filter((root) => root !== board.rootOf(whole));
    const several =
      roots.some((root) => board.contradicts(root, board.rootOf(whole))) ||
      roots.some((x) => roots.some((y) => x !== y && board.contradicts(x, y)));
    for (const part of parts) {
      if (several && board.rootOf(part) !== board.rootOf(whole)) collective.push({ part, whole });
      else board.join(whole, part, false);
    }
  }
  return collective;
}

function uniquePartOf(links: readonly PartOf[]): PartOf[] {
  const byKey = new Map(
    links.filter(({ part, whole }) => part !== whole).map((link) => [`${link.part} ${link.whole}`, link]),
  );
  return [...byKey.values()].sort((x, y) => compareKeys([x.part, x.whole], [y.part, y.whole]));
}
