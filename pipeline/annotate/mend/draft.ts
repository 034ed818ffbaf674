/** A tree while it is being mended: arrays that the repairs write to. */
import type { Tree } from "../grow.ts";

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
  draft.head.forEach((head, child) => {
    if (head !== index) return;
    const relation = draft.deprel[child]!;
    if (relations.includes(relation) || relations.includes(relation.split(":")[0]!)) found.push(child);
  });
  return found;
}
