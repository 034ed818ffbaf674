/** What code makes of a resolved document: what this one source tells, each value on its characters. */
import type { DateValue } from "../annotate/sentence.ts";
import type { Span } from "../text/span.ts";

export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const STATUSES = ["reported", "alleged", "denied", "planned", "demanded", "hypothetical"] as const;
export type Status = (typeof STATUSES)[number];

export type Role = "actor" | "recipient" | "participant" | "attendee";

/** Who says so: the place of a statement in the document's list, or nobody whom the source names. */
export type Attribution = number | "unattributed" | null;

/** The words that fill a role, and whom they stand for, if a mention says so. */
export interface Filler extends Span {
  readonly entityId: string | null;
}

export interface PartyAccount extends Filler {
  readonly role: Role;
}

export type Qualifier = "about" | "over" | "under";

export interface DateAccount extends Span, DateValue {
  readonly qualifier: Qualifier | null;
}

/** A value with words of its own that is neither a date, a place nor a party. */
export interface ValueAccount extends Span {
  readonly property: "duration" | "dead" | "injured" | "size" | "note";
  readonly value: string | null;
  readonly qualifier: Qualifier | null;
}

export interface EventAccount {
  readonly type: EventType;
  /** A PLOVER mode, where the words decide it. */
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly status: Status;
  /** Name of the frame or rule that fired. */
  readonly rule: string;
  /** The words the frame fired on. */
  readonly trigger: Span;
  /** The clause or sentence that carries the event. */
  readonly evidence: Span;
  readonly parties: readonly PartyAccount[];
  readonly date: DateAccount | null;
  readonly places: readonly Filler[];
  readonly values: readonly ValueAccount[];
  readonly attributedTo: Attribution;
}

export type QuoteType = "direct" | "indirect" | "mixed";

export interface StatementAccount {
  /** Null where the text names no speaker. */
  readonly speaker: Filler | null;
  readonly addressee: Filler | null;
  /** Null where a quotation stands without a verb of its own. */
  readonly cue: Span | null;
  readonly quoteType: QuoteType;
  /** The reported words, without speaker and cue; for a split quotation from its first word to its last. */
  readonly content: Span;
  /** What the cue implies: `neutral`, `accusing`, `denying`, `promising`, `asking`, `hedging`. */
  readonly stance: string;
  /** The clause or sentence with speaker, cue and content. */
  readonly evidence: Span;
  readonly rule: string;
  /** The outer statement in whose content this one lies. */
  readonly attributedTo: Attribution;
}

export interface RelationAccount {
  readonly subject: Filler;
  /** A term of schema.org or Popolo where one exists: `memberOf`, `founder`, ... */
  readonly relation: string;
  readonly object: Filler;
  /** The source's words for the tie ("convener of the Coordination Committee"). */
  readonly label: Span;
  /** EDTF, where the words say so. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly rule: string;
  readonly evidence: Span;
  readonly attributedTo: Attribution;
}
