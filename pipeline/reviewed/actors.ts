/** What no cell of actor_codes.csv and places.csv shows by itself: unknown entities, codes of another list, days in reverse. */
import type { Finding } from "../findings/finding.ts";
import { checkReasons, unknownEntity } from "./across.ts";
import type { ReviewedActorCode, ReviewedEntity, ReviewedPlace, RowPlace } from "./lists.ts";

/** The lists of states in political science number them; the others take three letters. */
const NUMBERED: readonly ReviewedActorCode["scheme"][] = ["cow", "gleditsch-ward"];

function fault(findings: Finding[], at: RowPlace, detail: string): void {
  findings.push({ kind: "bad_reviewed_row", file: at.file, line: at.line, detail });
}

export function checkActorCodes(
  rows: readonly ReviewedActorCode[],
  known: ReadonlySet<string>,
  findings: Finding[],
): ReviewedActorCode[] {
  return checkReasons(rows, findings).filter(({ entityId, scheme, code, validFrom, validUntil, at }) => {
    const before = findings.length;
    if (!known.has(entityId)) fault(findings, at, unknownEntity(entityId));
    if (NUMBERED.includes(scheme) !== /^[0-9]+$/.test(code)) {
      const shape = NUMBERED.includes(scheme) ? "a number" : "three capital letters";
      fault(findings, at, `code "${code}" is none of ${scheme}; write ${shape}`);
    }
    if (validFrom !== null && validUntil !== null && validFrom > validUntil) {
      fault(findings, at, `valid_from ${validFrom} is after valid_until ${validUntil}; mend one of them`);
    }
    return findings.length === before;
  });
}

export function checkPlaces(
  rows: readonly ReviewedPlace[],
  entities: readonly ReviewedEntity[],
  findings: Finding[],
): ReviewedPlace[] {
  const types = new Map(entities.map(({ entityId, type }) => [entityId, type]));
  return checkReasons(rows, findings).filter(({ entityId, at }) => {
    const type = types.get(entityId);
    if (type === undefined) fault(findings, at, unknownEntity(entityId));
    else if (type !== "place")
      fault(findings, at, `"${entityId}" is a ${type} in entities.csv; only a place has coordinates`);
    return type === "place";
  });
}
