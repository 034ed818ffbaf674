/** Records that nobody has decided on, as rows that a reviewer can complete and copy into decisions.csv. */
import type { EventAccount, RelationAccount, StatementAccount } from "../../code/account.ts";
import type { CodedDocument } from "../../code/coded.ts";
import { countWhile } from "../../text/search.ts";
import { sha256 } from "../../text/sha256.ts";
import { type Span, wordsAt } from "../../text/span.ts";
import type { DecidedDocument } from "./apply.ts";
import { claimOfEvent, claimOfRelation, claimOfStatement } from "./claim.ts";
import type { Proposal } from "./proposals.ts";

/** Those columns of decisions.csv that the machine can fill in. */
export interface UndecidedRecord {
  readonly decision_id: string;
  readonly table: string;
  readonly source_id: string;
  readonly quoted: string;
  readonly occurrence: number;
  readonly claim: string;
}

/** That another program reads a record which waits as the machine or a further program does. */
export interface ProposedRecord {
  readonly decision_id: string;
  readonly program: string;
  readonly proposal_id: string;
}

export interface Undecided {
  readonly records: readonly UndecidedRecord[];
  /** Which of them other programs propose. */
  readonly proposed: readonly ProposedRecord[];
  /** Events among the records that the machine does not read, by decision_id. */
  readonly offered: ReadonlyMap<string, EventAccount>;
}

export interface OpenRecords {
  readonly events: readonly EventAccount[];
  readonly statements: readonly StatementAccount[];
  readonly relations: readonly RelationAccount[];
}

/** What the machine proposes for a release and nobody has decided on. */
export function openRecords({ document, reviews, rejectedStatements }: DecidedDocument): OpenRecords {
  return {
    events: document.events.filter(
      (record) => !reviews.has(record) && record.parties.some(({ entityId }) => entityId !== null),
    ),
    statements: document.statements.filter((record, index) => !reviews.has(record) && !rejectedStatements.has(index)),
    relations: document.relations.filter(
      (record) => !reviews.has(record) && record.subject.entityId !== null && record.object.entityId !== null,
    ),
  };
}

export function listUndecided(documents: readonly DecidedDocument[]): Undecided {
  const records: UndecidedRecord[] = [];
  const proposed: ProposedRecord[] = [];
  const offered = new Map<string, EventAccount>();
  for (const decided of documents) {
    const { document, waiting, seconded } = decided;
    const open = openRecords(decided);
    const rows = new Map<string, UndecidedRecord>();
    const countBefore = counterOf(document.text);
    const note = (table: string, evidence: Span, claim: string): string => {
      const row = rowOf(document, table, evidence, claim, countBefore);
      // One decision holds for all that the same words claim in the same way.
      rows.set(row.decision_id, row);
      return row.decision_id;
    };
    const noteProposals = (decision_id: string, proposals: readonly Proposal[]) =>
      proposed.push(...proposals.map(({ program, id }) => ({ decision_id, program, proposal_id: id })));
    for (const event of open.events) {
      noteProposals(note("events", event.evidence, claimOfEvent(event)), seconded.get(event) ?? []);
    }
    for (const { record, proposals } of waiting) {
      const id = note("events", record.evidence, claimOfEvent(record));
      offered.set(id, record);
      noteProposals(id, proposals);
    }
    for (const statement of open.statements) {
      note("statements", statement.evidence, claimOfStatement(statement, document.text));
    }
    for (const relation of open.relations) note("relations", relation.evidence, claimOfRelation(relation));
    records.push(...rows.values());
  }
  return { records, proposed, offered };
}

function rowOf(
  document: CodedDocument,
  table: string,
  evidence: Span,
  claim: string,
  countBefore: CountBefore,
): UndecidedRecord {
  const quoted = wordsAt(document.text, evidence);
  const occurrence = countBefore(quoted, evidence.start) + 1;
  const decision_id = `d-${sha256(JSON.stringify([table, document.sourceId, quoted, occurrence, claim])).slice(0, 12)}`;
  return { decision_id, table, source_id: document.sourceId, quoted, occurrence, claim };
}

/** How often words stand in a text before an offset. */
type CountBefore = (words: string, start: number) => number;

/** Looks for the same words once: a text can say one sentence a thousand times. */
function counterOf(text: string): CountBefore {
  const found = new Map<string, { readonly places: number[]; next: number }>();
  return (words, start) => {
    const known = found.get(words) ?? { places: [], next: text.indexOf(words) };
    found.set(words, known);
    for (; known.next >= 0 && known.next < start; known.next = text.indexOf(words, known.next + 1))
      known.places.push(known.next);
    return countWhile(known.places, (place) => place < start);
  };
}
