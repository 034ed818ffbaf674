/** What merge makes of one document after another: all that does not need the others goes on shelves, and is held no more. */
import type { EventAccount } from "../code/account.ts";
import type { CodedDocument } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { LicenceList } from "../reviewed/lists.ts";
import { quotationLimit } from "../rights/limit.ts";
import type {
  EvidenceRow,
  MentionsRow,
  SourcesRow,
  StatementEntitiesRow,
  StatementsRow,
} from "../schema/generated/rows.ts";
import type { ShelfMaker, Store } from "../store/rows.ts";
import { wordsAt } from "../text/span.ts";
import type { MarkedDocument } from "./account-keys.ts";
import { ClosePairs } from "./close-pairs.ts";
import { Components } from "./components.ts";
import { applyDecisions, type DecidedDocument } from "./decisions/apply.ts";
import type { Decision } from "./decisions/decision.ts";
import type { Proposal } from "./decisions/proposals.ts";
import { listUndecided, type ProposedRecord, type UndecidedRecord } from "./decisions/undecided.ts";
import { Judged } from "./decisions/worth.ts";
import { placeAccount } from "./event-rows.ts";
import { compareTellings } from "./group.ts";
import { findDeniedCharges } from "./link-rows.ts";
import { makeMentionRows, makeSourceRow } from "./mention-rows.ts";
import { Nesting } from "./nesting.ts";
import { type PlacedDocument, placeDocument } from "./place-rows.ts";
import { Relations } from "./relation-rows.ts";
import { makeStatementRows, type StatementRows } from "./statement-rows.ts";
import { tellEvents } from "./tell.ts";
import type { Telling } from "./telling.ts";
import { type PackedTold, packTold, type Told } from "./told.ts";

/** Decisions and the like on documents; all of them by source. */
export interface Opinions {
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  readonly proposals: ReadonlyMap<string, readonly Proposal[]>;
  readonly licences: LicenceList;
  /** Sources on whose words a row of links.csv hangs: they are kept at hand. */
  readonly linked: ReadonlySet<string>;
}

/** A document that a reviewed row may speak of. */
export interface HandyDocument {
  readonly document: PlacedDocument;
  readonly statements: StatementRows;
  /** Those that stand for an event, with their numbers. */
  readonly tellings: ReadonlyMap<Telling, number>;
}

/** Of a statement that denies, the number of the telling that it denies. */
interface NumberedCharge {
  readonly statementId: string;
  readonly telling: number;
}

export class Prepared {
  readonly told: ShelfMaker<PackedTold>;
  /** Tellings of which no party is known: an event of them is nobody's and waits in the queue. */
  readonly withoutParty: ShelfMaker<PackedTold>;
  readonly marked: ShelfMaker<MarkedDocument>;
  /** A bundle a document, in the order of publication. */
  readonly statements: ShelfMaker<readonly StatementsRow[]>;
  readonly statementEntities: ShelfMaker<readonly StatementEntitiesRow[]>;
  readonly mentions: ShelfMaker<readonly MentionsRow[]>;
  readonly sources: ShelfMaker<readonly SourcesRow[]>;
  readonly undecided: ShelfMaker<readonly UndecidedRecord[]>;
  readonly proposed: ShelfMaker<readonly ProposedRecord[]>;
  /** By record, then by place. */
  readonly evidence: ShelfMaker<EvidenceRow>;
  readonly components: Components;
  readonly closePairs: ClosePairs;
  readonly nesting = new Nesting();
  readonly relations = new Relations();
  readonly judged = new Judged();
  readonly offered = new Map<string, EventAccount>();
  readonly charges: NumberedCharge[] = [];
  readonly handy = new Map<string, HandyDocument>();
  readonly findings: Finding[] = [];
  readonly rows = { statements: 0, statementEntities: 0, mentions: 0, undecided: 0, proposed: 0 };
  eventAccounts = 0;

  constructor(store: Store) {
    this.told = store.shelf();
    this.withoutParty = store.shelf();
    this.marked = store.shelf();
    this.statements = store.shelf();
    this.statementEntities = store.shelf();
    this.mentions = store.shelf();
    this.sources = store.shelf();
    this.undecided = store.shelf();
    this.proposed = store.shelf();
    this.evidence = store.sorter((row) => [row.record_id, row.source_id, row.start, row.end, row.rule]);
    this.components = new Components(store);
    this.closePairs = new ClosePairs(store);
  }

  /** Documents come in the order of publication. `copyOf`: the source whose text it carries, if another did so before. */
  add(coded: CodedDocument, opinions: Opinions, copyOf: string | null): void {
    const { sourceId } = coded;
    const decided = applyDecisions(
      coded,
      opinions.decisions.get(sourceId) ?? [],
      opinions.proposals.get(sourceId) ?? [],
    );
    const document = placeDocument(decided.document, quotationLimit(coded.description.licence, opinions.licences));
    const statements = makeStatementRows(document, decided);
    const tellings = this.#addTellings(decided, document, statements);
    this.#addRows(document, statements, copyOf);
    this.#addReviews(decided);
    for (const row of this.relations.add(document, decided, statements)) this.evidence.add(row);
    for (const { statementId, charge } of findDeniedCharges(document, statements, [...tellings.keys()])) {
      this.charges.push({ statementId, telling: tellings.get(charge)! });
    }
    if (opinions.linked.has(sourceId)) this.handy.set(sourceId, { document, statements, tellings });
  }

  /** Returns those that stand for an event, in the order of the text. */
  #addTellings(decided: DecidedDocument, document: PlacedDocument, { ids }: StatementRows): Map<Telling, number> {
    const inText = tellEvents(decided.document, this.sources.length);
    const numbered = new Map<Telling, number>();
    const marks: MarkedDocument["marks"][number][] = [];
    for (const telling of [...inText].sort(compareTellings)) {
      const { accounts, summary } = telling;
      const placed = accounts.map((account) =>
        placeAccount(account, document, ids, decided.reviews.get(account) ?? null),
      );
      const told: Told = { ...telling, placed };
      this.eventAccounts += accounts.length;
      if (summary.parties.size === 0) continue;
      const number = this.told.length;
      numbered.set(telling, number);
      this.told.add(packTold(told));
      this.components.add(summary);
      this.closePairs.add(summary);
      this.nesting.learn(accounts);
      for (const { evidence, trigger, type } of accounts) {
        const { start, end } = document.place(trigger);
        const quoted = wordsAt(document.coded.text, evidence);
        marks.push({ telling: number, mark: { sourceId: summary.sourceId, quoted, type, start, end } });
      }
    }
    this.marked.add({ marks });
    for (const telling of inText) {
      if (telling.summary.parties.size === 0) this.withoutParty.add(packTold({ ...telling, placed: [] }));
    }
    return new Map(inText.flatMap((telling) => (numbered.has(telling) ? [[telling, numbered.get(telling)!]] : [])));
  }

  #addRows(document: PlacedDocument, { statements, entities, evidence }: StatementRows, copyOf: string | null): void {
    const mentions = makeMentionRows(document);
    this.statements.add(statements);
    this.statementEntities.add(entities);
    this.mentions.add(mentions);
    this.sources.add([makeSourceRow(document, copyOf)]);
    this.rows.statements += statements.length;
    this.rows.statementEntities += entities.length;
    this.rows.mentions += mentions.length;
    for (const row of evidence) this.evidence.add(row);
  }

  #addReviews(decided: DecidedDocument): void {
    this.judged.add(decided);
    this.findings.push(...decided.findings);
    const { records, proposed, offered } = listUndecided([decided]);
    this.undecided.add(records);
    this.proposed.add(proposed);
    this.rows.undecided += records.length;
    this.rows.proposed += proposed.length;
    for (const [id, event] of offered) this.offered.set(id, event);
  }
}
