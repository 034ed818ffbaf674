/** Records that nobody has decided on, as rows that a reviewer can complete and copy into decisions.csv. */
import type { EventAccount, RelationAccount, StatementAccount } from "../../code/account.ts";
import type { CodedDocument } from "../../code/coded.ts";
import { sha256 } from "../../text/sha256.ts";
import { type Span, wordsAt } from "../../text/span.ts";
import type { DecidedDocument } from "./apply.ts";
import { claimOfEvent, claimOfRelation, claimOfStatement } from "./claim.ts";

/** Those columns of decisions.csv that the machine can fill in. */
export interface UndecidedRecord {
  readonly decision_id: string;
  readonly table: string;
  readonly source_id: string;
  readonly quoted: string;
  readonly occurrence: number;
  readonly claim: string;
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

export function listUndecided(documents: readonly DecidedDocument[]): UndecidedRecord[] {
  return documents.flatMap((decided) => {
    const { document } = decided;
    const open = openRecords(decided);
    const rows = [
      ...open.events.map((event) => rowOf(document, "events", event.evidence, claimOfEvent(event))),
      ...open.statements.map((record) =>
        rowOf(document, "statements", record.evidence, claimOfStatement(record, document.text)),
      ),
      ...open.relations.map((relation) => rowOf(document, "relations", relation.evidence, claimOfRelation(relation))),
    ];
    // One decision holds for all that the same words claim in the same way.
    return [...new Map(rows.map((row) => [row.decision_id, row])).values()];
  });
}

function rowOf(document: CodedDocument, table: string, evidence: Span, claim: string): UndecidedRecord {
  const quoted = wordsAt(document.text, evidence);
  const occurrence = countBefore(document.text, quoted, evidence.start) + 1;
  const decision_id = `d-${sha256(JSON.stringify([table, document.sourceId, quoted, occurrence, claim])).slice(0, 12)}`;
  return { decision_id, table, source_id: document.sourceId, quoted, occurrence, claim };
}

function countBefore(text: string, words: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}
