/** Relations by name: `nsubj` stands for itself and all its subtypes, `nsubj:pass` for itself alone. */
import type { Sentence, Token } from "../sentence.ts";

/** True where the token's relation is one of those named. */
export function isRelation(token: Token, relations: readonly string[]): boolean {
  return isOneOf(token.deprel, relations);
}

/** The same of a relation by itself. */
export function isOneOf(relation: string, relations: readonly string[]): boolean {
  if (relations.includes(relation)) return true;
  const colon = relation.indexOf(":");
  return colon >= 0 && relations.includes(relation.slice(0, colon));
}

/** Indices of the dependents that stand in one of the relations, ascending; `[]` where there are none. */
export function childrenBy(sentence: Sentence, index: number, relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of sentence.children[index]!) if (isRelation(sentence.tokens[child]!, relations)) found.push(child);
  return found;
}

/** True where the token has a dependent in one of the relations. */
export function hasChild(sentence: Sentence, index: number, relations: readonly string[]): boolean {
  return sentence.children[index]!.some((child) => isRelation(sentence.tokens[child]!, relations));
}
