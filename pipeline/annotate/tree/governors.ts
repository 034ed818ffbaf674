/** The verbs above a word, from the nearest to the root: what decides whether something is said, asked, denied or done. */
import type { Sentence } from "../sentence.ts";

export interface Governor {
  /** The governing token: a verb, or the noun or adjective that is a predicate or carries the clause ("the claim that ..."). */
  readonly index: number;
  /** The relation in which what lies below stands to it: `xcomp`, `ccomp`, `advcl`, `acl`, `acl:relcl`, `conj`, `obl`, ... */
  readonly relation: string;
  /** The token below, which stands in that relation. */
  readonly from: number;
}

/** Every step from the token up to the root, nearest first; `[]` for the root. */
export function governors(sentence: Sentence, index: number): Governor[] {
  const steps: Governor[] = [];
  let from = index;
  while (sentence.tokens[from]!.head >= 0) {
    const { head, deprel } = sentence.tokens[from]!;
    steps.push({ index: head, relation: deprel, from });
    from = head;
  }
  return steps;
}

const CLAUSES = ["root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"];

/**
 * The token that heads the clause in which the word stands: itself where it is a predicate, else the first above that
 * heads a clause; a coordinated verb heads its own clause.
 */
export function clauseHead(sentence: Sentence, index: number): number {
  let at = index;
  for (;;) {
    const token = sentence.tokens[at]!;
    const base = token.deprel.split(":")[0]!;
    if (token.head < 0 || CLAUSES.includes(base)) return at;
    if (base === "conj" && (token.upos === "VERB" || token.upos === "AUX")) return at;
    at = token.head;
  }
}
