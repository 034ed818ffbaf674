/** Noun phrases and names: where they begin and end, what heads them, what stands beside them as another name for the same. */
import type { Span } from "../../text/span.ts";
import type { Sentence } from "../sentence.ts";
import { childrenBy, isRelation } from "./relations.ts";
import { subtree, trimmedSpan } from "./subtree.ts";

/** Dependents of a noun that say something of it rather than name it, or that belong to its clause. */
const NOT_NAMING = [
  "acl",
  "appos",
  "parataxis",
  "conj",
  "cc",
  "dep",
  "list",
  "discourse",
  "reparandum",
  "orphan",
  "advcl",
];
/** Where the noun is a predicate ("Mr Adan is the founder"), what belongs to its clause. */
const OF_ITS_CLAUSE = [
  "nsubj",
  "csubj",
  "cop",
  "aux",
  "mark",
  "advmod",
  "obl",
  "ccomp",
  "xcomp",
  "expl",
  "vocative",
  "obj",
  "case",
];

/**
 * The phrase that a noun heads, determiner, adjectives, compounds, titles and prepositional attributes with it
 * ("the former governor of Mirsk"), without its preposition, its relative and participle clauses, appositions, the
 * conjuncts beside it and punctuation at its edges.
 */
export function nounPhraseSpan(sentence: Sentence, index: number): Span {
  return trimmedSpan(sentence, subtree(sentence, index, { without: NOT_NAMING, withoutAtTop: OF_ITS_CLAUSE }));
}

/**
 * The core of the phrase: as `nounPhraseSpan`, also without attributes behind the head ("the former governor"), possessor kept.
 */
export function coreNounSpan(sentence: Sentence, index: number): Span {
  const behind = subtree(sentence, index, { without: NOT_NAMING, withoutAtTop: [...OF_ITS_CLAUSE, "nmod"] });
  const before = childrenBy(sentence, index, ["nmod"])
    .filter((child) => child < index && !isRelation(sentence.tokens[child]!, ["case"]))
    .flatMap((child) => subtree(sentence, child, { without: NOT_NAMING }));
  return trimmedSpan(
    sentence,
    [...behind, ...before].sort((a, b) => a - b),
  );
}

const PARTS_OF_A_NAME = ["flat", "compound", "fixed", "goeswith", "nmod:desc"];

/** From a word inside a name or compound ("Karim" in "President Abdul Karim's aide") up to the word that heads it. */
export function nameHead(sentence: Sentence, index: number): number {
  let head = index;
  while (isRelation(sentence.tokens[head]!, PARTS_OF_A_NAME)) head = sentence.tokens[head]!.head;
  return head;
}

/**
 * Other words for the same beside the noun ("Mr Adan, the party's chairman": from Adan chairman, from chairman Adan),
 * in either direction; ascending, without `index`.
 */
export function appositions(sentence: Sentence, index: number): number[] {
  const found = childrenBy(sentence, index, ["appos"]);
  const token = sentence.tokens[index]!;
  if (isRelation(token, ["appos"])) {
    found.push(token.head, ...childrenBy(sentence, token.head, ["appos"]).filter((other) => other !== index));
  }
  return found.sort((a, b) => a - b);
}
