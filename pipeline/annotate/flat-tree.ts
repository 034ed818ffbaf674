/** What stands in for the tree of a sentence that was left unparsed. */
import type { Tree } from "./grow.ts";

/**
 * Every token hangs from the first as `dep` and is tagged X and FW, which no rule takes for a verb, noun or pronoun; lemmas are the forms
 * as written.
 */
export function flatTree(length: number): Tree {
  return {
    upos: new Array<string>(length).fill("X"),
    xpos: new Array<string>(length).fill("FW"),
    head: Array.from({ length }, (_, index) => (index === 0 ? -1 : 0)),
    deprel: Array.from({ length }, (_, index) => (index === 0 ? "root" : "dep")),
  };
}
