import type { Release } from "./release.ts";

/** Throws where the program does not read what the release says; returns what it found, in a few words. */
export interface InteropCheck {
  readonly name: string;
  run(release: Release): string | Promise<string>;
}

export function assertEqual(what: string, read: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(read), JSON.stringify(expected)];
  if (a === b) return;
  const at = [...a].findIndex((character, i) => character !== b[i]);
  throw new Error(
    `${what}: read ${a.slice(Math.max(0, at - 60), at + 120)}, expected ${b.slice(Math.max(0, at - 60), at + 120)}`,
  );
}
