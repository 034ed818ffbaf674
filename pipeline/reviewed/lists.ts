/** What people decided, read from `reviewed/`: one array a file, in the order of the file, empty where it is absent. */
import type { ActorCodesRow, PlacesRow } from "../schema/generated/rows.ts";

export type EntityType = "person" | "organization" | "place" | "group";

/** Where a reviewed row stands, for findings and for `explain`. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

export interface ReviewedEntity {
  readonly entityId: string;
  readonly type: EntityType;
  readonly name: string;
  readonly description: string | null;
  /** ISO 3166-1 alpha-3 of the state the entity acts for. */
  readonly country: string | null;
  readonly wikidataId: string | null;
  readonly note: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reason: string | null;
  readonly at: RowPlace;
}

export type AliasKind = "name" | "short" | "title" | "acronym" | "demonym";
export type AliasDecision = "same" | "not" | "unsure";

export interface ReviewedAlias {
  readonly alias: string;
  /** Null for a `not` that says of no entity at all that this is its name. */
  readonly entityId: string | null;
  readonly kind: AliasKind;
  readonly decision: AliasDecision;
  /** ISO dates; the alias holds for reports published from and until then, inclusive. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Empty, or the publisher or the source id that the row is confined to. */
  readonly scope: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reason: string | null;
  readonly at: RowPlace;
}

export type ReviewedLinkKind = "same" | "different" | "part_of" | "denies" | "answers" | "clears";

export interface ReviewedLink {
  readonly sourceId: string;
  /** Words of the source that only this record rests on. */
  readonly quoted: string;
  readonly link: ReviewedLinkKind;
  readonly otherSourceId: string;
  readonly otherQuoted: string;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reason: string | null;
  /** Kept as a memory though its words or its claim are gone. */
  readonly knownStale: boolean;
  readonly at: RowPlace;
}

export interface ReviewedDecision {
  readonly decisionId: string;
  readonly table: string;
  readonly sourceId: string;
  readonly quoted: string;
  readonly occurrence: number;
  readonly claim: string;
  readonly decision: "accept" | "reject" | "correct" | "add";
  readonly column: string | null;
  readonly expect: string | null;
  readonly value: string | null;
  readonly reviewedBy: string;
  readonly reviewedOn: string;
  readonly reason: string | null;
  /** Kept as a memory though its words or its claim are gone. */
  readonly knownStale: boolean;
  readonly at: RowPlace;
}

export interface ReviewedReviewer {
  readonly reviewer: string;
  readonly kind: "person" | "software";
  readonly about: string | null;
}

export interface ReviewedIdentifier {
  readonly entityId: string;
  readonly scheme: string;
  readonly value: string;
}

/** What an entity is in a list that event data use, for the days on which it holds. */
export interface ReviewedActorCode {
  readonly entityId: string;
  readonly scheme: ActorCodesRow["scheme"];
  readonly code: string;
  /** ISO dates, inclusive. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reason: string | null;
  readonly at: RowPlace;
}

export interface ReviewedPlace {
  readonly entityId: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: PlacesRow["precision"];
  readonly geonamesId: string | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reason: string | null;
  readonly at: RowPlace;
}

/** What the makers say of the corpus, for the codebook. */
export interface ReviewedCorpusNote {
  readonly topic: "found" | "population" | "limit";
  readonly text: string;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reason: string | null;
  readonly at: RowPlace;
}

export interface ReviewedRedirect {
  readonly oldId: string;
  readonly newId: string | null;
  readonly reason: string;
  readonly since: string | null;
}

/** A record that is taken out of every release. */
export interface ReviewedWithdrawal {
  readonly id: string;
  readonly reason: string;
  readonly decidedBy: string;
  /** ISO date. */
  readonly decidedOn: string;
  readonly at: RowPlace;
}

/** How much of a text a release may carry: all of it, quotations up to a number of words, or nothing but offsets. */
export type LicenceExtent = "text" | "quotations" | "offsets";

export interface ReviewedLicence {
  /** SPDX, as the sources give it. */
  readonly licence: string;
  readonly extent: LicenceExtent;
  /** For `quotations`: the most words in one; null where the file does not say. */
  readonly maxWords: number | null;
  readonly reason: string | null;
}

/** One value of an event that another program proposes; nobody has decided on it here. */
export interface ProposedValue {
  readonly proposalId: string;
  readonly sourceId: string;
  readonly quoted: string;
  readonly occurrence: number;
  readonly column: string;
  readonly value: string;
  readonly program: string;
  readonly at: RowPlace;
}

/** Null where there is no such file: nobody has decided yet how much a release may quote. */
export type LicenceList = readonly ReviewedLicence[] | null;

export interface ReviewedLists {
  readonly entities: readonly ReviewedEntity[];
  readonly aliases: readonly ReviewedAlias[];
  readonly decisions: readonly ReviewedDecision[];
  readonly links: readonly ReviewedLink[];
  readonly reviewers: readonly ReviewedReviewer[];
  readonly identifiers: readonly ReviewedIdentifier[];
  readonly actorCodes: readonly ReviewedActorCode[];
  readonly places: readonly ReviewedPlace[];
  readonly corpus: readonly ReviewedCorpusNote[];
  readonly redirects: readonly ReviewedRedirect[];
  readonly withdrawals: readonly ReviewedWithdrawal[];
  readonly licences: LicenceList;
  readonly proposals: readonly ProposedValue[];
}
