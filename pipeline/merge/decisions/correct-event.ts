/** Corrects a value of an event's account, or builds the account of an event that the machine missed. */
import {
  EVENT_TYPES,
  type EventAccount,
  type EventType,
  type Qualifier,
  type Role,
  STATUSES,
  type Status,
  type ValueAccount,
} from "../../code/account.ts";
import type { CodedDocument } from "../../code/coded.ts";
import { boundEdtf } from "../../dates/edtf.ts";
import { type Span, spanContains, wordsAt } from "../../text/span.ts";
import { BadChange, expectValue, findWords, StaleChange, wordsOf } from "./change.ts";
import type { Change } from "./decision.ts";

const ROLES: readonly string[] = ["actor", "recipient", "participant", "attendee"];
/** `duration`, and of its words `duration_text` and `duration_qualifier`. */
const VALUE_COLUMN = /^(duration|dead|injured|size)(?:_(text|qualifier))?$/;
const QUALIFIERS: readonly string[] = ["about", "over", "under"];

export function correctEvent(event: EventAccount, change: Change, document: CodedDocument): EventAccount {
  const { column, value } = change;
  if (ROLES.includes(column)) return correctParty(event, change, document);
  if (VALUE_COLUMN.test(column)) return correctValue(event, change, document);
  switch (column) {
    case "event_type":
      expectValue(change, event.type);
      return { ...event, type: oneOf(EVENT_TYPES, change) as EventType };
    case "status":
      expectValue(change, event.status);
      return { ...event, status: oneOf(STATUSES, change) as Status };
    case "mode":
      expectValue(change, event.mode);
      return { ...event, mode: value };
    case "context":
      expectValue(change, event.contexts[0] ?? null);
      return { ...event, contexts: value === null ? [] : [value] };
    case "date":
      expectValue(change, event.date?.edtf ?? null);
      return { ...event, date: value === null ? null : dateOf(change, event.date ?? event.trigger) };
    case "place_id": {
      const first = event.places.find(({ entityId }) => entityId !== null)?.entityId ?? null;
      expectValue(change, first);
      const others = event.places.filter(({ entityId }) => entityId !== first && entityId !== value);
      return {
        ...event,
        places: value === null ? others : [{ ...wordsOf(value, event.evidence, document), entityId: value }, ...others],
      };
    }
    case "note":
      return correctNote(event, change, document);
    case "attributed_to":
      return { ...event, attributedTo: attributionOf(change, document) };
    default:
      throw new BadChange(change, `an event has no column "${column}" that can be corrected`);
  }
}

/** `quoted`: the words that the event rests on. */
export function addEvent(changes: readonly Change[], quoted: Span, document: CodedDocument, at: Change): EventAccount {
  const type = changes.find(({ column }) => column === "event_type");
  if (type === undefined) throw new BadChange(at, 'an added event needs a row with the column "event_type"');
  const empty: EventAccount = {
    type: oneOf(EVENT_TYPES, type) as EventType,
    mode: null,
    contexts: [],
    status: "reported",
    rule: "curator",
    trigger: quoted,
    evidence: quoted,
    parties: [],
    date: null,
    places: [],
    values: [],
    attributedTo: null,
  };
  return changes
    .filter((change) => change !== type)
    .reduce((event, change) => correctEvent(event, { ...change, expect: currentOf(event, change) }, document), empty);
}

/** What an added value replaces: nothing, or the default of a column that is never empty. */
function currentOf(event: EventAccount, { column }: Change): string | null {
  return column === "status" ? event.status : null;
}

function oneOf(allowed: readonly string[], change: Change): string {
  if (change.value === null || !allowed.includes(change.value)) {
    throw new BadChange(change, `"${change.value ?? ""}" is no ${change.column}; use one of ${allowed.join(", ")}`);
  }
  return change.value;
}

function dateOf(change: Change, words: Span) {
  const bounds = boundEdtf(change.value!);
  if (bounds === null) throw new BadChange(change, `"${change.value}" is no EDTF date`);
  return { start: words.start, end: words.end, edtf: change.value!, ...bounds, qualifier: null };
}

/** One party for another (at the same words), a party more (no expect), or a party less (no value). */
function correctParty(event: EventAccount, change: Change, document: CodedDocument): EventAccount {
  const { column, expect, value } = change;
  if (expect === null) {
    if (value === null) throw new BadChange(change, `say in "value" which entity is ${column}`);
    const party = { ...wordsOf(value, event.evidence, document), entityId: value, role: column as Role };
    return { ...event, parties: [...event.parties, party] };
  }
  const wrong = event.parties.find(({ role, entityId }) => role === column && entityId === expect);
  if (wrong === undefined) throw new StaleChange(change, `"${expect}" is no ${column} now`);
  const parties = event.parties.flatMap((party) => {
    if (party.role !== column || party.entityId !== expect) return [party];
    return value === null ? [] : [{ ...party, entityId: value }];
  });
  return { ...event, parties };
}

/** The value, the words that say it (a value with words alone is one that no number holds), or how exact it is. */
function correctValue(event: EventAccount, change: Change, document: CodedDocument): EventAccount {
  const [, name, part] = VALUE_COLUMN.exec(change.column)!;
  const property = name as ValueAccount["property"];
  const old = event.values.find((value) => value.property === property);
  const others = event.values.filter((value) => value.property !== property);
  const put = (own: Partial<ValueAccount>): EventAccount => {
    const { start, end } = event.trigger;
    const value = { start, end, value: null, qualifier: null, ...old, ...own, property };
    return { ...event, values: [...others, value] };
  };
  if (part === "text") {
    // A value that was given without words stands on the whole of the event.
    const whole = old === undefined || (old.start === event.trigger.start && old.end === event.trigger.end);
    expectValue(change, whole ? null : wordsAt(document.text, old));
    return put(findWords(change, event.evidence, document));
  }
  if (part === "qualifier") {
    expectValue(change, old?.qualifier ?? null);
    return put({ qualifier: change.value === null ? null : (oneOf(QUALIFIERS, change) as Qualifier) });
  }
  expectValue(change, old?.value ?? null);
  return change.value === null ? { ...event, values: others } : put({ value: change.value });
}

/** One more passage worth keeping, by its words, or (no value) one less. */
function correctNote(event: EventAccount, change: Change, document: CodedDocument): EventAccount {
  if (change.value !== null) {
    const words = findWords(change, event.evidence, document);
    return { ...event, values: [...event.values, { ...words, property: "note", value: null, qualifier: null }] };
  }
  const kept = event.values.filter(
    (value) => value.property !== "note" || wordsAt(document.text, value) !== change.expect,
  );
  if (kept.length === event.values.length) throw new StaleChange(change, `"${change.expect ?? ""}" is no note now`);
  return { ...event, values: kept };
}

/** `unattributed`, or words of the statement that it lies in. */
function attributionOf(change: Change, document: CodedDocument): EventAccount["attributedTo"] {
  if (change.value === null || change.value === "unattributed") return change.value;
  const start = document.text.indexOf(change.value);
  const index = document.statements.findIndex(
    ({ content }) => start >= 0 && spanContains(content, { start, end: start + change.value!.length }),
  );
  if (index < 0) throw new BadChange(change, `no statement holds the words "${change.value}"`);
  return index;
}
