/**
 * Makes tellings of one document's event accounts: the lead, the paragraph that adds the hour and the sentence "The
 * meeting lasted four hours" tell of one event. Inside a document a missing date says nothing against it, but two
 * types do: who tells of a meeting and of an agreement tells of two acts.
 */
import type { DateValue } from "../annotate/sentence.ts";
import type { EventAccount, Role } from "../code/account.ts";
import type { CodedDocument } from "../code/coded.ts";
import { boundEdtf } from "../dates/edtf.ts";
import { daysOverlap } from "./compare.ts";
import { type Summary, statusClass, type Telling } from "./telling.ts";

/** How many accounts back "the meeting" may reach for the meeting it means. */
const REACH = 4;

export function tellEvents(document: CodedDocument, documentOrder: number): Telling[] {
  const groups: EventAccount[][] = [];
  const accounts = [...document.events].sort(
    (a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end,
  );
  for (const account of accounts) {
    const home = findHome(account, groups, document.text);
    if (home === undefined) groups.push([account]);
    else home.push(account);
  }
  return groups.map((group) => ({
    summary: summarise(document, group),
    accounts: group,
    documentOrder,
    firstStart: group[0]!.trigger.start,
  }));
}

/** Entities by role; where accounts differ the role nearer to the act stands. */
function summarise({ sourceId, description }: CodedDocument, accounts: readonly EventAccount[]): Summary {
  const parties = new Map<string, Role>();
  for (const account of accounts) {
    for (const { entityId, role } of account.parties) {
      if (entityId === null) continue;
      const known = parties.get(entityId);
      if (known === undefined || nearness(role) < nearness(known)) parties.set(entityId, role);
    }
  }
  const places = accounts.flatMap(({ places }) =>
    places.flatMap(({ entityId }) => (entityId === null ? [] : [entityId])),
  );
  const date = mostPrecise(accounts.flatMap(({ date }) => (date === null ? [] : [date])));
  return {
    sourceId,
    type: accounts[0]!.type,
    status: accounts[0]!.status,
    parties,
    date,
    ahead: liesAhead(date, description.published),
    places: [...new Set(places)],
  };
}

export function liesAhead(date: DateValue | null, published: string | null): boolean {
  const latest = published === null ? null : (boundEdtf(published)?.latest ?? null);
  return date !== null && date.earliest !== null && latest !== null && date.earliest > latest;
}

function nearness(role: Role): number {
  return ["actor", "recipient", "participant", "attendee"].indexOf(role);
}

/** The shortest interval; a date without a year only where there is no other. */
function mostPrecise(dates: readonly DateValue[]): DateValue | null {
  let best: DateValue | null = null;
  for (const date of dates) if (best === null || lengthOf(date) < lengthOf(best)) best = date;
  return best;
}

/** Days from the first to the last, by the calendar alone. */
export function lengthOf(date: DateValue): number {
  if (date.earliest === null || date.latest === null) return Number.POSITIVE_INFINITY;
  return (Date.parse(`${date.latest}T00:00:00Z`) - Date.parse(`${date.earliest}T00:00:00Z`)) / 86_400_000;
}

function findHome(account: EventAccount, groups: readonly EventAccount[][], text: string): EventAccount[] | undefined {
  const ids = mainParties([account]);
  const reach = groups.slice(-REACH).reverse();
  if (ids.length === 0) {
    if (!isDefinite(account, text)) return undefined;
    return reach.find(
      (group) => group[0]!.type === account.type && sameStatus(group[0]!, account) && datesFit(group, account),
    );
  }
  return groups.find((group) => {
    if (group[0]!.type !== account.type || !sameStatus(group[0]!, account) || !datesFit(group, account)) return false;
    return placesFit(group, account) && partiesFit(group, account);
  });
}

/** Inside a document a plan is told in the words of a plan. */
function sameStatus(a: EventAccount, b: EventAccount): boolean {
  return statusClass({ status: a.status, ahead: false }) === statusClass({ status: b.status, ahead: false });
}

function mainParties(accounts: readonly EventAccount[]): string[] {
  const ids = accounts.flatMap(({ parties }) =>
    parties.flatMap(({ entityId, role }) =>
      entityId === null || role === "attendee" ? [] : [`${sideOf(role)} ${entityId}`],
    ),
  );
  return [...new Set(ids)];
}

/** Parties of a mutual event are on one side. */
function sideOf(role: Role): string {
  return role === "attendee" ? "participant" : role;
}

/**
 * Equal, or one set within the other with two in common. "Met A and B in May" and "met B on 12 May" are then not one but
 * part and whole: with parties left out, the days must not be different ones.
 */
function partiesFit(group: readonly EventAccount[], account: EventAccount): boolean {
  const a = mainParties(group);
  const b = mainParties([account]);
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (!small.every((id) => large.includes(id))) return false;
  if (small.length === large.length) return true;
  const { date } = account;
  return (
    small.length >= 2 && group.every((other) => date === null || other.date === null || other.date.edtf === date.edtf)
  );
}

function datesFit(group: readonly EventAccount[], account: EventAccount): boolean {
  const { date } = account;
  if (date === null) return true;
  return group.every((other) => {
    if (other.date === null) return true;
    if (date.earliest === null || date.latest === null || other.date.earliest === null || other.date.latest === null) {
      return date.edtf === other.date.edtf;
    }
    return daysOverlap(date, other.date);
  });
}

function placesFit(group: readonly EventAccount[], account: EventAccount): boolean {
  const there = new Set(group.flatMap(({ places }) => places.map(({ entityId }) => entityId)));
  const here = account.places.map(({ entityId }) => entityId);
  return there.size === 0 || here.length === 0 || here.some((id) => there.has(id));
}

/** "The meeting", "these talks": words that mean an event already told. */
function isDefinite(account: EventAccount, text: string): boolean {
  const before = text.slice(Math.max(0, account.trigger.start - 24), account.trigger.end).toLowerCase();
  return /\b(?:the|this|that|these|those|their|both)\s[\p{L}\s-]*$/u.test(before);
}
