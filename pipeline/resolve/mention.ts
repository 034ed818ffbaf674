/** What resolve makes of an annotated document. */
import type { Annotated } from "../annotate/sentence.ts";
import type { Span } from "../text/span.ts";

export type MentionForm = "name" | "short_form" | "title" | "description" | "pronoun";

export interface Mention extends Span {
  readonly entityId: string;
  readonly form: MentionForm;
  /** Which rule made it: `alias`, `surname`, `pronoun_he`, ... */
  readonly rule: string;
}

/** A name-like stretch that no reviewed alias settles: it goes to the review queue, never into a release. */
export interface UnresolvedName extends Span {
  readonly reason: "unknown" | "ambiguous" | "unsure";
  /** Entities that a reviewed alias offers but that nothing settles between; ascending. */
  readonly candidates: readonly string[];
}

export interface Resolved {
  readonly annotated: Annotated;
  /** By start; two overlap only where a description holds the name in it ("the Keld leader"): the longer comes first. */
  readonly mentions: readonly Mention[];
  readonly unresolved: readonly UnresolvedName[];
}
