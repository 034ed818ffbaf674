import type { About } from "./coded-lines.ts";

const DIFFERENCES: readonly (readonly [key: string, words: string])[] = [
  ["shard", "it is another shard"],
  ["of", "it is a shard of another number of shards"],
  ["corpus", "it was coded from another corpus"],
  ["lists", "it was coded with other reviewed lists"],
  ["model", "it was coded with another model"],
  ["rules", "it was coded by another version of the rules"],
  ["version", "it was coded by another version of the program"],
  ["base", "it was planned on another base release"],
  ["run", "it belongs to another run"],
];

/** Why a shard is not of the plan, the most telling reason; null where it is. */
export function faultOfShard(found: About, planned: About): string | null {
  return DIFFERENCES.find(([key]) => found[key] !== planned[key])?.[1] ?? null;
}
