/** Standing ties of the whole corpus to rows: the same tie told by several sources is one row with several evidence. */
import type { RelationAccount } from "../code/account.ts";
import type { EvidenceRow, RelationsRow } from "../schema/generated/rows.ts";
import { compareText } from "../text/order.ts";
import type { DecidedDocument, Review, Reviewable } from "./decisions/apply.ts";
import { reviewCells } from "./decisions/review-cells.ts";
import { mintId } from "./ids.ts";
import type { PlacedDocument } from "./place-rows.ts";
import { attributionCell, type StatementRows } from "./statement-rows.ts";

interface Tie {
  readonly row: RelationsRow;
  readonly accounts: RelationAccount[];
  /** Only of those accounts that somebody decided on. */
  readonly reviews: Map<Reviewable, Review>;
}

export class Relations {
  readonly #ties = new Map<string, Tie>();

  /**
   * Documents come in the order of publication: the words of the first that tells of a tie become its label. Returns the
   * evidence of the ties that this one tells of.
   */
  add(document: PlacedDocument, { reviews }: DecidedDocument, statements: StatementRows): EvidenceRow[] {
    return document.coded.relations.flatMap((account) => {
      const row = relationRow(account, document);
      if (row === null) return [];
      const tie: Tie = this.#ties.get(row.relation_id) ?? { row, accounts: [], reviews: new Map() };
      this.#ties.set(row.relation_id, tie);
      tie.accounts.push(account);
      const review = reviews.get(account);
      if (review !== undefined) tie.reviews.set(account, review);
      return [
        {
          record_id: row.relation_id,
          ...document.place(account.evidence),
          rule: account.rule,
          attributed_to: attributionCell(account.attributedTo, statements.ids),
        },
      ];
    });
  }

  /** By id. */
  rows(): RelationsRow[] {
    return [...this.#ties.values()]
      .map(({ row, accounts, reviews }) => ({ ...row, ...reviewCells(accounts, reviews) }))
      .sort((a, b) => compareText(a.relation_id, b.relation_id));
  }
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
