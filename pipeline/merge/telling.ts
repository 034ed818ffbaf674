/**
 * A telling: what one source says of one event, made of the accounts in that source that are one event.
 * Merging compares tellings by their summary, which can be read from coded documents and from a release alike.
 */
import type { DateValue } from "../annotate/sentence.ts";
import type { EventAccount, EventType, Role, Status } from "../code/account.ts";

export interface Summary {
  readonly sourceId: string;
  readonly type: EventType;
  readonly status: Status;
  /** Resolved parties by entity id, attendees included. */
  readonly parties: ReadonlyMap<string, Role>;
  readonly date: DateValue | null;
  /** Its day lies after the report: whatever the words, it had not happened yet. */
  readonly ahead: boolean;
  /** Entity ids of places. */
  readonly places: readonly string[];
}

export interface Telling {
  readonly summary: Summary;
  /** In the order of the text. */
  readonly accounts: readonly EventAccount[];
  /** Place of the document among the documents by publication, then by source id; orders tellings. */
  readonly documentOrder: number;
  readonly firstStart: number;
}

/** CONSULT, AGREE and COOPERATE count as one type when accounts are compared: papers differ in which they tell. */
export function typeClass(type: EventType): EventType {
  return type === "AGREE" || type === "COOPERATE" ? "CONSULT" : type;
}

/** A plan and its taking place, a charge and its denial, are records of their own. */
export function statusClass({ status, ahead }: Pick<Summary, "status" | "ahead">): "happened" | "denied" | "not_yet" {
  if (status === "denied") return "denied";
  return !ahead && (status === "reported" || status === "alleged") ? "happened" : "not_yet";
}
