/** Records that nobody has decided on, with the sentence in view and the values that a decision may correct. */
import type { EventAccount, RelationAccount, StatementAccount } from "../../code/account.ts";
import type { CodedDocument } from "../../code/coded.ts";
import { claimOfEvent, claimOfRelation, claimOfStatement } from "../../merge/decisions/claim.ts";
import type { UndecidedRecord } from "../../merge/decisions/undecided.ts";
import type { MergeQueue } from "../../merge/merge.ts";
import { type Span, wordsAt } from "../../text/span.ts";
import { type Passage, passageOf } from "./context.ts";

export interface RecordValue {
  readonly column: string;
  /** Empty where the machine gives none. */
  readonly value: string;
}

export interface WaitingRecord extends UndecidedRecord {
  readonly passage: Passage;
  /** Other programs that read it; `alone` where the machine does not. */
  readonly programs: readonly string[];
  readonly alone: boolean;
  /** As decisions.csv names them; a role stands once for each party. */
  readonly values: readonly RecordValue[];
}

interface Located {
  readonly marks: readonly Span[];
  readonly values: readonly RecordValue[];
}

/** The first `most` of them. */
export function listRecords(
  { undecided, proposed, offered }: Pick<MergeQueue, "undecided" | "proposed" | "offered">,
  documents: readonly CodedDocument[],
  most: number,
): WaitingRecord[] {
  const programs = new Map<string, Set<string>>();
  for (const { decision_id, program } of proposed) {
    programs.set(decision_id, (programs.get(decision_id) ?? new Set()).add(program));
  }
  const byId = new Map(documents.map((document) => [document.sourceId, document]));
  return undecided.slice(0, most).flatMap((record) => {
    const document = byId.get(record.source_id);
    if (document === undefined) return [];
    const span = findOccurrence(document.text, record.quoted, record.occurrence);
    const offer = offered.get(record.decision_id);
    const located = offer === undefined ? locate(record, document, span) : ofEvent(offer);
    const { marks, values } = located ?? { marks: [], values: [] };
    const read = { programs: [...(programs.get(record.decision_id) ?? [])], alone: offer !== undefined };
    return [{ ...record, passage: passageOf(document, span, marks), ...read, values }];
  });
}

export function findOccurrence(text: string, quoted: string, occurrence: number): Span {
  let start = -1;
  for (let i = 0; i < occurrence; i += 1) start = text.indexOf(quoted, start + 1);
  return { start: Math.max(0, start), end: Math.max(0, start) + quoted.length };
}

function locate({ table, claim, quoted }: UndecidedRecord, document: CodedDocument, span: Span): Located | null {
  const same = (evidence: Span) => evidence.start === span.start && wordsAt(document.text, evidence) === quoted;
  if (table === "events") {
    const event = document.events.find((one) => same(one.evidence) && claimOfEvent(one) === claim);
    return event === undefined ? null : ofEvent(event);
  }
  if (table === "statements") {
    const found = document.statements.find(
      (one) => same(one.evidence) && claimOfStatement(one, document.text) === claim,
    );
    return found === undefined ? null : ofStatement(found, document.text);
  }
  const tie = document.relations.find((one) => same(one.evidence) && claimOfRelation(one) === claim);
  return tie === undefined ? null : ofRelation(tie, document.text);
}

function ofEvent(event: EventAccount): Located {
  const place = event.places.find(({ entityId }) => entityId !== null)?.entityId ?? "";
  return {
    marks: [event.trigger, ...event.parties, ...event.places, ...(event.date === null ? [] : [event.date])],
    values: [
      { column: "event_type", value: event.type },
      { column: "status", value: event.status },
      { column: "mode", value: event.mode ?? "" },
      { column: "date", value: event.date?.edtf ?? "" },
      { column: "place_id", value: place },
      ...event.parties.flatMap(({ role, entityId }) => (entityId === null ? [] : [{ column: role, value: entityId }])),
    ],
  };
}

function ofStatement(statement: StatementAccount, text: string): Located {
  const { speaker, addressee, cue, content } = statement;
  return {
    marks: [content, ...(speaker === null ? [] : [speaker]), ...(cue === null ? [] : [cue])],
    values: [
      { column: "speaker_id", value: speaker?.entityId ?? "" },
      { column: "speaker_text", value: speaker === null ? "" : wordsAt(text, speaker) },
      { column: "addressee_id", value: addressee?.entityId ?? "" },
      { column: "cue", value: cue === null ? "" : wordsAt(text, cue) },
      { column: "quote_type", value: statement.quoteType },
      { column: "content", value: wordsAt(text, content) },
    ],
  };
}

function ofRelation(tie: RelationAccount, text: string): Located {
  return {
    marks: [tie.subject, tie.object, tie.label],
    values: [
      { column: "subject_id", value: tie.subject.entityId ?? "" },
      { column: "relation", value: tie.relation },
      { column: "object_id", value: tie.object.entityId ?? "" },
      { column: "label", value: wordsAt(text, tie.label) },
      { column: "valid_from", value: tie.validFrom ?? "" },
      { column: "valid_until", value: tie.validUntil ?? "" },
    ],
  };
}
