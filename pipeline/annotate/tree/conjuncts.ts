/** Coordination: "A, B and C" hangs B and C on A; whoever holds one of them often wants all. */
import type { Sentence } from "../sentence.ts";
import { childrenBy, isRelation } from "./relations.ts";

/** The first member of the coordination that `index` belongs to; `index` itself where there is none. */
export function firstConjunct(sentence: Sentence, index: number): number {
  let first = index;
  while (isRelation(sentence.tokens[first]!, ["conj"])) first = sentence.tokens[first]!.head;
  return first;
}

/** All members of the coordination that `index` belongs to, from whichever member one asks; ascending, `index` among them. */
export function conjuncts(sentence: Sentence, index: number): number[] {
  const members: number[] = [];
  const open = [firstConjunct(sentence, index)];
  while (open.length > 0) {
    const member = open.pop()!;
    members.push(member);
    open.push(...childrenBy(sentence, member, ["conj"]));
  }
  return members.sort((a, b) => a - b);
}

/** `heads` and what is coordinated below each ("Mr Adan and Ms Bero said": from Adan, Adan and Bero); ascending, each once. */
export function withConjuncts(sentence: Sentence, heads: readonly number[]): number[] {
  const found = new Set<number>();
  const open = [...heads];
  while (open.length > 0) {
    const head = open.pop()!;
    if (found.has(head)) continue;
    found.add(head);
    open.push(...childrenBy(sentence, head, ["conj"]));
  }
  return [...found].sort((a, b) => a - b);
}
