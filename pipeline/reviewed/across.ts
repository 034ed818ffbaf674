/** What no cell shows by itself: ids that nobody has, decisions without a decider, decisions that contradict each other. */
import type { Finding } from "../findings/finding.ts";
import type { ReviewedAlias, ReviewedIdentifier, ReviewedLists, RowPlace } from "./lists.ts";

interface Decided {
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reason: string | null;
  readonly at: RowPlace;
}

function fault(findings: Finding[], at: RowPlace, detail: string): void {
  findings.push({ kind: "bad_reviewed_row", file: at.file, line: at.line, detail });
}

/** The rows that say who decided, when and why: a decision without them is none. */
export function checkReasons<T extends Decided>(rows: readonly T[], findings: Finding[]): T[] {
  return rows.filter((row) => {
    const missing = [
      ...(row.reviewedBy === null ? ["reviewed_by"] : []),
      ...(row.reviewedOn === null ? ["reviewed_on"] : []),
      ...(row.reason === null ? ["reason"] : []),
    ];
    if (missing.length > 0) fault(findings, row.at, `has no ${missing.join(", ")}; say who decided, when and why`);
    return missing.length === 0;
  });
}

/**
 * The aliases that can be used. Two entities under one alias, scope and validity are allowed (the mention goes to the
 * queue, and `check` lists it); the same alias decided in two ways for one entity is not.
 */
export function checkAliases(
  aliases: readonly ReviewedAlias[],
  known: ReadonlySet<string>,
  findings: Finding[],
): ReviewedAlias[] {
  const decided = new Map<string, ReviewedAlias>();
  return checkReasons(aliases, findings).filter((row) => {
    const { alias, entityId, decision, validFrom, validUntil, scope, at } = row;
    const before = findings.length;
    if (entityId === null && decision !== "not") {
      fault(findings, at, `has no entity_id; only the decision "not" may leave it empty`);
    }
    if (entityId !== null && !known.has(entityId)) fault(findings, at, unknownEntity(entityId));
    if (!/[\p{L}\p{N}]/u.test(alias))
      fault(findings, at, `alias "${alias}" has neither letter nor digit; write a name`);
    if (alias.includes("\n")) fault(findings, at, "alias runs over two lines; write it on one");
    if (validFrom !== null && validUntil !== null && validFrom > validUntil) {
      fault(findings, at, `valid_from ${validFrom} is after valid_until ${validUntil}; mend one of them`);
    }
    const key = JSON.stringify([alias, entityId, validFrom, validUntil, scope]);
    const other = decided.get(key);
    if (other === undefined) decided.set(key, row);
    else if (other.decision !== decision) {
      fault(
        findings,
        at,
        `decides "${alias}" as ${decision} where line ${other.at.line} has ${other.decision}; keep one`,
      );
    }
    return findings.length === before;
  });
}

export function unknownEntity(entityId: string): string {
  return `entity_id "${entityId}" is not in entities.csv; add it there, or mend the spelling`;
}

/** The identifiers of known entities. */
export function checkIdentifiers(
  identifiers: readonly (ReviewedIdentifier & { readonly at: RowPlace })[],
  known: ReadonlySet<string>,
  findings: Finding[],
): ReviewedIdentifier[] {
  const sound: ReviewedIdentifier[] = [];
  for (const { entityId, scheme, value, at } of identifiers) {
    if (known.has(entityId)) sound.push({ entityId, scheme, value });
    else fault(findings, at, unknownEntity(entityId));
  }
  return sound;
}

/** Where there is a list of reviewers, whoever decided must be on it: a release counts what a person has read. */
export function checkReviewers(lists: ReviewedLists, listed: boolean, findings: Finding[]): void {
  if (!listed) return;
  const reviewers = new Set(lists.reviewers.map(({ reviewer }) => reviewer));
  const signed = [
    ...lists.entities,
    ...lists.aliases,
    ...lists.decisions,
    ...lists.links,
    ...lists.actorCodes,
    ...lists.places,
    ...lists.corpus,
  ];
  for (const { reviewedBy, at } of signed) {
    if (reviewedBy !== null && !reviewers.has(reviewedBy)) {
      fault(findings, at, `reviewed_by "${reviewedBy}" is not in reviewers.csv; add a line for whoever decided`);
    }
  }
}
