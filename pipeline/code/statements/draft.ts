/** What the rules hand to one another: a statement before its speaker is resolved and its place in the document is known. */
import type { Annotated, Sentence } from "../../annotate/sentence.ts";
import type { Span } from "../../text/span.ts";

/** Words for somebody who speaks or is spoken to, and the tokens that head them. */
export interface Party extends Span {
  readonly sentence: Sentence;
  /** Heads of the noun phrases, one for each coordinated party; a relative pronoun is given as its antecedent. */
  readonly heads: readonly number[];
}

export interface Draft {
  readonly rule: string;
  readonly speaker: Party | null;
  readonly addressee: Party | null;
  /** Null where a quotation stands without a cue of its own. */
  readonly cue: Span | null;
  readonly stance: string;
  readonly content: Span;
  readonly evidence: Span;
}

/** A cue at work: the verb or noun, and what it can be asked. */
export interface CueSite {
  readonly annotated: Annotated;
  readonly sentence: Sentence;
  /** The token of the cue. */
  readonly at: number;
  readonly speaker: Party | null;
  /** Cue and speaker with all between: content before it ends where it starts. */
  readonly core: Span;
}
