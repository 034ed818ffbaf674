/**
 * Repair `attribute`: "and exiled leader Marr", "to exiled factions". Such a participle before a noun without a determiner is taken for
 * a verb with an object where the parser has seen few of its kind; it then describes the noun, which stands where the verb stood.
 * The treebanks hold no such case, so that their figures do not move; news about exiles is full of them.
 */
import data from "./attributes.json" with { type: "json" };
import { type Draft, dependents } from "./draft.ts";

const PARTICIPLES: ReadonlySet<string> = new Set(data.participles.map((entry) => entry.participle));
const INSIDE_A_NAME = ["flat", "compound", "appos", "nmod:desc"];
const NOMINAL = ["NOUN", "PROPN", "PRON"];

export function mendAttributes(draft: Draft): void {
  draft.forms.forEach((form, verb) => {
    const isVerb = draft.upos[verb] === "VERB" || draft.deprel[verb] === "conj";
    if (!PARTICIPLES.has(form) || !isVerb || draft.head[verb]! < 0 || draft.deprel[verb] === "amod") return;
    if (dependents(draft, verb, ["aux", "cop"]).length > 0) return;
    const noun = nounBehind(draft, verb);
    if (noun < 0 || isBelow(draft, verb, noun)) return;
    const subjects = dependents(draft, verb, ["nsubj"]);
    if (subjects.every((subject) => yieldSubject(draft, verb, subject))) swap(draft, verb, noun);
  });
}

/**
 * The head of the nouns and adjectives that follow hard behind the participle, where a single one of them hangs on something
 * outside; -1 where a determiner, a possessor or anything else follows first.
 */
function nounBehind(draft: Draft, verb: number): number {
  let end = verb + 1;
  while (end < draft.forms.length && ["NOUN", "PROPN", "ADJ"].includes(draft.upos[end]!)) end += 1;
  const tops: number[] = [];
  for (let at = verb + 1; at < end; at += 1) if (draft.head[at]! <= verb || draft.head[at]! >= end) tops.push(at);
  const [noun] = tops;
  if (tops.length !== 1 || noun === undefined || draft.upos[noun] === "ADJ" || draft.head[noun]! >= end) return -1;
  return draft.head[noun]! < 0 ? -1 : noun;
}

/** "Ode, exiled party leader, said": the subject is that of the verb above. False where it cannot be. */
function yieldSubject(draft: Draft, verb: number, subject: number): boolean {
  const above = draft.head[verb]!;
  const stands = draft.forms[verb - 1] === "," && verb >= 2 && nameAt(draft, verb - 2) === subject;
  if (!stands || draft.upos[above] !== "VERB" || dependents(draft, above, ["nsubj"]).length > 0) return false;
  draft.head[subject] = above;
  return true;
}

function swap(draft: Draft, verb: number, noun: number): void {
  const before = placeBefore(draft, verb, noun);
  draft.head[noun] = before.head;
  draft.deprel[noun] = before.relation;
  for (const child of dependents(draft, verb, [
    "mark",
    "case",
    "cc",
    "punct",
    "obl",
    "nmod",
    "appos",
    "conj",
    "advcl",
  ])) {
    if (child === noun) continue;
    draft.head[child] = noun;
    if (draft.deprel[child] === "mark") {
      draft.deprel[child] = "case";
      draft.upos[child] = "ADP";
    }
  }
  draft.head[verb] = noun;
  draft.deprel[verb] = "amod";
  draft.xpos[verb] = "VBN";
}

/** What the noun is to what stands before the participle: behind a comma another name, behind "and" a conjunct, else as the verb was. */
function placeBefore(draft: Draft, verb: number, noun: number): { head: number; relation: string } {
  const head = draft.head[verb]!;
  const mark = draft.forms[verb - 1];
  const name = verb >= 2 ? nameAt(draft, verb - 2) : -1;
  const apart = name >= 0 && !isBelow(draft, name, verb) && !isBelow(draft, name, noun);
  if (apart && mark === ",") return { head: name, relation: "appos" };
  if (apart && (mark === "and" || mark === "or")) return { head: name, relation: "conj" };
  return { head, relation: draft.upos[head] === "VERB" ? "obl" : "nmod" };
}

/** The head of the name or noun that ends at a token; -1 where none does. */
function nameAt(draft: Draft, index: number): number {
  if (!NOMINAL.includes(draft.upos[index]!)) return -1;
  let head = index;
  while (INSIDE_A_NAME.includes(draft.deprel[head]!) && draft.head[head]! < head) head = draft.head[head]!;
  return head;
}

function isBelow(draft: Draft, index: number, top: number): boolean {
  for (let at = index; at >= 0; at = draft.head[at]!) if (at === top) return true;
  return false;
}
