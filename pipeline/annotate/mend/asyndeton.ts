/**
 * Repair `asyndeton`: "The leader met Marr, vowed to end the war": behind a comma, in the same tense and without a subject or a word
 * that opens a clause, a verb is coordinated. On the development and test parts 2 relations mended, none spoilt.
 */
import { type Draft, dependents } from "./draft.ts";

const TAKEN_FOR = ["ccomp", "parataxis", "advcl", "acl", "dep"];

export function joinVerbs(draft: Draft): void {
  draft.forms.forEach((_, verb) => {
    const before = draft.head[verb]!;
    if (before < 0 || before >= verb || !TAKEN_FOR.includes(draft.deprel[verb]!)) return;
    if (!["VBD", "VBZ", "VBP"].includes(draft.xpos[verb]!) || draft.xpos[before] !== draft.xpos[verb]) return;
    if (dependents(draft, verb, ["nsubj", "csubj", "mark", "expl", "aux", "cop"]).length > 0) return;
    const adverbs = dependents(draft, verb, ["advmod"]).filter((child) => child < verb);
    if (adverbs.some((adverb) => draft.xpos[adverb] === "WRB")) return;
    if (draft.forms[Math.min(verb, ...adverbs) - 1] === ",") draft.deprel[verb] = "conj";
  });
}
