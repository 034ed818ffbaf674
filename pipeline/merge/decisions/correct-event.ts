/** Corrects a value of an event's account, or builds the account of an event that the machine missed. */
import {
  EVENT_TYPES,
  type EventAccount,
  type EventType,
  type Role,
  STATUSES,
  type Status,
} from "../../code/account.ts";
import type { CodedDocument } from "../../code/coded.ts";
import { boundEdtf } from "../../dates/edtf.ts";
import { type Span, spanContains } from "../../text/span.ts";
import { BadChange, expectValue, StaleChange, wordsOf } from "./change.ts";
import type { Change } from "./decision.ts";

const ROLES: readonly string[] = ["actor", "recipient", "participant", "attendee"];
const VALUES: readonly string[] = ["duration", "dead", "injured", "size"];

export function correctEvent(event: EventAccount, change: Change, document: CodedDocument): EventAccount {
  const { column, value } = change;
  if (ROLES.includes(column)) return correctParty(event, change, document);
  if (VALUES.includes(column)) return correctValue(event, change);
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

function correctValue(event: EventAccount, change: Change): EventAccount {
  const property = change.column as "duration" | "dead" | "injured" | "size";
  const old = event.values.find((value) => value.property === property);
  expectValue(change, old?.value ?? null);
  const others = event.values.filter((value) => value.property !== property);
  if (change.value === null) return { ...event, values: others };
  const words = old ?? event.trigger;
  const qualifier = old?.qualifier ?? null;
  return {
    ...event,
    values: [...others, { start: words.start, end: words.end, property, value: change.value, qualifier }],
  };
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
