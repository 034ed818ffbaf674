/** A tree while it is being mended: arrays that the repairs write to. */
import type { Tree } from "../grow.ts";
import { isOneOf } from "../tree/relations.ts";

export interface Draft {
  /** Lower case. */
  readonly forms: readonly string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly head: number[];
  readonly deprel: string[];
}

export function draftOf(forms: readonly string[], tree: Tree): Draft {
  return {
    forms: forms.map((form) => form.toLowerCase()),
    upos: [...tree.upos],
    xpos: [...tree.xpos],
    head: [...tree.head],
    deprel: [...tree.deprel],
  };
}

/** Dependents of a token in one of the relations (with their subtypes), ascending. */
export function dependents(draft: Draft, index: number, relations: readonly string[]): number[] {
  const found: number[] = [];
  const { head, deprel } = draft;
  for (let child = 0; child < head.length; child += 1) {
    if (head[child] === index && isOneOf(deprel[child]!, relations)) found.push(child);
  }
  return found;
}
