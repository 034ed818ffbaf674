/** Groups of tellings to rows of events, participants, accounts and evidence. */
import type { EventAccount, EventType, Role, Status } from "../code/account.ts";
import type { EventRows } from "../release/derive/merged.ts";
import type { AccountsRow, EventsRow, ParticipantsRow } from "../schema/generated/rows.ts";
import { compareKeys, compareText } from "../text/order.ts";
import type { Span } from "../text/span.ts";
import { type Candidate, chooseValue, type SourceRank } from "./choose.ts";
import type { Review, Reviewable } from "./decisions/apply.ts";
import { reviewCells } from "./decisions/review-cells.ts";
import { labelEvent } from "./label.ts";
import type { PlacedDocument } from "./place-rows.ts";
import { attributionCell } from "./statement-rows.ts";
import { lengthOf } from "./tell.ts";
import type { Telling } from "./telling.ts";
import type { PlacedAccount, Told } from "./told.ts";

export interface EventSources {
  readonly rank: SourceRank;
  /** Name of an entity, for the label. */
  name(entityId: string): string;
}

/** What an account of an event becomes, before it is known of which event. */
export function placeAccount(
  account: EventAccount,
  document: PlacedDocument,
  statementIds: readonly (string | null)[],
  review: Review | null,
): PlacedAccount {
  return {
    rows: accountRows(account, document),
    evidence: {
      ...document.place(account.evidence, account.trigger),
      rule: account.rule,
      attributed_to: attributionCell(account.attributedTo, statementIds),
    },
    review,
  };
}

/** `tellings` by document order, then by place in the text. */
export function makeEventRows(id: string, tellings: readonly Told[], sources: EventSources): EventRows {
  const type = choose(tellings, sources.rank, (account) => [account.type, account.type])!.value;
  const status = choose(tellings, sources.rank, (account) => [account.status, account.status])!.value;
  const dates = candidates(
    tellings,
    ({ date }) => (date === null ? null : [date, date.edtf]),
    ({ date }) => lengthOf(date!),
  );
  const date = chooseValue(dates, sources.rank)?.value ?? null;
  const places = placeCandidates(tellings);
  const durations = valueCandidates(tellings, "duration");
  const participants = makeParticipants(id, type, tellings);
  const accounts = uniqueRows(
    tellings.flatMap(({ placed }) => placed.flatMap(({ rows }) => rows.map((row) => ({ event_id: id, ...row })))),
    (row) => [row.event_id, row.source_id, row.property, row.value, row.start, row.end],
  );
  const event: EventsRow = {
    event_id: id,
    event_type: type,
    mode: (choose(tellings, sources.rank, (account) =>
      account.mode === null || account.type !== type ? null : [account.mode, account.mode],
    )?.value ?? null) as EventsRow["mode"],
    status,
    date: date?.edtf ?? null,
    date_earliest: date?.earliest ?? null,
    date_latest: date?.latest ?? null,
    place_id: chooseValue(places, sources.rank)?.value ?? null,
    duration: chooseValue(durations, sources.rank)?.value ?? null,
    label: labelEvent(type, participants, sources.name),
    sources: new Set(tellings.map(({ summary }) => summary.sourceId)).size,
    accounts_differ:
      differ(tellings, ({ type }) => type) ||
      differ(tellings, ({ status }) => status) ||
      datesDiffer(dates) ||
      placesDiffer(tellings) ||
      (["duration", "dead", "injured", "size"] as const).some((property) => {
        const bySource = new Map(
          valueCandidates(tellings, property).map(({ sourceId, key }) => [`${sourceId} ${key}`, key]),
        );
        return new Set(bySource.values()).size > 1;
      }),
    ...reviewCells(reviewedAccounts(tellings), reviewsOf(tellings)),
    unresolved: countUnresolved(tellings),
    context: (choose(tellings, sources.rank, ({ contexts }) =>
      contexts[0] === undefined ? null : [contexts[0], contexts[0]],
    )?.value ?? null) as EventsRow["context"],
  };
  const evidence = uniqueRows(
    tellings.flatMap(({ placed }) => placed.map((account) => ({ record_id: id, ...account.evidence }))),
    (row) => [row.record_id, row.source_id, row.start, row.end, row.rule],
  );
  return { event, participants, accounts, evidence };
}

function candidates<T>(
  tellings: readonly Telling[],
  read: (account: EventAccount) => readonly [T, string] | null,
  width: (account: EventAccount) => number = () => 0,
): Candidate<T>[] {
  return tellings.flatMap(({ accounts, summary }) =>
    accounts.flatMap((account) => {
      const found = read(account);
      return found === null
        ? []
        : [{ value: found[0], key: found[1], sourceId: summary.sourceId, width: width(account) }];
    }),
  );
}

function choose<T>(
  tellings: readonly Telling[],
  rank: SourceRank,
  read: (account: EventAccount) => readonly [T, string] | null,
): Candidate<T> | null {
  return chooseValue(candidates(tellings, read), rank);
}

/** The places of an account stand most precise first, so the first of several is more precise than a lone one. */
function placeCandidates(tellings: readonly Telling[]): Candidate<string>[] {
  return candidates(
    tellings,
    ({ places }) => {
      const first = places.find(({ entityId }) => entityId !== null)?.entityId;
      return first === undefined || first === null ? null : [first, first];
    },
    ({ places }) => (places.length > 1 ? 0 : 1),
  );
}

function valueCandidates(
  tellings: readonly Telling[],
  property: "duration" | "dead" | "injured" | "size",
): Candidate<string>[] {
  return tellings.flatMap(({ accounts, summary }) =>
    accounts.flatMap(({ values }) =>
      values
        .filter((value) => value.property === property && value.value !== null)
        .map((value) => ({
          value: value.value!,
          key: `${value.qualifier ?? ""} ${value.value}`,
          sourceId: summary.sourceId,
          width: value.qualifier === null ? 0 : 1,
        })),
    ),
  );
}

function differ(tellings: readonly Telling[], read: (account: EventAccount) => EventType | Status): boolean {
  return new Set(tellings.flatMap(({ accounts }) => accounts.map(read))).size > 1;
}

/** A day within a month is more precise, not different. */
function datesDiffer(
  dates: readonly Candidate<{ earliest: string | null; latest: string | null; edtf: string }>[],
): boolean {
  return dates.some(({ value: a }) =>
    dates.some(({ value: b }) => {
      if (a.earliest === null || b.earliest === null) return a.edtf !== b.edtf;
      const inside = a.earliest >= b.earliest && a.latest! <= b.latest!;
      const around = a.earliest <= b.earliest && a.latest! >= b.latest!;
      return !inside && !around;
    }),
  );
}

function placesDiffer(tellings: readonly Telling[]): boolean {
  const named = tellings.map(({ summary }) => summary.places).filter((places) => places.length > 0);
  return named.some((a) => named.some((b) => !a.some((place) => b.includes(place))));
}

const ROLES: readonly Role[] = ["actor", "recipient", "participant", "attendee"];

/** Of a mutual event all who are not mere attendees are participants. */
function roleIn(type: EventType, role: Role, mutual: boolean): Role {
  if (role === "attendee") return role;
  return type === "CONSULT" || type === "COOPERATE" || mutual ? "participant" : role;
}

function makeParticipants(id: string, type: EventType, tellings: readonly Telling[]): ParticipantsRow[] {
  const mutual =
    type === "AGREE" && tellings.some(({ summary }) => [...summary.parties.values()].includes("participant"));
  const votes = new Map<string, Map<Role, number>>();
  for (const { summary } of tellings) {
    for (const [entityId, told] of summary.parties) {
      // Elsewhere a role of the other kind says only that somebody took part.
      const role = roleIn(
        type,
        told === "participant" && !mutual && type !== "CONSULT" && type !== "COOPERATE" ? "actor" : told,
        mutual,
      );
      const roles = votes.get(entityId) ?? new Map<Role, number>();
      roles.set(role, (roles.get(role) ?? 0) + 1);
      votes.set(entityId, roles);
    }
  }
  const rows = [...votes].map(([entity_id, roles]) => {
    const [best] = [...roles].sort(([a, x], [b, y]) => y - x || ROLES.indexOf(a) - ROLES.indexOf(b));
    return { event_id: id, entity_id, role: best![0] };
  });
  return rows.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || compareText(a.entity_id, b.entity_id));
}

/** An account without parties ("The meeting lasted four hours") is decided with the one whose event it tells of. */
function reviewedAccounts(tellings: readonly Telling[]): EventAccount[] {
  const accounts = tellings.flatMap((telling) => telling.accounts);
  return accounts.filter(({ parties }) => parties.some(({ entityId }) => entityId !== null));
}

function countUnresolved(tellings: readonly Telling[]): number {
  const fillers = tellings.flatMap(({ accounts, summary }) =>
    accounts.flatMap(({ parties }) =>
      parties
        .filter(({ entityId }) => entityId === null)
        .map(({ start, end }) => `${summary.sourceId} ${start} ${end}`),
    ),
  );
  return new Set(fillers).size;
}

function reviewsOf(tellings: readonly Told[]): ReadonlyMap<Reviewable, Review> {
  return new Map(
    tellings.flatMap(({ accounts, placed }) =>
      accounts.flatMap((account, index): [EventAccount, Review][] => {
        const { review } = placed[index]!;
        return review === null ? [] : [[account, review]];
      }),
    ),
  );
}

function accountRows(account: EventAccount, document: PlacedDocument): Omit<AccountsRow, "event_id">[] {
  const row = (
    property: AccountsRow["property"],
    value: string | null,
    span: Span,
    qualifier: AccountsRow["qualifier"] = null,
  ): Omit<AccountsRow, "event_id"> => {
    const { source_id, start, end, text } = document.place(span);
    const { status, rule } = account;
    return { source_id, property, value, start, end, text, qualifier, status, rule };
  };
  return [
    row("type", account.type, account.trigger),
    ...(account.mode === null ? [] : [row("mode", account.mode, account.trigger)]),
    ...(account.date === null ? [] : [row("date", account.date.edtf, account.date, account.date.qualifier)]),
    ...account.places.map((place) => row("place", place.entityId, place)),
    ...account.parties.map((party) => row(party.role, party.entityId, party)),
    ...account.values.map((value) => row(value.property, value.value, value, value.qualifier)),
  ];
}

/** The first row of each key; rows in the order of source and text. */
function uniqueRows<R extends { source_id: string; start: number; end: number }>(
  rows: readonly R[],
  keyOf: (row: R) => readonly (string | number | null)[],
): R[] {
  const byKey = new Map<string, R>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return [...byKey.values()].sort((a, b) => compareKeys([a.source_id, a.start, a.end], [b.source_id, b.start, b.end]));
}
