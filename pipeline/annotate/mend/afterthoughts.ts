/**
 * Repair `afterthought`: "said the mine was rich, adding that it had closed". The participle goes on with what the speaker says, though
 * the parser hangs it on the clause that was spoken. The treebanks hold no such case; news is full of them.
 */
import { lemmatize } from "../lemmas/lemmatize.ts";
import { type Draft, dependents } from "./draft.ts";

const GOING_ON: ReadonlySet<string> = new Set(["adding", "saying"]);
const SPEAKING: ReadonlySet<string> = new Set(
  "say tell state claim argue write announce warn insist urge ask explain note declare add stress reply answer".split(
    " ",
  ),
);
/** Relations by which what was spoken hangs on its verb, and what lies in it. */
const INSIDE = ["ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "obj", "iobj", "obl", "nmod", "nsubj"];

export function hangAfterthoughts(draft: Draft): void {
  const { deprel, forms, head, upos, xpos } = draft;
  forms.forEach((form, participle) => {
    if (!GOING_ON.has(form) || xpos[participle] !== "VBG" || !["advcl", "acl"].includes(deprel[participle]!)) return;
    const mark = [forms[participle - 1], forms[participle - 2]].includes(",");
    if (!mark || dependents(draft, participle, ["nsubj", "aux", "mark"]).length > 0) return;
    let spoken = false;
    for (let at = head[participle]!; at >= 0 && at < participle; at = head[at]!) {
      const speaks = upos[at] === "VERB" && SPEAKING.has(lemmatize(forms[at]!, "VERB", xpos[at]!, false));
      if (speaks && spoken && dependents(draft, at, ["nsubj"]).length > 0) {
        head[participle] = at;
        deprel[participle] = "advcl";
      }
      if (speaks || !INSIDE.includes(deprel[at]!)) return;
      // "told the crowd to back it" may be read as a crowd to back it.
      spoken ||= ["ccomp", "xcomp"].includes(deprel[at]!) || (deprel[at] === "acl" && xpos[at] === "VB");
    }
  });
}
