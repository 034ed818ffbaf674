/**
 * Repair `headline`: headlines leave out "was" and "is". "Editor arrested in Mirsk" is a passive, "Premier to meet rebels" a plan. The
 * treebanks hold few: on their development and test parts 1 relation mended, none spoilt.
 */
import { type Draft, dependents } from "./draft.ts";
import data from "./headlines.json" with { type: "json" };

const PARTICIPLES: ReadonlySet<string> = new Set(data.participles.map((entry) => entry.participle));
const LONGEST = 20;

export function readHeadline(draft: Draft): void {
  const last = draft.forms[draft.forms.length - 1] ?? "";
  if (draft.forms.length > LONGEST || /^[.!?…]/.test(last)) return;
  draft.forms.forEach((form, index) => {
    if (PARTICIPLES.has(form)) readPassive(draft, index);
  });
  readPlan(draft);
}

function readPassive(draft: Draft, verb: number): void {
  if (draft.upos[verb] !== "VERB" || !["VBD", "VBN"].includes(draft.xpos[verb]!)) return;
  if (!["root", "ccomp", "conj", "parataxis"].includes(draft.deprel[verb]!)) return;
  if (dependents(draft, verb, ["obj", "iobj", "ccomp", "xcomp", "aux"]).length > 0) return;
  const [subject] = dependents(draft, verb, ["nsubj"]);
  if (subject === undefined) return;
  draft.xpos[verb] = "VBN";
  draft.deprel[subject] = "nsubj:pass";
}

/** "Orl premier to meet rebels": the infinitive is the clause, the noun before it its subject. */
function readPlan(draft: Draft): void {
  const noun = draft.head.indexOf(-1);
  if (noun < 0 || !["NOUN", "PROPN"].includes(draft.upos[noun]!)) return;
  if (dependents(draft, noun, ["cop", "nsubj", "det", "case", "amod"]).length > 0) return;
  const plans = dependents(draft, noun, ["acl", "xcomp", "advcl"]).filter(
    (child) =>
      child > noun &&
      draft.xpos[child] === "VB" &&
      dependents(draft, child, ["mark"]).some((mark) => draft.xpos[mark] === "TO"),
  );
  const [plan] = plans;
  if (plans.length !== 1 || plan === undefined || dependents(draft, plan, ["nsubj"]).length > 0) return;
  draft.head[plan] = -1;
  draft.deprel[plan] = "root";
  draft.head[noun] = plan;
  draft.deprel[noun] = "nsubj";
}
