/** Why the accounts of several sources are one event, or stayed two, read from the release's own rows. */
import type { DateValue } from "../annotate/sentence.ts";
import type { EventType, Role, Status } from "../code/account.ts";
import { boundEdtf } from "../dates/edtf.ts";
import { compareSummaries, type Obstacle } from "../merge/compare.ts";
import { bestFit } from "../merge/find-quoted.ts";
import { liesAhead } from "../merge/tell.ts";
import type { Summary } from "../merge/telling.ts";
import { groupBy } from "../release/derive/group.ts";
import type { ReviewedLink, ReviewedLists } from "../reviewed/lists.ts";
import type { AccountsRow, Tables } from "../schema/generated/rows.ts";
import { compareText } from "../text/order.ts";
import type { ReleasedRecords } from "./explain.ts";

const ROLES: readonly string[] = ["actor", "recipient", "participant", "attendee"];

/** One line for each pair of sources; none for an event that one source tells. */
export function explainMerging(id: string, release: ReleasedRecords, lists: ReviewedLists): string[] {
  const summaries = summariesOf(id, release.tables);
  const joining = lists.links.filter(
    ({ link, sourceId, quoted, otherSourceId, otherQuoted }) =>
      link === "same" && means(id, sourceId, quoted, release) && means(id, otherSourceId, otherQuoted, release),
  );
  return summaries.flatMap((a, index) =>
    summaries.slice(index + 1).map((b) => `${a.sourceId} and ${b.sourceId}: ${reasonOf(a, b, joining)}`),
  );
}

/** Whether the quoted words of a reviewed row are those of this event, among all that the source tells. */
function means(id: string, sourceId: string, quoted: string, { tables, texts }: ReleasedRecords): boolean {
  const triggers = tables.accounts.filter((row) => row.source_id === sourceId && row.property === "type");
  const own = tables.evidence.filter((row) => row.record_id === id && row.source_id === sourceId);
  const text = texts.get(sourceId);
  // Without the source's text its sentences must do, where the release carries them whole.
  const passages = text === undefined ? own : [{ text, start: 0 }];
  return passages.some((passage) => {
    const at = passage.text?.indexOf(quoted) ?? -1;
    if (at < 0) return false;
    const start = passage.start + codePoints(passage.text!.slice(0, at));
    const span = { start, end: start + codePoints(quoted) };
    const inOrder = [...triggers].sort((a, b) => a.start - b.start);
    return bestFit(inOrder, span, (row) => [row])?.event_id === id;
  });
}

function codePoints(text: string): number {
  return Array.from(text).length;
}

/** Events that are near enough to be asked about (same kind of type, same parties), each with what keeps it apart. */
export function explainApart(id: string, tables: Readonly<Tables>): string[] {
  const own = summariesOf(id, tables);
  const partyKey = partyKeys(tables);
  const parties = partyKey(id);
  const near = tables.events.filter(({ event_id }) => event_id !== id && partyKey(event_id) === parties);
  const accounts = groupBy(tables.accounts, ({ event_id }) => event_id);
  const published = publishedBySource(tables);
  return near.flatMap(({ event_id, label }) => {
    const others = summarise(accounts.get(event_id) ?? [], published);
    const pairs = own.flatMap((a) => others.map((b) => [a, b] as const));
    const obstacles = pairs.map(([a, b]) => compareSummaries(a, b, () => false).obstacles);
    if (obstacles.length === 0 || obstacles.some((found) => found.includes("type"))) return [];
    const told = pairs.some(([a, b]) => a.sourceId === b.sourceId) ? ["one source tells of both"] : [];
    const why = [...told, ...new Set(obstacles.flat().map((obstacle) => SAYINGS[obstacle]))];
    return [`${event_id} ${label}: ${why.join("; ") || "a reviewer parted them"}`];
  });
}

const SAYINGS: Readonly<Record<Obstacle, string>> = {
  type: "another type",
  status: "one happened, the other is planned or denied",
  parties: "other parties",
  direction: "the other way round",
  no_year: "an account without a year never joins by itself",
  dates: "days that do not overlap",
  places: "places that exclude each other",
};

function partyKeys(tables: Readonly<Tables>): (eventId: string) => string {
  const parties = groupBy(
    tables.participants.filter(({ role }) => role !== "attendee"),
    ({ event_id }) => event_id,
  );
  return (eventId) =>
    (parties.get(eventId) ?? [])
      .map(({ entity_id }) => entity_id)
      .sort(compareText)
      .join(" ");
}

function publishedBySource({ sources }: Readonly<Tables>): ReadonlyMap<string, string | null> {
  return new Map(sources.map((row) => [row.source_id, row.published]));
}

function summariesOf(id: string, tables: Readonly<Tables>): Summary[] {
  return summarise(
    tables.accounts.filter(({ event_id }) => event_id === id),
    publishedBySource(tables),
  );
}

/** @param rows the accounts of one event. */
function summarise(rows: readonly AccountsRow[], published: ReadonlyMap<string, string | null>): Summary[] {
  return [...groupBy(rows, ({ source_id }) => source_id)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([source, own]) => summaryOf(source, published.get(source) ?? null, own));
}

function reasonOf(a: Summary, b: Summary, joining: readonly ReviewedLink[]): string {
  const decided = joining.find(
    ({ sourceId, otherSourceId }) =>
      (sourceId === a.sourceId && otherSourceId === b.sourceId) ||
      (sourceId === b.sourceId && otherSourceId === a.sourceId),
  );
  if (decided !== undefined)
    return `a reviewer says so (${decided.at.file}:${decided.at.line}: ${decided.reason ?? "no reason"})`;
  const { obstacles, parties } = compareSummaries(a, b, () => false);
  if (obstacles.length > 0) return `joined through another account (between the two: ${obstacles.join(", ")})`;
  const who = parties === "equal" ? "the same parties" : "the parties of the one are among those of the other";
  return `same type, ${who}, days that overlap (${a.date?.edtf} and ${b.date?.edtf}), places that do not exclude each other`;
}

function summaryOf(sourceId: string, published: string | null, rows: readonly AccountsRow[]): Summary {
  const value = (property: AccountsRow["property"]) => rows.find((row) => row.property === property)?.value ?? null;
  const edtf = value("date");
  const bounds = edtf === null ? null : boundEdtf(edtf);
  const date: DateValue | null = edtf === null || bounds === null ? null : { edtf, ...bounds };
  const parties = rows.flatMap(({ property, value }): [string, Role][] =>
    ROLES.includes(property) && value !== null ? [[value, property as Role]] : [],
  );
  return {
    sourceId,
    type: value("type") as EventType,
    status: rows[0]!.status as Status,
    parties: new Map(parties),
    date,
    ahead: liesAhead(date, published),
    places: rows.flatMap((row) => (row.property === "place" && row.value !== null ? [row.value] : [])),
  };
}
