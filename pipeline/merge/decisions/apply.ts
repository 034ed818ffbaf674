/** Applies what was decided on one document's records, before they are merged with those of other documents. */
import type { EventAccount, RelationAccount, StatementAccount } from "../../code/account.ts";
import type { CodedDocument } from "../../code/coded.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Span } from "../../text/span.ts";
import { BadChange, StaleChange } from "./change.ts";
import { claimOfEvent, claimOfRelation, claimOfStatement } from "./claim.ts";
import { addEvent, correctEvent } from "./correct-event.ts";
import { addRelation, addStatement, correctRelation, correctStatement } from "./correct-others.ts";
import type { Change, Decision } from "./decision.ts";
import { findItems, findQuoted, type Item, wordsGone } from "./find-item.ts";
import { type Offer, offerEvents, type Proposal, sayTheSame } from "./proposals.ts";

export interface Review {
  readonly status: "accepted" | "corrected" | "added";
  readonly by: string;
}

/** What a decision says of a record and the rule by which it was read; of an added one the rule is `curator`. */
export interface Judgement {
  /** Of what another program proposed its name. */
  readonly rule: string;
  /** Says nothing of the machine: another program read it so. */
  readonly ofProgram: boolean;
  readonly table: "events" | "statements" | "relations";
  /** An event's type as the machine read it, or as it was added; null in the other tables. */
  readonly type: string | null;
  readonly verdict: Decision["verdict"];
  /** Columns that were corrected, each once; empty where nothing was. */
  readonly columns: readonly string[];
  readonly by: string;
}

export type Reviewable = EventAccount | StatementAccount | RelationAccount;

export interface DecidedDocument {
  /** Rejected statements stay in the list, for attributions are places in it. */
  readonly document: CodedDocument;
  readonly rejectedStatements: ReadonlySet<number>;
  /** What other programs propose and nobody has decided on; it is not among the document's events. */
  readonly waiting: readonly Offer[];
  /** Proposals that say what the machine says, by the machine's event as it was coded. */
  readonly seconded: ReadonlyMap<EventAccount, readonly Proposal[]>;
  /** Accounts that somebody decided on; the others are the machine's alone. */
  readonly reviews: ReadonlyMap<Reviewable, Review>;
  /** One for each record that a decision speaks of (the last, where several do), and for each that it adds. */
  readonly judgements: readonly Judgement[];
  readonly findings: readonly Finding[];
}

/** How one table's records are read, corrected and added. */
interface Kind<T extends Reviewable> {
  readonly records: T[];
  item(record: T): Item<T>;
  correct(record: T, change: Change): T;
  add(changes: readonly Change[], quoted: Span, at: Change): T;
}

export function applyDecisions(
  coded: CodedDocument,
  decisions: readonly Decision[],
  proposals: readonly Proposal[] = [],
): DecidedDocument {
  const { offers, seconded, findings: unread } = offerEvents(coded, proposals);
  const findings: Finding[] = [...unread];
  const reviews = new Map<Reviewable, Review>();
  const rejected = new Set<Reviewable>();
  const judgements: Judgement[] = [];
  const statements: Kind<StatementAccount> = {
    records: [...coded.statements],
    item: (record) => ({ record, anchor: record.cue ?? record.content, claim: claimOfStatement(record, coded.text) }),
    correct: (record, change) => correctStatement(record, change, coded),
    add: (changes, quoted) => addStatement(changes, quoted, coded),
  };
  // Nothing can be attributed to a rejected statement: it keeps its place in the list, and no words.
  const spoken = (): CodedDocument => ({
    ...coded,
    statements: statements.records.map((record) =>
      rejected.has(record) ? { ...record, content: { start: 0, end: 0 } } : record,
    ),
  });
  const events: Kind<EventAccount> = {
    records: [...coded.events, ...offers.map(({ record }) => record)],
    item: (record) => ({ record, anchor: record.trigger, claim: claimOfEvent(record) }),
    correct: (record, change) => correctEvent(record, change, spoken()),
    add: (changes, quoted, at) => addEvent(changes, quoted, spoken(), at),
  };
  const relations: Kind<RelationAccount> = {
    records: [...coded.relations],
    item: (record) => ({ record, anchor: record.label, claim: claimOfRelation(record) }),
    correct: (record, change) => correctRelation(record, change, coded),
    add: (changes, quoted, at) => addRelation(changes, quoted, coded, at),
  };
  /** Other programs that read an event; `alone` where the machine did not. */
  const programsOf = (table: Judgement["table"], index: number, record: Reviewable | undefined) => {
    const offer = table === "events" ? offers[index - coded.events.length] : undefined;
    const read = offer?.proposals ?? seconded.get(record as EventAccount) ?? [];
    return { alone: offer !== undefined, names: [...new Set(read.map(({ program }) => program))] };
  };
  // Items are found among what the machine and other programs claim, so that the order of the decisions does not matter.
  const decide = <T extends Reviewable>(kind: Kind<T>, table: Judgement["table"]) => {
    const proposed = [...kind.records];
    const items = proposed.map((record, index) => ({ ...kind.item(record), record: index }));
    const byRecord = new Map<number, readonly Judgement[]>();
    for (const decision of decisions) {
      if (decision.table !== table) continue;
      const { verdict, by } = decision;
      const { judged, findings: found } = decideOne(kind, items, decision, coded, reviews, rejected);
      findings.push(...found);
      for (const index of judged) {
        const record = proposed[index] ?? kind.records[index]!;
        const columns = verdict === "correct" ? [...new Set(decision.changes.map(({ column }) => column))] : [];
        const type = "type" in record ? record.type : null;
        const programs = programsOf(table, index, proposed[index]);
        const judgement = { rule: record.rule, ofProgram: false, table, type, verdict, columns, by };
        byRecord.set(index, [
          ...(programs.alone ? [] : [judgement]),
          ...programs.names.map((rule) => ({ ...judgement, rule, ofProgram: true })),
        ]);
      }
    }
    judgements.push(...[...byRecord.values()].flat());
  };
  decide(statements, "statements");
  decide(events, "events");
  decide(relations, "relations");
  // What was corrected stands in the list as another account.
  const standing = new Set(events.records);
  const undecided = new Set(
    offers.map(({ record }) => record).filter((one) => standing.has(one) && !reviews.has(one) && !rejected.has(one)),
  );
  const told = events.records.filter((record) => !rejected.has(record) && !undecided.has(record));
  return {
    document: {
      ...coded,
      statements: statements.records,
      events: told,
      relations: relations.records.filter((record) => !rejected.has(record)),
    },
    // A reviewer may have written the same, or corrected the machine's reading to it.
    waiting: offers.filter(({ record }) => undecided.has(record) && !told.some((event) => sayTheSame(event, record))),
    seconded,
    reviews,
    judgements,
    rejectedStatements: new Set(statements.records.flatMap((record, index) => (rejected.has(record) ? [index] : []))),
    findings,
  };
}

interface Decided {
  /** Places in the list of records. */
  readonly judged: readonly number[];
  readonly findings: readonly Finding[];
}

function decideOne<T extends Reviewable>(
  kind: Kind<T>,
  items: readonly Item<number>[],
  decision: Decision,
  coded: CodedDocument,
  reviews: Map<Reviewable, Review>,
  rejected: Set<Reviewable>,
): Decided {
  const span = findQuoted(coded, decision);
  if (span === null) return { judged: [], findings: [wordsGone(coded, decision)] };
  try {
    if (decision.verdict === "add") {
      const at = { column: "", expect: null, value: null, at: decision.at };
      const added = kind.add(decision.changes, span, at);
      kind.records.push(added);
      reviews.set(added, { status: "added", by: decision.by });
      return { judged: [kind.records.length - 1], findings: [] };
    }
    const found = findItems(items, span, decision);
    if ("kind" in found) return { judged: [], findings: [found] };
    for (const { record: index } of found) {
      const old = kind.records[index]!;
      const corrected =
        decision.verdict === "correct"
          ? decision.changes.reduce((record, change) => kind.correct(record, change), old)
          : old;
      kind.records[index] = corrected;
      if (decision.verdict === "reject") rejected.add(corrected);
      else
        reviews.set(corrected, { status: decision.verdict === "correct" ? "corrected" : "accepted", by: decision.by });
    }
    return { judged: found.map(({ record }) => record), findings: [] };
  } catch (error) {
    if (!(error instanceof BadChange)) throw error;
    const kindOf = error instanceof StaleChange ? "stale_decision" : "bad_decision";
    return { judged: [], findings: [{ kind: kindOf, ...error.change.at, detail: error.message }] };
  }
}
