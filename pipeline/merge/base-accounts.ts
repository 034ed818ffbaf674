/**
 * The accounts of a base release that stand for its events, source by source: keys hold their source, so that a document
 * is only ever compared with what the base has of the same one.
 */
import { isCut, quotes } from "../rights/quote.ts";
import type { AccountsRow, EvidenceRow } from "../schema/generated/rows.ts";
import { KeySet } from "../store/key-set.ts";
import type { Rows, Shelf, Store } from "../store/rows.ts";
import { sliceByCodePoints } from "../validate/slice.ts";
import { type AccountMark, keyAccounts, type Marked } from "./account-keys.ts";

export interface BaseAccounts {
  readonly accounts: Rows<AccountsRow>;
  readonly evidence: Rows<EvidenceRow>;
}

type Quotation = Pick<EvidenceRow, "start" | "end" | "text">;

/** An account of a property type, with the words that it rests on. */
interface TypeAccount extends Quotation {
  readonly eventId: string;
  readonly sourceId: string;
  readonly type: string;
  /** Its place in the base's table. */
  readonly place: number;
}

interface QuotedAccount extends TypeAccount {
  /** That of the first account of its event. */
  readonly event: number;
  readonly quotation: Quotation;
}

export class KnownAccounts {
  /** By event. */
  readonly #accounts: Shelf<TypeAccount>;
  readonly #rest: Iterator<QuotedAccount & { readonly document: number }>;
  #next: (QuotedAccount & { readonly document: number }) | undefined;

  /** Only of documents that are still there. */
  constructor(base: BaseAccounts, { documentOf }: Pick<Marked, "documentOf">, store: Store) {
    this.#accounts = typeAccounts(base.accounts, store);
    const byDocument = store.sorter<QuotedAccount & { readonly document: number }>(({ document, event, place }) => [
      document,
      event,
      place,
    ]);
    for (const account of quoteAccounts(this.#accounts, base.evidence, store)) {
      const document = documentOf(account.sourceId);
      if (document !== undefined) byDocument.add({ ...account, document });
    }
    this.#rest = byDocument.done()[Symbol.iterator]();
    this.#forward();
  }

  #forward(): void {
    const next = this.#rest.next();
    this.#next = next.done === true ? undefined : next.value;
  }

  /**
   * The base's event by the key of an account of the next document; documents are asked for in their order. `text`: what
   * the document's is now; `present`: the accounts that it has now.
   */
  owners(document: number, text: () => string, present: () => readonly AccountMark[]): ReadonlyMap<string, string> {
    const events = new Map<string, AccountMark[]>();
    const restore = restoreWords(text, present);
    for (; this.#next?.document === document; this.#forward()) {
      const { eventId, sourceId, type, start, end, quotation } = this.#next;
      const mark = { sourceId, quoted: restore(quotation, type), type, start, end };
      const list = events.get(eventId);
      if (list === undefined) events.set(eventId, [mark]);
      else list.push(mark);
    }
    const ids = [...events.keys()];
    const keys = keyAccounts([...events.values()]);
    return new Map(keys.flatMap((own, index) => own.map((key) => [key, ids[index]!])));
  }

  /** The base's events that have an account, by id. */
  *events(): Generator<string> {
    let last: string | null = null;
    for (const { eventId } of this.#accounts) {
      if (eventId !== last) yield eventId;
      last = eventId;
    }
  }
}

function typeAccounts(accounts: Rows<AccountsRow>, store: Store): Shelf<TypeAccount> {
  const sorter = store.sorter<TypeAccount>(({ eventId, place }) => [eventId, place]);
  let place = 0;
  for (const { event_id, property, source_id, value, start, end, text } of accounts) {
    if (property === "type") {
      sorter.add({ eventId: event_id, sourceId: source_id, type: value!, start, end, text, place });
    }
    place += 1;
  }
  return sorter.done();
}

interface EventEvidence extends Quotation {
  readonly eventId: string;
  readonly sourceId: string;
}

/** Each with the first evidence of its event and source around it; without, it is its own. */
function* quoteAccounts(accounts: Shelf<TypeAccount>, rows: Rows<EvidenceRow>, store: Store): Generator<QuotedAccount> {
  const events = new KeySet();
  for (const { eventId } of accounts) events.add(eventId);
  const sorter = store.sorter<EventEvidence>(({ eventId }) => [eventId]);
  for (const { record_id, source_id, start, end, text } of rows) {
    if (events.has(record_id)) sorter.add({ eventId: record_id, sourceId: source_id, start, end, text });
  }
  const evidence = sorter.done()[Symbol.iterator]();
  let next = evidence.next();
  let eventId: string | null = null;
  let event = 0;
  let around: EventEvidence[] = [];
  for (const account of accounts) {
    if (account.eventId !== eventId) {
      ({ eventId, place: event } = account);
      around = [];
      for (; next.done !== true && next.value.eventId <= eventId; next = evidence.next()) {
        if (next.value.eventId === eventId) around.push(next.value);
      }
    }
    const { sourceId, start, end } = account;
    const found = around.find((row) => row.sourceId === sourceId && row.start <= start && end <= row.end);
    const { start: from, end: to, text } = found ?? account;
    yield { ...account, event, quotation: { start: from, end: to, text } };
  }
}

/**
 * Where a licence let the base show only a part of the words that an account of a type rests on or none, they are read
 * where it says that they stand, or are those of a present account that the part fits. Words of which neither is left are
 * known no more.
 */
function restoreWords(
  textOf: () => string,
  present: () => readonly AccountMark[],
): (quotation: Quotation, type: string) => string {
  let slicer: ReturnType<typeof sliceByCodePoints> | null = null;
  return ({ start, end, text }, type) => {
    if (text !== null && !isCut(text)) return text;
    slicer ??= sliceByCodePoints(textOf());
    const there = slicer.slice(start, end);
    if (text === null || quotes(text, there)) return there;
    return present().find((mark) => mark.type === type && quotes(text, mark.quoted))?.quoted ?? text;
  };
}
