/**
 * Repair `verbs`: "killed two guards and injured a driver". A verb in the past is coordinated with the verb before it, not with that
 * one's object. On the development parts nothing is mended and nothing spoilt; counts of the dead and injured hang on it.
 */
import { type Draft, dependents } from "./draft.ts";

export function joinVerbsWithVerbs(draft: Draft): void {
  const { deprel, head, upos, xpos } = draft;
  deprel.forEach((relation, verb) => {
    const noun = head[verb]!;
    if (relation !== "conj" || upos[verb] !== "VERB" || !["VBD", "VBN"].includes(xpos[verb]!)) return;
    if (noun < 0 || noun > verb || deprel[noun] !== "obj" || upos[noun] === "VERB") return;
    const above = head[noun]!;
    if (above < 0 || above > noun || upos[above] !== "VERB" || !["VBD", "VBN"].includes(xpos[above]!)) return;
    if (deprel[verb - 1] !== "cc" || dependents(draft, verb, ["nsubj", "aux"]).length > 0) return;
    head[verb] = above;
    if (xpos[above] === "VBD") xpos[verb] = "VBD";
  });
}
