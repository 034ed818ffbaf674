/** Who is the subject of a verb, also where the verb has none of its own: "X promised to go", "X rose and spoke", "troops backed by". */
import type { Sentence } from "../sentence.ts";
import { antecedent } from "./antecedent.ts";
import { firstConjunct, withConjuncts } from "./conjuncts.ts";
import { controllingObject, nounControls } from "./control.ts";
import { childrenBy, hasChild } from "./relations.ts";
import { isBareParticiple } from "./voice.ts";

const SUBJECTS = ["nsubj", "nsubj:pass", "csubj", "csubj:pass"];

/**
 * Heads of the subjects of a predicate (a verb, or the noun or adjective after a copula), ascending; of a passive the passive
 * subject. Coordination is resolved, a relative pronoun gives its antecedent. A predicate without a subject of its own has that of
 * the verb it is coordinated with or that controls it; a participle after a noun has the noun. `[]` where there is
 * none (imperatives, gerunds, finite clauses that lack one).
 */
export function subjects(sentence: Sentence, verb: number): number[] {
  const own = ownSubjects(sentence, verb);
  if (own.length > 0) {
    const resolved = withConjuncts(sentence, own).map((subject) => antecedent(sentence, subject));
    return withConjuncts(
      sentence,
      resolved.filter((subject) => subject !== verb),
    );
  }
  return inheritedSubjects(sentence, verb);
}

/** Heads of the subjects that hang on the predicate itself, neither inherited nor resolved, as the tree has them. */
export function ownSubjects(sentence: Sentence, verb: number): number[] {
  return childrenBy(sentence, verb, SUBJECTS).filter((child) => sentence.tokens[child]!.deprel !== "nsubj:outer");
}

function inheritedSubjects(sentence: Sentence, verb: number): number[] {
  const token = sentence.tokens[verb]!;
  if (token.head < 0) return [];
  switch (token.deprel) {
    case "conj":
      return isPredicate(sentence, verb) ? subjects(sentence, token.head) : [];
    case "acl":
      return subjectsOfNounClause(sentence, verb);
    case "xcomp":
    case "ccomp":
    case "advcl":
      if (hasTense(sentence, verb)) return [];
      return controllers(sentence, verb);
    default:
      return [];
  }
}

function controllers(sentence: Sentence, verb: number): number[] {
  const objects = controllingObject(sentence, verb);
  if (objects === null) return subjects(sentence, sentence.tokens[verb]!.head);
  return withConjuncts(
    sentence,
    objects.map((object) => antecedent(sentence, object)),
  );
}

function isPredicate(sentence: Sentence, index: number): boolean {
  const { upos } = sentence.tokens[index]!;
  return upos === "VERB" || upos === "AUX" || hasChild(sentence, index, ["cop"]);
}

function hasTense(sentence: Sentence, verb: number): boolean {
  if (isBareParticiple(sentence, verb)) return false;
  const forms = [verb, ...childrenBy(sentence, verb, ["aux", "cop"])];
  return forms.some((form) => ["VBD", "VBZ", "VBP", "MD"].includes(sentence.tokens[form]!.xpos));
}

const FIRST_TO = ["first", "second", "third", "last", "next", "only"];

/**
 * "a group calling itself", "leaders accused of": the noun. "its pledge to leave": whose pledge it is. "the first to leave": the
 * first. "urged the army to leave", hung on the army: the army.
 */
function subjectsOfNounClause(sentence: Sentence, verb: number): number[] {
  const noun = sentence.tokens[verb]!.head;
  if (nounControls(sentence, noun, verb)) return withConjuncts(sentence, [firstConjunct(sentence, noun)]);
  const marks = childrenBy(sentence, verb, ["mark"]);
  const ranked = [noun, ...childrenBy(sentence, noun, ["amod"])];
  if (marks.some((mark) => sentence.tokens[mark]!.xpos === "TO")) {
    const isFirst = ranked.some((word) => FIRST_TO.includes(sentence.tokens[word]!.text.toLowerCase()));
    return isFirst ? [noun] : ownersOf(sentence, noun);
  }
  // "the practice of arresting" is not the practice's doing.
  const describes = marks.length === 0 && ["VBN", "VBG", "VBD", "JJ"].includes(sentence.tokens[verb]!.xpos);
  return describes ? withConjuncts(sentence, [noun]) : ownersOf(sentence, noun);
}

/** Whose decision, plan, pledge it is: its possessor, the "of" or "by" attribute, or the subject of the verb that has it as object. */
function ownersOf(sentence: Sentence, noun: number): number[] {
  const possessors = childrenBy(sentence, noun, ["nmod:poss"]);
  if (possessors.length > 0) return withConjuncts(sentence, possessors);
  const doers = childrenBy(sentence, noun, ["nmod"]).filter((child) =>
    childrenBy(sentence, child, ["case"]).some((word) => sentence.tokens[word]!.text.toLowerCase() === "by"),
  );
  if (doers.length > 0) return withConjuncts(sentence, doers);
  const { deprel, head } = sentence.tokens[noun]!;
  return deprel === "obj" ? subjects(sentence, head) : [];
}
