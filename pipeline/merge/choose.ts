/**
 * Which value an event holds where sources differ: the one with the most independent sources, then the most precise,
 * then the earliest published, then by source id. The others stay in accounts.csv.
 */
import { compareKeys, compareText } from "../text/order.ts";

export interface Candidate<T> {
  readonly value: T;
  /** Equal keys are equal values. */
  readonly key: string;
  readonly sourceId: string;
  /** Smaller is more precise. */
  readonly width: number;
}

export interface SourceRank {
  /** Sources that copy one text share a number. */
  independent(sourceId: string): string;
  /** First possible day of publication; sources of unknown date come last. */
  published(sourceId: string): string;
}

export function chooseValue<T>(candidates: readonly Candidate<T>[], rank: SourceRank): Candidate<T> | null {
  const byKey = new Map<string, Candidate<T>[]>();
  for (const candidate of candidates) {
    const list = byKey.get(candidate.key);
    if (list === undefined) byKey.set(candidate.key, [candidate]);
    else list.push(candidate);
  }
  const ranked = [...byKey.values()].map((list) => {
    const first = [...list].sort((a, b) =>
      compareKeys([rank.published(a.sourceId), a.sourceId], [rank.published(b.sourceId), b.sourceId]),
    )[0]!;
    const independent = new Set(list.map(({ sourceId }) => rank.independent(sourceId))).size;
    return { first, order: [-independent, first.width, rank.published(first.sourceId), first.sourceId] };
  });
  ranked.sort((a, b) => compareKeys(a.order, b.order) || compareText(a.first.key, b.first.key));
  return ranked[0]?.first ?? null;
}
