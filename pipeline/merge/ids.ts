/**
 * Ids of records. An id is made of what the record rests on, never of its place in a table, so that the same words
 * give the same id whatever else the corpus holds; an event's id is then kept from release to release (`keep-ids.ts`).
 */
import { sha256 } from "../text/sha256.ts";

export type IdPrefix = "ev" | "st" | "re" | "mn";

/** 64 bits of a SHA-256 over the parts, in base 36: short enough for a cell, rare enough to collide. */
export function mintId(prefix: IdPrefix, parts: readonly (string | number | null)[]): string {
  const bits = BigInt(`0x${sha256(JSON.stringify(parts)).slice(0, 16)}`);
  return `${prefix}-${bits.toString(36).padStart(13, "0")}`;
}

/** Counts how often a key came before: the ordinal that tells equal keys of one source apart. */
export class Ordinals {
  readonly #seen = new Map<string, number>();

  next(parts: readonly (string | number | null)[]): number {
    const key = JSON.stringify(parts);
    const ordinal = this.#seen.get(key) ?? 0;
    this.#seen.set(key, ordinal + 1);
    return ordinal;
  }
}
