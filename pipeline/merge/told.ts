/** A telling with the cells of its rows, as it lies on a shelf until its event is known: plain data. */
import type { Role } from "../code/account.ts";
import type { AccountsRow, EvidenceRow } from "../schema/generated/rows.ts";
import type { Review } from "./decisions/apply.ts";
import type { Summary, Telling } from "./telling.ts";

/** What one account of an event becomes in the tables. */
export interface PlacedAccount {
  readonly rows: readonly Omit<AccountsRow, "event_id">[];
  readonly evidence: Omit<EvidenceRow, "record_id">;
  /** Null where nobody has decided on it. */
  readonly review: Review | null;
}

export interface Told extends Telling {
  /** In the order of `accounts`. */
  readonly placed: readonly PlacedAccount[];
}

export type PackedSummary = Omit<Summary, "parties"> & { readonly parties: readonly (readonly [string, Role])[] };

export type PackedTold = Omit<Told, "summary"> & { readonly summary: PackedSummary };

export function packSummary(summary: Summary): PackedSummary {
  return { ...summary, parties: [...summary.parties] };
}

export function unpackSummary(summary: PackedSummary): Summary {
  return { ...summary, parties: new Map(summary.parties) };
}

export function packTold(told: Told): PackedTold {
  return { ...told, summary: packSummary(told.summary) };
}

export function unpackTold(told: PackedTold): Told {
  return { ...told, summary: unpackSummary(told.summary) };
}
