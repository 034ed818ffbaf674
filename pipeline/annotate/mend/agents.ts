/**
 * Repair `agent`: what hangs on a passive by "by" alone is its agent, unless it is a time. On the development parts 4 relations
 * mended, 2 spoilt.
 */
import { type Draft, dependents } from "./draft.ts";

const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|morning|evening|night|week|month|year|end|\p{N}+)$/u;

export function nameAgents(draft: Draft): void {
  draft.deprel.forEach((relation, index) => {
    if (
      relation !== "obl" ||
      !["NOUN", "PROPN", "PRON"].includes(draft.upos[index]!) ||
      TIMES.test(draft.forms[index]!)
    )
      return;
    const prepositions = dependents(draft, index, ["case"]);
    if (prepositions.length !== 1 || draft.forms[prepositions[0]!] !== "by") return;
    if (isPassive(draft, draft.head[index]!)) draft.deprel[index] = "obl:agent";
  });
}

function isPassive(draft: Draft, verb: number): boolean {
  if (verb < 0 || draft.xpos[verb] !== "VBN") return false;
  return dependents(draft, verb, ["aux:pass"]).length > 0 || dependents(draft, verb, ["aux", "nsubj"]).length === 0;
}
