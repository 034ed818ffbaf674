/** Reads `reviewed/`: what people decided, as lists that later stages can trust, and a finding for every row at fault. */
import type { Finding } from "../findings/finding.ts";
import { checkAliases, checkIdentifiers, checkReasons, checkReviewers } from "./across.ts";
import { checkActorCodes, checkPlaces } from "./actors.ts";
import type {
  AliasDecision,
  AliasKind,
  EntityType,
  LicenceExtent,
  ReviewedActorCode,
  ReviewedCorpusNote,
  ReviewedDecision,
  ReviewedLinkKind,
  ReviewedLists,
  ReviewedPlace,
  ReviewedReviewer,
} from "./lists.ts";
import { type CheckedRow, readCsv } from "./read-csv.ts";
import { REVIEWED_FILES, type ReviewedTable } from "./schemas.ts";

export interface ReviewedReading {
  readonly lists: ReviewedLists;
  /** All of kind `bad_reviewed_row`. A row at fault is left out of the lists, save for a reviewer whom nobody listed. */
  readonly findings: readonly Finding[];
}

/**
 * @param files texts by file name within the reviewed folder (`aliases.csv`); a file that is absent or empty is an empty
 * list, save for `licences.csv`: none and an empty one are not the same.
 */
export function readReviewed(files: ReadonlyMap<string, string>): ReviewedReading {
  const findings: Finding[] = [];
  function rows<T>(table: ReviewedTable, make: (row: CheckedRow) => T): T[] {
    const shape = REVIEWED_FILES[table];
    const text = files.get(shape.file);
    if (text === undefined) return [];
    const checked = readCsv(text, shape);
    findings.push(...checked.findings);
    return checked.rows.map(make);
  }

  const entities = rows("entities", entityOf);
  const known = new Set(entities.map((entity) => entity.entityId));
  const lists: ReviewedLists = {
    entities,
    aliases: checkAliases(rows("aliases", aliasOf), known, findings),
    decisions: checkReasons(rows("decisions", decisionOf), findings),
    links: checkReasons(rows("links", linkOf), findings),
    reviewers: rows("reviewers", reviewerOf),
    identifiers: checkIdentifiers(rows("identifiers", identifierOf), known, findings),
    actorCodes: checkActorCodes(rows("actor_codes", actorCodeOf), known, findings),
    places: checkPlaces(rows("places", placeOf), entities, findings),
    corpus: rows("corpus", corpusNoteOf),
    redirects: rows("redirects", redirectOf),
    withdrawals: rows("withdrawals", withdrawalOf),
    licences: files.has(REVIEWED_FILES.licences.file) ? rows("licences", licenceOf) : null,
    proposals: rows("proposals", proposalOf),
  };
  checkReviewers(lists, (files.get(REVIEWED_FILES.reviewers.file) ?? "").trim() !== "", findings);
  return { lists, findings };
}

/** The text of a cell, null where it is empty or its column absent. */
function text({ cells }: CheckedRow, column: string): string | null {
  const cell = cells[column] ?? null;
  return cell === null ? null : String(cell);
}

/** The text of a cell that the schema does not let be empty. */
function must(row: CheckedRow, column: string): string {
  return text(row, column)!;
}

function decided(row: CheckedRow) {
  return {
    reviewedBy: text(row, "reviewed_by"),
    reviewedOn: text(row, "reviewed_on"),
    reason: text(row, "reason"),
    at: row.at,
  };
}

function entityOf(row: CheckedRow) {
  return {
    entityId: must(row, "entity_id"),
    type: must(row, "type") as EntityType,
    name: must(row, "name"),
    description: text(row, "description"),
    country: text(row, "country"),
    wikidataId: text(row, "wikidata_id"),
    note: text(row, "note"),
    ...decided(row),
  };
}

function aliasOf(row: CheckedRow) {
  return {
    alias: must(row, "alias"),
    entityId: text(row, "entity_id"),
    kind: must(row, "kind") as AliasKind,
    decision: must(row, "decision") as AliasDecision,
    validFrom: text(row, "valid_from"),
    validUntil: text(row, "valid_until"),
    scope: text(row, "scope"),
    ...decided(row),
  };
}

function decisionOf(row: CheckedRow) {
  return {
    decisionId: must(row, "decision_id"),
    table: must(row, "table"),
    sourceId: must(row, "source_id"),
    quoted: must(row, "quoted"),
    occurrence: Number(row.cells.occurrence),
    claim: must(row, "claim"),
    decision: must(row, "decision") as ReviewedDecision["decision"],
    column: text(row, "column"),
    expect: text(row, "expect"),
    value: text(row, "value"),
    ...decided(row),
    reviewedBy: must(row, "reviewed_by"),
    reviewedOn: must(row, "reviewed_on"),
    knownStale: text(row, "stale") === "known",
  };
}

function linkOf(row: CheckedRow) {
  return {
    sourceId: must(row, "source_id"),
    quoted: must(row, "quoted"),
    link: must(row, "link") as ReviewedLinkKind,
    otherSourceId: must(row, "other_source_id"),
    otherQuoted: must(row, "other_quoted"),
    ...decided(row),
    knownStale: text(row, "stale") === "known",
  };
}

function reviewerOf(row: CheckedRow) {
  return {
    reviewer: must(row, "reviewer"),
    kind: must(row, "kind") as ReviewedReviewer["kind"],
    about: text(row, "about"),
  };
}

function identifierOf(row: CheckedRow) {
  return { entityId: must(row, "entity_id"), scheme: must(row, "scheme"), value: must(row, "value"), at: row.at };
}

function actorCodeOf(row: CheckedRow) {
  return {
    entityId: must(row, "entity_id"),
    scheme: must(row, "scheme") as ReviewedActorCode["scheme"],
    code: must(row, "code"),
    validFrom: text(row, "valid_from"),
    validUntil: text(row, "valid_until"),
    ...decided(row),
  };
}

function placeOf(row: CheckedRow) {
  return {
    entityId: must(row, "entity_id"),
    latitude: Number(row.cells.latitude),
    longitude: Number(row.cells.longitude),
    precision: must(row, "precision") as ReviewedPlace["precision"],
    geonamesId: text(row, "geonames_id"),
    country: text(row, "country"),
    admin1: text(row, "admin1"),
    ...decided(row),
  };
}

function corpusNoteOf(row: CheckedRow) {
  return { topic: must(row, "topic") as ReviewedCorpusNote["topic"], text: must(row, "text"), ...decided(row) };
}

function redirectOf(row: CheckedRow) {
  return {
    oldId: must(row, "old_id"),
    newId: text(row, "new_id"),
    reason: must(row, "reason"),
    since: text(row, "since"),
  };
}

function withdrawalOf(row: CheckedRow) {
  return {
    id: must(row, "id"),
    reason: must(row, "reason"),
    decidedBy: must(row, "decided_by"),
    decidedOn: must(row, "decided_on"),
    at: row.at,
  };
}

function licenceOf(row: CheckedRow) {
  const maxWords = row.cells.max_words ?? null;
  return {
    licence: must(row, "licence"),
    extent: must(row, "extent") as LicenceExtent,
    maxWords: maxWords === null ? null : Number(maxWords),
    reason: text(row, "reason"),
  };
}

function proposalOf(row: CheckedRow) {
  return {
    proposalId: must(row, "proposal_id"),
    sourceId: must(row, "source_id"),
    quoted: must(row, "quoted"),
    occurrence: Number(row.cells.occurrence),
    column: must(row, "column"),
    value: must(row, "value"),
    program: must(row, "program"),
    at: row.at,
  };
}
