/** The words around a verb that say what kind of clause it is. */
import type { Span } from "../../text/span.ts";
import type { Sentence } from "../sentence.ts";
import { childrenBy } from "./relations.ts";
import { subtreeSpan } from "./subtree.ts";

/** Words that open the clause, lower case, in order: "that", "if", "to", "without", "because"; also "when", "where", "how". */
export function markers(sentence: Sentence, verb: number): string[] {
  const words = childrenBy(sentence, verb, ["mark", "advmod"]).filter((child) => {
    const { deprel, xpos } = sentence.tokens[child]!;
    return child < verb && (deprel === "mark" || xpos === "WRB");
  });
  return words.map((word) => sentence.tokens[word]!.text.toLowerCase());
}

/** Particles of a phrasal verb, lower case: "carried out" has "out". */
export function particles(sentence: Sentence, verb: number): string[] {
  return childrenBy(sentence, verb, ["compound:prt"]).map((child) => sentence.tokens[child]!.text.toLowerCase());
}

/** Clauses that the verb takes: what is said, asked, planned, attempted (`ccomp`, `xcomp`, clausal subject of a passive), ascending. */
export function complements(sentence: Sentence, verb: number): number[] {
  return childrenBy(sentence, verb, ["ccomp", "xcomp", "csubj:pass"]);
}

/**
 * The verb with all that belongs to its clause, without clauses coordinated with it or set beside it: the evidence of an
 * event. With its complements and its relative clauses inside.
 */
export function clauseSpan(sentence: Sentence, verb: number): Span {
  return subtreeSpan(sentence, verb, { withoutAtTop: ["conj", "cc", "parataxis", "mark", "punct", "discourse"] });
}
