/** What the machine's coding was worth on a corpus, measured by what reviewers decided on it. */
import { compareKeys } from "../../text/order.ts";
import { type Agreement, measureAgreement } from "./agreement.ts";
import type { DecidedDocument, Judgement } from "./apply.ts";
import type { Decision } from "./decision.ts";
import { openRecords } from "./undecided.ts";

/** Records as they stand in one source, before accounts of the same event are joined. */
export interface WorthRow {
  readonly table: Judgement["table"];
  /** An event's type as the machine read it (as it was added, for `added`); null for the whole table. */
  readonly type: string | null;
  /** By the machine: accepted, corrected, rejected and not yet decided. */
  readonly proposed: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  /** What the machine missed and a reviewer wrote. */
  readonly added: number;
}

export interface CorrectedColumn {
  readonly table: Judgement["table"];
  readonly column: string;
  /** Records in which it was corrected. */
  readonly corrected: number;
}

export interface Worth {
  /** Of each table its total, then of events each type; tables and types without a record are left out. */
  readonly rows: readonly WorthRow[];
  /** The most frequent of each table first. */
  readonly columns: readonly CorrectedColumn[];
  /** Whose decisions stand, with the number of records, the most first. */
  readonly reviewers: readonly { readonly reviewer: string; readonly decided: number }[];
  readonly agreement: Agreement;
}

export interface WorthShares {
  /** Accepted as it was, of all that was decided on; null where nothing was. */
  readonly precision: number | null;
  /** Accepted or corrected, of all that was decided on: something was there, if not all of it was right. */
  readonly lenientPrecision: number | null;
  /** Accepted or corrected, of these and what was added. */
  readonly recall: number | null;
}

const TABLES = ["events", "statements", "relations"] as const;

type Count = "proposed" | "accepted" | "corrected" | "rejected" | "added";

const COUNT_OF = { accept: "accepted", correct: "corrected", reject: "rejected", add: "added" } as const;

/** What decisions say of records and how many records wait for one, over the documents of a corpus. */
export class Judged {
  readonly judgements: Judgement[] = [];
  /** Records by table and, of events, by type: nobody has decided on them. */
  readonly open = new Map<string, number>();

  add(document: DecidedDocument): void {
    this.judgements.push(...document.judgements);
    const { events, statements, relations } = openRecords(document);
    const count = (key: readonly [Judgement["table"], string | null], more: number) =>
      this.open.set(JSON.stringify(key), (this.open.get(JSON.stringify(key)) ?? 0) + more);
    for (const { type } of events) count(["events", type], 1);
    count(["statements", null], statements.length);
    count(["relations", null], relations.length);
  }
}

/**
 * `decisions`: all of them, also those that others outvoted; agreement is measured on these. Null where there are none.
 */
export function measureWorth(judged: Judged, decisions: readonly Decision[]): Worth | null {
  if (decisions.length === 0) return null;
  const rows = new Map<string, { -readonly [K in keyof WorthRow]: WorthRow[K] }>();
  const count = (table: WorthRow["table"], type: string | null, what: readonly Count[], more = 1) => {
    for (const group of type === null ? [null] : [null, type]) {
      const key = JSON.stringify([table, group]);
      const row = rows.get(key) ?? {
        table,
        type: group,
        proposed: 0,
        accepted: 0,
        corrected: 0,
        rejected: 0,
        added: 0,
      };
      for (const name of what) row[name] += more;
      rows.set(key, row);
    }
  };
  const judgements = judged.judgements.filter(({ ofProgram }) => !ofProgram);
  for (const { table, type, verdict } of judgements) {
    count(table, type, verdict === "add" ? ["added"] : ["proposed", COUNT_OF[verdict]]);
  }
  for (const [key, number] of judged.open) {
    const [table, type] = JSON.parse(key) as [Judgement["table"], string | null];
    if (number > 0) count(table, type, ["proposed"], number);
  }
  const columns = tally(judgements.flatMap(({ table, columns }) => columns.map((column) => [table, column] as const)));
  return {
    rows: [...rows.values()].sort((a, b) => compareKeys(orderOf(a), orderOf(b))),
    columns: columns
      .map(([[table, column], corrected]) => ({ table, column, corrected }))
      .sort((a, b) =>
        compareKeys(
          [TABLES.indexOf(a.table), -a.corrected, a.column],
          [TABLES.indexOf(b.table), -b.corrected, b.column],
        ),
      ),
    reviewers: tally(judgements.map(({ by }) => [by] as const))
      .map(([[reviewer], decided]) => ({ reviewer, decided }))
      .sort((a, b) => compareKeys([-a.decided, a.reviewer], [-b.decided, b.reviewer])),
    agreement: measureAgreement(decisions),
  };
}

export function sharesOf({ accepted, corrected, rejected, added }: WorthRow): WorthShares {
  const found = accepted + corrected;
  return {
    precision: share(accepted, found + rejected),
    lenientPrecision: share(found, found + rejected),
    recall: share(found, found + added),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function orderOf({ table, type }: WorthRow): (string | number)[] {
  return [TABLES.indexOf(table), type ?? ""];
}

function tally<T extends readonly string[]>(keys: readonly T[]): [T, number][] {
  const counts = new Map<string, [T, number]>();
  for (const key of keys) {
    const name = JSON.stringify(key);
    counts.set(name, [key, (counts.get(name)?.[1] ?? 0) + 1]);
  }
  return [...counts.values()];
}
