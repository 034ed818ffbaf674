/** Statements of one document to rows; their ids are what events and relations are attributed to. */
import type { Attribution, StatementAccount } from "../code/account.ts";
import type { EvidenceRow, StatementEntitiesRow, StatementsRow } from "../schema/generated/rows.ts";
import { compareText } from "../text/order.ts";
import { countWhile } from "../text/search.ts";
import { spanContains, wordsAt } from "../text/span.ts";
import type { DecidedDocument } from "./decisions/apply.ts";
import { reviewCells } from "./decisions/review-cells.ts";
import { mintId, Ordinals } from "./ids.ts";
import type { PlacedDocument } from "./place-rows.ts";

export interface StatementRows {
  readonly statements: readonly StatementsRow[];
  readonly entities: readonly StatementEntitiesRow[];
  readonly evidence: readonly EvidenceRow[];
  /** Ids in the order of the document's statements; null for one that a reviewer rejected. */
  readonly ids: readonly (string | null)[];
}

export function makeStatementRows(document: PlacedDocument, decided: DecidedDocument): StatementRows {
  const { coded } = document;
  const ordinals = new Ordinals();
  // Not the content but the sentence and the cue make the id: a coder that cuts the content better keeps it.
  const ids = coded.statements.map((statement, index) => {
    const parts = [coded.sourceId, document.sentenceWords(anchorOf(statement)), wordsOfCue(coded.text, statement)];
    const ordinal = ordinals.next(parts);
    return decided.rejectedStatements.has(index) ? null : mintId("st", [...parts, ordinal]);
  });
  const kept = coded.statements.flatMap((statement, index) => {
    const id = ids[index]!;
    return id === null ? [] : [{ statement, id }];
  });
  const statements = kept.map(({ statement, id }): StatementsRow => {
    const { start, end, text } = document.place(statement.content);
    return {
      statement_id: id,
      source_id: coded.sourceId,
      speaker_id: statement.speaker?.entityId ?? null,
      speaker_text: statement.speaker === null ? null : document.place(statement.speaker).text,
      addressee_id: statement.addressee?.entityId ?? null,
      cue: statement.cue === null ? null : document.place(statement.cue).text,
      quote_type: statement.quoteType,
      content: text,
      start,
      end,
      ...reviewCells([statement], decided.reviews),
    };
  });
  const entities = kept.flatMap(({ statement, id }) => {
    const { start, end } = statement.content;
    const from = countWhile(coded.mentions, (mention) => mention.start < start);
    const until = countWhile(coded.mentions, (mention) => mention.start < end);
    const inside = coded.mentions.slice(from, until).filter((mention) => spanContains(statement.content, mention));
    const named = [...new Set(inside.map(({ entityId }) => entityId))].sort(compareText);
    return named.map((entity_id) => ({ statement_id: id, entity_id }));
  });
  const evidence = kept.map(
    ({ statement, id }): EvidenceRow => ({
      record_id: id,
      ...document.place(statement.evidence),
      rule: statement.rule,
      attributed_to: attributionCell(statement.attributedTo, ids),
    }),
  );
  return { statements, entities, evidence, ids };
}

/** Who says so, as evidence.attributed_to has it. What a rejected statement said is still said by somebody. */
export function attributionCell(attribution: Attribution, statementIds: readonly (string | null)[]): string | null {
  return typeof attribution === "number" ? (statementIds[attribution] ?? "unattributed") : attribution;
}

function anchorOf(statement: StatementAccount) {
  return statement.cue ?? statement.content;
}

function wordsOfCue(text: string, statement: StatementAccount): string | null {
  return statement.cue === null ? null : wordsAt(text, statement.cue);
}
