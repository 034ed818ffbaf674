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
  const homes: Home[] = [];
  const byParty = new Map<string, Home[]>();
  const accounts = [...document.events].sort(
    (a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end,
  );
  for (const account of accounts) {
    const parties = mainParties(account);
    const found = findHome(account, parties, homes, byParty, document.text);
    const home: Home = found ?? {
      place: homes.length,
      accounts: [],
      parties: new Set(),
      dates: new Map(),
      places: new Set(),
    };
    if (found === undefined) homes.push(home);
    home.accounts.push(account);
    if (account.date !== null) home.dates.set(dayKey(account.date), account.date);
    for (const { entityId } of account.places) home.places.add(entityId);
    for (const party of parties) {
      if (home.parties.has(party)) continue;
      home.parties.add(party);
      const there = byParty.get(party);
      if (there === undefined) byParty.set(party, [home]);
      else there.push(home);
    }
  }
  return homes.map(({ accounts: [first, ...more] }) => ({
    summary: summarise(document, [first!, ...more]),
    accounts: [first!, ...more],
    documentOrder,
    firstStart: first!.trigger.start,
  }));
}

/** Accounts that are one event, with what is asked of all of them at once: a document may tell of one act a thousand times. */
interface Home {
  readonly place: number;
  readonly accounts: EventAccount[];
  readonly parties: Set<string>;
  /** By their days: dates that say the same are one. */
  readonly dates: Map<string, DateValue>;
  readonly places: Set<string | null>;
}

function dayKey({ edtf, earliest, latest }: DateValue): string {
  return `${edtf} ${earliest} ${latest}`;
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

/** How many events of one party are asked, the last ones: more of a kind than any report tells of. */
const MOST_HOMES = 200;

function findHome(
  account: EventAccount,
  parties: readonly string[],
  homes: readonly Home[],
  byParty: ReadonlyMap<string, readonly Home[]>,
  text: string,
): Home | undefined {
  const fits = (home: Home) => {
    const [first] = home.accounts;
    return first!.type === account.type && sameStatus(first!, account) && datesFit(home, account);
  };
  if (parties.length === 0) return isDefinite(account, text) ? homes.slice(-REACH).reverse().find(fits) : undefined;
  // Whoever is one event with it has a party in common.
  const near = parties.flatMap((party) => (byParty.get(party) ?? []).slice(-MOST_HOMES));
  const asked = [...new Set(near)].sort((a, b) => a.place - b.place);
  return asked.find((home) => fits(home) && placesFit(home, account) && partiesFit(home, parties, account));
}

/** Inside a document a plan is told in the words of a plan. */
function sameStatus(a: EventAccount, b: EventAccount): boolean {
  return statusClass({ status: a.status, ahead: false }) === statusClass({ status: b.status, ahead: false });
}

function mainParties({ parties }: EventAccount): string[] {
  const ids = parties.flatMap(({ entityId, role }) =>
    entityId === null || role === "attendee" ? [] : [`${sideOf(role)} ${entityId}`],
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
function partiesFit(home: Home, parties: readonly string[], { date }: EventAccount): boolean {
  const common = parties.filter((party) => home.parties.has(party)).length;
  const smaller = Math.min(home.parties.size, parties.length);
  if (common < smaller) return false;
  if (home.parties.size === parties.length) return true;
  return smaller >= 2 && (date === null || [...home.dates.values()].every(({ edtf }) => edtf === date.edtf));
}

function datesFit({ dates }: Home, { date }: EventAccount): boolean {
  if (date === null) return true;
  return [...dates.values()].every((other) => {
    if (date.earliest === null || date.latest === null || other.earliest === null || other.latest === null) {
      return date.edtf === other.edtf;
    }
    return daysOverlap(date, other);
  });
}

function placesFit({ places }: Home, account: EventAccount): boolean {
  return (
    places.size === 0 || account.places.length === 0 || account.places.some(({ entityId }) => places.has(entityId))
  );
}

/** "The meeting", "these talks": words that mean an event already told. */
function isDefinite(account: EventAccount, text: string): boolean {
  const before = text.slice(Math.max(0, account.trigger.start - 24), account.trigger.end).toLowerCase();
  return /\b(?:the|this|that|these|those|their|both)\s[\p{L}\s-]*$/u.test(before);
}
