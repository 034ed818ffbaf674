/**
 * Repair `main verb`: "Orl, the mayor, called on Marr to leave." and "Marr accused the army of theft." without another finite verb: what
 * has an object or governs a clause, and no auxiliary and no "by", is no passive participle. "Both Orl and Marr say ..." is
 * no infinitive.
 */
import { type Draft, dependents } from "./draft.ts";

const FINITE = ["VBD", "VBZ", "VBP", "MD"];
const NOUNS = ["NOUN", "PROPN", "PRON"];

export function findMainVerb(draft: Draft): void {
  const root = draft.head.indexOf(-1);
  const last = draft.forms[draft.forms.length - 1] ?? "";
  if (root < 0 || !/^[.!?”"’']/.test(last)) return;
  nameBefore(draft, root);
  if (draft.xpos[root] === "VBN" && isActive(draft, root) && subjectsBefore(draft, root).length > 0)
    draft.xpos[root] = "VBD";
  if (draft.xpos[root] === "VB" && isPlural(draft, subjectsBefore(draft, root)) && isBare(draft, root))
    draft.xpos[root] = "VBP";
  if (NOUNS.includes(draft.upos[root]!)) raiseParticiple(draft, root);
}

/** "Orl called on Marr": a name that opens the sentence, read as an adverb of the verb behind it. */
function nameBefore(draft: Draft, verb: number): void {
  if (verb < 1 || draft.xpos[verb] !== "VBN" || !isActive(draft, verb) || subjectsBefore(draft, verb).length > 0)
    return;
  const before = dependents(draft, verb, ["advmod", "obl", "dep", "vocative", "dislocated"]);
  const [name] = before.filter((child) => child < verb && draft.upos[child] === "PROPN");
  if (name !== undefined && dependents(draft, name, ["case"]).length === 0) draft.deprel[name] = "nsubj";
}

/** "Orl | called on Marr" read as a noun with a participle, where nothing else in the sentence is finite. */
function raiseParticiple(draft: Draft, noun: number): void {
  if (dependents(draft, noun, ["cop", "nsubj", "csubj", "aux", "case", "parataxis", "ccomp"]).length > 0) return;
  const [verb] = dependents(draft, noun, ["acl"]).filter((child) => child > noun && draft.xpos[child] === "VBN");
  if (verb === undefined || draft.deprel[verb] === "acl:relcl" || !isActive(draft, verb)) return;
  if (draft.xpos.slice(0, verb).some((tag) => FINITE.includes(tag))) return;
  draft.head.forEach((head, child) => {
    if (head === noun && child > verb) draft.head[child] = verb;
  });
  draft.head[verb] = -1;
  draft.deprel[verb] = "root";
  draft.xpos[verb] = "VBD";
  draft.head[noun] = verb;
  draft.deprel[noun] = "nsubj";
}

function isActive(draft: Draft, verb: number): boolean {
  if (dependents(draft, verb, ["aux", "cop"]).length > 0) return false;
  if (draft.forms[verb + 1] === "by" || dependents(draft, verb, ["obl:agent"]).length > 0) return false;
  const governed = dependents(draft, verb, ["obj", "ccomp"]).filter((child) => child > verb);
  const calls = draft.forms[verb] === "called" && ["on", "for", "upon"].includes(draft.forms[verb + 1] ?? "");
  return governed.length > 0 || calls;
}

function isBare(draft: Draft, verb: number): boolean {
  return dependents(draft, verb, ["aux", "cop", "mark"]).length === 0;
}

function subjectsBefore(draft: Draft, verb: number): number[] {
  return dependents(draft, verb, ["nsubj"]).filter((child) => child < verb);
}

function isPlural(draft: Draft, subjects: readonly number[]): boolean {
  return subjects.some(
    (subject) => /^(?:NNS|NNPS)$/.test(draft.xpos[subject]!) || dependents(draft, subject, ["conj"]).length > 0,
  );
}
