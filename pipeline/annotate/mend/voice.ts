/**
 * Repair `voice`: the subject of a verb with an auxiliary of the passive is a passive subject, and of a finite verb without one it is
 * none. On the development parts 4 relations mended, 3 spoilt.
 */
import { type Draft, dependents } from "./draft.ts";

export function agreeInVoice(draft: Draft): void {
  draft.deprel.forEach((relation, subject) => {
    if (relation !== "nsubj" && relation !== "csubj" && relation !== "nsubj:pass" && relation !== "csubj:pass") return;
    const base = relation.startsWith("nsubj") ? "nsubj" : "csubj";
    const verb = draft.head[subject]!;
    if (dependents(draft, verb, ["aux:pass"]).length > 0) draft.deprel[subject] = `${base}:pass`;
    // A headline leaves the auxiliary out: "Editor arrested".
    else if (draft.xpos[verb] !== "VBN") draft.deprel[subject] = base;
  });
}
