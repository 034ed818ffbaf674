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

export function listUndecided(documents: readonly DecidedDocument[]): UndecidedRecord[] {
  return documents.flatMap(({ document, reviews, rejectedStatements }) => {
    const open = <T extends EventAccount | StatementAccount | RelationAccount>(records: readonly T[]) =>
      records.filter((record) => !reviews.has(record));
    const statements = document.statements.filter(
      (record, index) => !reviews.has(record) && !rejectedStatements.has(index),
    );
    const rows = [
      ...open(document.events)
        .filter(({ parties }) => parties.some(({ entityId }) => entityId !== null))
        .map((event) => rowOf(document, "events", event.evidence, claimOfEvent(event))),
      ...statements.map((record) =>
        rowOf(document, "statements", record.evidence, claimOfStatement(record, document.text)),
      ),
      ...open(document.relations)
        .filter(({ subject, object }) => subject.entityId !== null && object.entityId !== null)
        .map((relation) => rowOf(document, "relations", relation.evidence, claimOfRelation(relation))),
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
