/** The prefixes of linked data, as `schemas/prefixes.json` lists them. */
import { readFileSync } from "node:fs";

export const PREFIXES = JSON.parse(
  readFileSync(new URL("../../../schemas/prefixes.json", import.meta.url), "utf8"),
) as Readonly<Record<string, string>>;

/** `schema:name` in full. Throws on a prefix that is not listed: it would expand to nothing. */
export function expandPrefix(curie: string): string {
  const colon = curie.indexOf(":");
  const namespace = PREFIXES[curie.slice(0, colon)];
  if (namespace === undefined) throw new Error(`"${curie}" has no known prefix`);
  return namespace + curie.slice(colon + 1);
}
