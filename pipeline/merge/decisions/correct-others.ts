/** Corrects a value of a statement or of a relation, or builds one that the machine missed. */
import type { QuoteType, RelationAccount, StatementAccount } from "../../code/account.ts";
import type { CodedDocument } from "../../code/coded.ts";
import { type Span, wordsAt } from "../../text/span.ts";
import { BadChange, expectValue, findWords, wordsOf } from "./change.ts";
import type { Change } from "./decision.ts";

const QUOTE_TYPES: readonly string[] = ["direct", "indirect", "mixed"];

export function correctStatement(
  statement: StatementAccount,
  change: Change,
  document: CodedDocument,
): StatementAccount {
  const { column, value } = change;
  const words = (span: Span | null) => (span === null ? null : wordsAt(document.text, span));
  switch (column) {
    case "speaker_id":
      expectValue(change, statement.speaker?.entityId ?? null);
      return { ...statement, speaker: fillerOf(value, statement.speaker, statement.evidence, document) };
    case "addressee_id":
      expectValue(change, statement.addressee?.entityId ?? null);
      return { ...statement, addressee: fillerOf(value, statement.addressee, statement.evidence, document) };
    case "speaker_text": {
      expectValue(change, words(statement.speaker));
      if (value === null) return { ...statement, speaker: null };
      const span = findWords(change, statement.evidence, document);
      return { ...statement, speaker: { ...span, entityId: statement.speaker?.entityId ?? null } };
    }
    case "cue":
      expectValue(change, words(statement.cue));
      return { ...statement, cue: value === null ? null : findWords(change, statement.evidence, document) };
    case "content": {
      expectValue(change, words(statement.content));
      const content = findWords(change, statement.evidence, document);
      return { ...statement, content };
    }
    case "quote_type":
      expectValue(change, statement.quoteType);
      if (value === null || !QUOTE_TYPES.includes(value))
        throw new BadChange(change, `"${value ?? ""}" is no quote_type`);
      return { ...statement, quoteType: value as QuoteType };
    default:
      throw new BadChange(change, `a statement has no column "${column}" that can be corrected`);
  }
}

/** Without a row for `content` all the quoted words are what was said. */
export function addStatement(changes: readonly Change[], quoted: Span, document: CodedDocument): StatementAccount {
  const empty: StatementAccount = {
    speaker: null,
    addressee: null,
    cue: null,
    quoteType: "indirect",
    content: quoted,
    stance: "neutral",
    evidence: quoted,
    rule: "curator",
    attributedTo: null,
  };
  const ordered = [...changes].sort(
    (a, b) => Number(b.column === "speaker_text") - Number(a.column === "speaker_text"),
  );
  return ordered.reduce((statement, change) => {
    const current = { content: wordsAt(document.text, statement.content), quote_type: statement.quoteType };
    const expect = current[change.column as keyof typeof current] ?? null;
    return correctStatement(statement, { ...change, expect }, document);
  }, empty);
}

export function correctRelation(relation: RelationAccount, change: Change, document: CodedDocument): RelationAccount {
  const { column, value } = change;
  switch (column) {
    case "relation":
      expectValue(change, relation.relation);
      if (value === null) throw new BadChange(change, "a relation needs its term; reject the record to take it out");
      return { ...relation, relation: value };
    case "subject_id":
      expectValue(change, relation.subject.entityId);
      return { ...relation, subject: { ...relation.subject, entityId: value } };
    case "object_id":
      expectValue(change, relation.object.entityId);
      return { ...relation, object: { ...relation.object, entityId: value } };
    case "valid_from":
      expectValue(change, relation.validFrom);
      return { ...relation, validFrom: value };
    case "valid_until":
      expectValue(change, relation.validUntil);
      return { ...relation, validUntil: value };
    case "label":
      expectValue(change, wordsAt(document.text, relation.label));
      return { ...relation, label: findWords(change, relation.evidence, document) };
    default:
      throw new BadChange(change, `a relation has no column "${column}" that can be corrected`);
  }
}

export function addRelation(
  changes: readonly Change[],
  quoted: Span,
  document: CodedDocument,
  at: Change,
): RelationAccount {
  const of = (column: string) => changes.find((change) => change.column === column)?.value ?? null;
  const [subject, relation, object] = [of("subject_id"), of("relation"), of("object_id")];
  if (subject === null || relation === null || object === null) {
    throw new BadChange(at, "an added relation needs rows for subject_id, relation and object_id");
  }
  const empty: RelationAccount = {
    subject: { ...wordsOf(subject, quoted, document), entityId: subject },
    relation,
    object: { ...wordsOf(object, quoted, document), entityId: object },
    label: quoted,
    validFrom: of("valid_from"),
    validUntil: of("valid_until"),
    rule: "curator",
    evidence: quoted,
    attributedTo: null,
  };
  const label = changes.find(({ column }) => column === "label");
  return label === undefined ? empty : { ...empty, label: findWords(label, quoted, document) };
}

function fillerOf(entityId: string | null, old: Span | null, evidence: Span, document: CodedDocument) {
  if (old !== null) return { start: old.start, end: old.end, entityId };
  return entityId === null ? null : { ...wordsOf(entityId, evidence, document), entityId };
}
