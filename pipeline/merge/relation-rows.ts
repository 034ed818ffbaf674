/** Standing ties of the whole corpus to rows: the same tie told by several sources is one row with several evidence. */
import type { RelationAccount } from "../code/account.ts";
import type { EvidenceRow, RelationsRow } from "../schema/generated/rows.ts";
import type { DecidedDocument, Review, Reviewable } from "./decisions/apply.ts";
import { reviewCells } from "./decisions/review-cells.ts";
import { mintId } from "./ids.ts";
import type { PlacedDocument } from "./place-rows.ts";
import { attributionCell, type StatementRows } from "./statement-rows.ts";

export interface RelationRows {
  readonly relations: readonly RelationsRow[];
  readonly evidence: readonly EvidenceRow[];
}

/** `documents` in the order of publication: the words of the first that tells of a tie become its label. */
export function makeRelationRows(
  documents: readonly {
    readonly document: PlacedDocument;
    readonly decided: DecidedDocument;
    readonly statements: StatementRows;
  }[],
): RelationRows {
  const relations = new Map<string, RelationsRow>();
  const tellings = new Map<string, RelationAccount[]>();
  const reviews = new Map<Reviewable, Review>();
  const evidence: EvidenceRow[] = [];
  for (const { document, decided, statements } of documents) {
    for (const [account, review] of decided.reviews) reviews.set(account, review);
    for (const account of document.coded.relations) {
      const row = relationRow(account, document);
      if (row === null) continue;
      if (!relations.has(row.relation_id)) relations.set(row.relation_id, row);
      tellings.set(row.relation_id, [...(tellings.get(row.relation_id) ?? []), account]);
      evidence.push({
        record_id: row.relation_id,
        ...document.place(account.evidence),
        rule: account.rule,
        attributed_to: attributionCell(account.attributedTo, statements.ids),
      });
    }
  }
  const reviewed = [...relations].map(([id, row]) => ({ ...row, ...reviewCells(tellings.get(id)!, reviews) }));
  return { relations: reviewed, evidence };
}

/** A tie needs both its ends: with one of them unresolved it is no record, and has no id. */
export function relationId({ subject, relation, object, validFrom, validUntil }: RelationAccount): string | null {
  if (subject.entityId === null || object.entityId === null || subject.entityId === object.entityId) return null;
  return mintId("re", [subject.entityId, relation, object.entityId, validFrom, validUntil]);
}

function relationRow(account: RelationAccount, document: PlacedDocument): RelationsRow | null {
  const relation_id = relationId(account);
  if (relation_id === null) return null;
  return {
    relation_id,
    subject_id: account.subject.entityId!,
    relation: account.relation,
    object_id: account.object.entityId!,
    label: document.place(account.label).text,
    valid_from: account.validFrom,
    valid_until: account.validUntil,
    review_status: "machine",
    reviewed_by: null,
  };
}
