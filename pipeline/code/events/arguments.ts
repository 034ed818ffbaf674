/**
 * Who does what to whom, read off the tree around one predicate: subject and object whatever the voice, objects of
 * prepositions by their preposition, governed clauses. What the tree leaves unsaid is inherited: the subject of a
 * coordinated verb, of an infinitive, of a participle, of a relative clause.
 */
import type { Sentence } from "../../annotate/sentence.ts";
import { childrenBy } from "../../annotate/tree/relations.ts";
import { antecedent, isHiddenVerb, isPassive, nameBefore, understoodSubject, unfold } from "./subjects.ts";
import { base, isVerbal, prepositionOf } from "./tokens.ts";

export interface Arguments {
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly indirect: readonly number[];
  readonly passive: boolean;
  /** Tokens governed through a preposition, by the preposition in lower case ("on", "according to"). */
  readonly prepositions: ReadonlyMap<string, readonly number[]>;
  /** Heads of governed clauses, nearest relation first. */
  readonly clauses: readonly number[];
}

const LINKING = new Set(["remain", "become"]);
const CLAUSES: Readonly<Record<string, number>> = { xcomp: 0, ccomp: 1, acl: 2, advcl: 3, csubj: 4 };

function byPreposition(sentence: Sentence, predicate: number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const child of childrenBy(sentence, predicate, ["obl", "nmod"])) {
    if (sentence.tokens[child]!.deprel === "nmod:poss") continue;
    // "talks with A and with B"
    for (const one of [child, ...childrenBy(sentence, child, ["conj"])]) {
      const name = prepositionOf(sentence, one);
      const before = found.get(name);
      if (before !== undefined) before.push(one);
      else if (name !== "") found.set(name, [one]);
    }
  }
  return found;
}

export function argumentsOf(sentence: Sentence, predicate: number): Arguments {
  const token = sentence.tokens[predicate]!;
  const prepositions = byPreposition(sentence, predicate);
  const clauses = childrenBy(sentence, predicate, ["xcomp", "ccomp", "acl", "advcl", "csubj"])
    .filter((i) => sentence.tokens[i]!.deprel !== "acl:relcl" && sentence.tokens[i]!.deprel !== "advcl:relcl")
    .sort((a, b) => CLAUSES[base(sentence.tokens[a]!)]! - CLAUSES[base(sentence.tokens[b]!)]! || a - b);
  if (token.upos === "NOUN" || token.upos === "PROPN") {
    const linked = token.head >= 0 && LINKING.has(sentence.tokens[token.head]!.lemma.toLowerCase());
    const isPredicate =
      token.deprel === "xcomp" ||
      (linked && token.deprel === "obj") ||
      childrenBy(sentence, predicate, ["cop", "nsubj"]).length > 0;
    return {
      subject: isPredicate ? understoodSubject(sentence, predicate, 0) : [],
      object: [],
      indirect: [],
      passive: false,
      prepositions,
      clauses,
    };
  }
  if (isHiddenVerb(sentence, predicate)) {
    const subject = nameBefore(sentence, predicate)!;
    const below = byPreposition(sentence, token.head);
    return { subject: [subject], object: [token.head], indirect: [], passive: false, prepositions: below, clauses };
  }
  const passive = isPassive(sentence, predicate);
  const understood = understoodSubject(sentence, predicate, 0);
  const indirect = childrenBy(sentence, predicate, ["iobj"]);
  let object = unfold(sentence, predicate, childrenBy(sentence, predicate, ["obj"]));
  // "called [Minister Renn]" read as what he was called
  if (object.length === 0)
    object = childrenBy(sentence, predicate, ["xcomp"]).filter((c) => sentence.tokens[c]!.upos === "PROPN");
  // "called off [a strike]" read as an adjunct: a noun behind the verb that no preposition leads
  if (object.length === 0) {
    object = childrenBy(sentence, predicate, ["obl"]).filter((child) => {
      const { upos, deprel } = sentence.tokens[child]!;
      const bare =
        deprel === "obl" && (upos === "NOUN" || upos === "PROPN") && childrenBy(sentence, child, ["case"]).length === 0;
      return bare && child > predicate;
    });
  }
  const conjoined = token.deprel === "conj" && object.length === 0 && token.head >= 0 ? token.head : null;
  if (passive) {
    const agents = childrenBy(sentence, predicate, ["obl:agent"]);
    const by = agents.length > 0 ? agents : [...(prepositions.get("by") ?? [])];
    if (object.length === 0) object = understood;
    else indirect.push(...understood);
    return { subject: by, object, indirect, passive, prepositions, clauses };
  }
  if (object.length === 0) {
    const noun = antecedent(sentence, predicate);
    // "the man whom police held", "the ban it imposed"
    if (noun !== null && !understood.includes(noun)) object = [noun];
    else if (conjoined === null) {
      const shared = childrenBy(sentence, predicate, ["conj"]).filter(
        (i) => isVerbal(sentence.tokens[i]!) && !isPassive(sentence, i),
      );
      // "formally agreed and accepted the proposal"
      for (const other of shared) {
        if (sentence.tokens[other]!.index - predicate <= 3) object.push(...childrenBy(sentence, other, ["obj"]));
      }
    }
  }
  return { subject: understood, object, indirect, passive, prepositions, clauses };
}
