/**
 * When are two tellings one event? Same type (CONSULT, AGREE and COOPERATE count as one); parties equal, or one set
 * within the other with at least two in common; dates that overlap (one without a year never merges by itself);
 * places not disjoint. That no source tells of both apart is a matter of groups: see `group.ts`.
 */
import type { DateValue } from "../annotate/sentence.ts";
import type { Role } from "../code/account.ts";
import { type Summary, statusClass, typeClass } from "./telling.ts";

export type Obstacle = "type" | "status" | "parties" | "direction" | "no_year" | "dates" | "places";

export interface Comparison {
  /** What stands in the way, in the order in which it is asked; empty: the two are one. */
  readonly obstacles: readonly Obstacle[];
  readonly parties: "equal" | "contained" | "other";
}

/** `nested` says whether two places are known to lie one in the other. */
export function compareSummaries(a: Summary, b: Summary, nested: (a: string, b: string) => boolean): Comparison {
  const obstacles: Obstacle[] = [];
  if (typeClass(a.type) !== typeClass(b.type)) obstacles.push("type");
  if (statusClass(a) !== statusClass(b)) obstacles.push("status");
  const parties = compareParties(a.parties, b.parties);
  if (parties === "other") obstacles.push("parties");
  else if (isReversed(a.parties, b.parties)) obstacles.push("direction");
  if (!hasYear(a.date) || !hasYear(b.date)) obstacles.push("no_year");
  else if (!daysOverlap(a.date, b.date)) obstacles.push("dates");
  if (placesAreDisjoint(a.places, b.places, nested)) obstacles.push("places");
  return { obstacles, parties };
}

/** Attendees do not make two sets differ: one paper names who sat by, another does not. */
function compareParties(a: ReadonlyMap<string, Role>, b: ReadonlyMap<string, Role>): Comparison["parties"] {
  const main = (parties: ReadonlyMap<string, Role>) =>
    [...parties].filter(([, role]) => role !== "attendee").map(([id]) => id);
  const mainA = main(a);
  const mainB = main(b);
  if (mainA.length === 0 || mainB.length === 0) return "other";
  if (mainA.length === mainB.length && mainA.every((id) => b.has(id)) && mainB.every((id) => a.has(id))) return "equal";
  const [small, large] = mainA.length <= mainB.length ? [mainA, b] : [mainB, a];
  return small.length >= 2 && small.every((id) => large.has(id)) ? "contained" : "other";
}

function isReversed(a: ReadonlyMap<string, Role>, b: ReadonlyMap<string, Role>): boolean {
  for (const [id, role] of a) {
    const other = b.get(id);
    if ((role === "actor" && other === "recipient") || (role === "recipient" && other === "actor")) return true;
  }
  return false;
}

function hasYear(date: DateValue | null): date is DateValue & { earliest: string; latest: string } {
  return date !== null && date.earliest !== null && date.latest !== null;
}

export function daysOverlap(a: DateValue, b: DateValue): boolean {
  return a.earliest! <= b.latest! && b.earliest! <= a.latest!;
}

function placesAreDisjoint(
  a: readonly string[],
  b: readonly string[],
  nested: (a: string, b: string) => boolean,
): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((x) => b.some((y) => x === y || nested(x, y)));
}
