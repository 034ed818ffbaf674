/** Statements of one document to rows; their ids are what events and relations are attributed to. */
import type { Attribution, StatementAccount } from "../code/account.ts";
import type { EvidenceRow, StatementEntitiesRow, StatementsRow } from "../schema/generated/rows.ts";
import { compareText } from "../text/order.ts";
import { spanContains, wordsAt } from "../text/span.ts";
import { mintId, Ordinals } from "./ids.ts";
import type { PlacedDocument } from "./place-rows.ts";

export interface StatementRows {
  readonly statements: readonly StatementsRow[];
  readonly entities: readonly StatementEntitiesRow[];
  readonly evidence: readonly EvidenceRow[];
  /** Ids in the order of the document's statements. */
  readonly ids: readonly string[];
}

export function makeStatementRows(document: PlacedDocument): StatementRows {
  const { coded } = document;
  const ordinals = new Ordinals();
  // Not the content but the sentence and the cue make the id: a coder that cuts the content better keeps it.
  const ids = coded.statements.map((statement) => {
    const parts = [coded.sourceId, document.sentenceWords(anchorOf(statement)), wordsOfCue(coded.text, statement)];
    return mintId("st", [...parts, ordinals.next(parts)]);
  });
  const statements = coded.statements.map((statement, index): StatementsRow => {
    const { start, end, text } = document.place(statement.content);
    return {
      statement_id: ids[index]!,
      source_id: coded.sourceId,
      speaker_id: statement.speaker?.entityId ?? null,
      speaker_text: statement.speaker === null ? null : wordsAt(coded.text, statement.speaker),
      addressee_id: statement.addressee?.entityId ?? null,
      cue: wordsOfCue(coded.text, statement),
      quote_type: statement.quoteType,
      content: text,
      start,
      end,
      review_status: "machine",
      reviewed_by: null,
    };
  });
  const entities = coded.statements.flatMap((statement, index) => {
    const inside = coded.mentions.filter((mention) => spanContains(statement.content, mention));
    const named = [...new Set(inside.map(({ entityId }) => entityId))].sort(compareText);
    return named.map((entity_id) => ({ statement_id: ids[index]!, entity_id }));
  });
  const evidence = coded.statements.map(
    (statement, index): EvidenceRow => ({
      record_id: ids[index]!,
      ...document.place(statement.evidence),
      rule: statement.rule,
      attributed_to: attributionCell(statement.attributedTo, ids),
    }),
  );
  return { statements, entities, evidence, ids };
}

/** Who says so, as evidence.attributed_to has it. */
export function attributionCell(attribution: Attribution, statementIds: readonly string[]): string | null {
  return typeof attribution === "number" ? statementIds[attribution]! : attribution;
}

function anchorOf(statement: StatementAccount) {
  return statement.cue ?? statement.content;
}

function wordsOfCue(text: string, statement: StatementAccount): string | null {
  return statement.cue === null ? null : wordsAt(text, statement.cue);
}
