/**
 * A release of what was decided, while a backlog waits: records of other review statuses are left out, with every row
 * that has their key. The one exception is a statement to which a kept record is attributed, for without it the release
 * would say in its own voice what somebody said.
 */
import type { EventsRow, RedirectsRow } from "../schema/generated/rows.ts";
import { gather } from "../store/rows.ts";
import { compareText } from "../text/order.ts";
import type { MergedTables, TableRows } from "./derive/merged.ts";

export type ReviewStatus = EventsRow["review_status"];

export const REVIEW_STATUSES: readonly ReviewStatus[] = ["machine", "accepted", "corrected", "added"];

/** Tables whose rows are records, or have the key of one. */
const SELECTED = [
  "events",
  "participants",
  "accounts",
  "statements",
  "statement_entities",
  "relations",
  "links",
  "evidence",
] as const;

export interface Selection {
  /** In the order of `REVIEW_STATUSES`. */
  readonly reviewStatus: readonly ReviewStatus[];
  /** Rows left out, by table. */
  readonly withheld: Readonly<Record<(typeof SELECTED)[number], number>>;
  /** Statements of another status that stay because a kept record is attributed to them. */
  readonly keptForAttribution: number;
}

export interface SelectedTables {
  readonly tables: MergedTables;
  readonly selection: Selection;
}

/**
 * The statuses of a list with commas between them, in the order of `REVIEW_STATUSES`; null where the list has all of
 * them, which selects nothing. Throws a RangeError that names what is no status.
 */
export function readReviewStatuses(text: string): ReviewStatus[] | null {
  const words = text.split(",").map((word) => word.trim());
  const unknown = words.find((word) => !REVIEW_STATUSES.some((status) => status === word));
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is none of ${REVIEW_STATUSES.join(", ")}`);
  const chosen = REVIEW_STATUSES.filter((status) => words.includes(status));
  return chosen.length === REVIEW_STATUSES.length ? null : chosen;
}

/**
 * `base` and `version` are for redirects.csv: a record that an earlier release had is retired there until it is decided
 * on. Mentions, sources and entities stay, for they are of the texts.
 */
export function selectReviewed(
  merged: MergedTables,
  reviewStatus: readonly ReviewStatus[],
  base: TableRows | null,
  version: string,
): SelectedTables {
  const kept = new Set(
    [
      ...merged.events.map((row) => [row.event_id, row.review_status] as const),
      ...merged.statements.map((row) => [row.statement_id, row.review_status] as const),
      ...merged.relations.map((row) => [row.relation_id, row.review_status] as const),
    ].flatMap(([id, status]) => (reviewStatus.includes(status) ? [id] : [])),
  );
  const decided = kept.size;
  keepSpeech(merged, kept);
  const tables: MergedTables = {
    ...merged,
    events: merged.events.filter((row) => kept.has(row.event_id)),
    participants: merged.participants.filter((row) => kept.has(row.event_id)),
    accounts: merged.accounts.filter((row) => kept.has(row.event_id)),
    statements: merged.statements.filter((row) => kept.has(row.statement_id)),
    statement_entities: merged.statement_entities.filter((row) => kept.has(row.statement_id)),
    relations: merged.relations.filter((row) => kept.has(row.relation_id)),
    links: merged.links.filter((row) => kept.has(row.record_id) && kept.has(row.other_id)),
    evidence: merged.evidence.filter((row) => kept.has(row.record_id)),
  };
  const withheld = Object.fromEntries(SELECTED.map((table) => [table, merged[table].length - tables[table].length]));
  return {
    tables: { ...tables, redirects: retireWithheld(merged, kept, base, version) },
    selection: {
      reviewStatus,
      withheld: withheld as Selection["withheld"],
      keptForAttribution: kept.size - decided,
    },
  };
}

/** Adds the statements that kept records are attributed to, and those that these are attributed to in turn. */
function keepSpeech({ evidence, statements }: MergedTables, kept: Set<string>): void {
  const said = new Set(statements.map((row) => row.statement_id));
  const sayers = new Map<string, string[]>();
  for (const { record_id, attributed_to } of evidence) {
    if (attributed_to === null || !said.has(attributed_to)) continue;
    const list = sayers.get(record_id);
    if (list === undefined) sayers.set(record_id, [attributed_to]);
    else list.push(attributed_to);
  }
  // A set's iteration comes to what is added meanwhile.
  for (const id of kept) for (const statement of sayers.get(id) ?? []) kept.add(statement);
}

/** A row for each record left out that an earlier release had, or to which an older id leads. */
function retireWithheld(
  { events, statements, relations, redirects }: MergedTables,
  kept: ReadonlySet<string>,
  base: TableRows | null,
  version: string,
): RedirectsRow[] {
  const known = new Set([
    ...gather(base?.events ?? [], (row) => [row.event_id]),
    ...gather(base?.statements ?? [], (row) => [row.statement_id]),
    ...gather(base?.relations ?? [], (row) => [row.relation_id]),
    ...redirects.map((row) => row.new_id),
  ]);
  const before = new Map(gather(base?.redirects ?? [], (row) => [[row.old_id, row] as const]));
  const ids = [
    ...events.map((row) => row.event_id),
    ...statements.map((row) => row.statement_id),
    ...relations.map((row) => row.relation_id),
  ];
  const retired = ids.flatMap((id): RedirectsRow[] => {
    if (kept.has(id) || !(known.has(id) || before.has(id))) return [];
    const reason = "left out until a reviewer has decided on it";
    return [before.get(id) ?? { old_id: id, new_id: null, reason, since: version }];
  });
  return [...redirects, ...retired].sort((a, b) => compareText(a.old_id, b.old_id));
}
