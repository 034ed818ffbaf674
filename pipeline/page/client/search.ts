/** Search and filter over records: every word of the query must occur in what the page shows of a record. */
import type { EntityRow, EventRow, StatementRow, Store } from "./store.ts";
import { dateWords, STATUS_WORDS, TYPE_WORDS } from "./words.ts";

export interface Filter {
  readonly q: string;
  readonly type: string;
  readonly status: string;
  readonly review: string;
  readonly from: string;
  readonly to: string;
  readonly who: string;
  readonly kind: string;
  /** Ids of places, with a comma between. */
  readonly place: string;
}

export const FILTER_KEYS = ["q", "type", "status", "review", "from", "to", "who", "kind", "place"] as const;

/** Case, accents and typographic quotes do not matter. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .toLowerCase();
}

function wordsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** The index: the folded words of every record, made once for each kind of record. */
export function makeSearch(store: Store) {
  const namesOf = memo((id: string) => fold([store.name(id), ...store.namesOf(id).map((row) => row.name)].join(" ")));
  const eventWords = memo((row: EventRow) =>
    [
      fold(
        [
          row.event_id,
          row.event_type,
          row.mode ?? "",
          TYPE_WORDS[row.event_type] ?? "",
          STATUS_WORDS[row.status]?.name ?? "",
          dateWords(row.date),
          ...store.evidenceOf(row.event_id).map(({ text }) => text ?? ""),
        ].join(" "),
      ),
      ...store.partiesOf(row.event_id).map(({ entity_id }) => namesOf(entity_id)),
      row.place_id === null ? "" : namesOf(row.place_id),
    ].join(" "),
  );
  const statementWords = memo((row: StatementRow) =>
    [
      fold([row.statement_id, row.speaker_text ?? "", row.cue ?? "", row.content ?? ""].join(" ")),
      row.speaker_id === null ? "" : namesOf(row.speaker_id),
      ...store.namedIn(row.statement_id).map(({ entity_id }) => namesOf(entity_id)),
    ].join(" "),
  );
  const entityWords = memo(
    (row: EntityRow) => `${namesOf(row.entity_id)} ${fold(row.description ?? "")} ${row.entity_id}`,
  );
  const has = (haystack: string, words: readonly string[]) => words.every((word) => haystack.includes(word));

  return {
    events(filter: Filter): EventRow[] {
      const words = wordsOf(filter.q);
      const places = filter.place.split(",");
      return store
        .events()
        .filter(
          (row) =>
            (filter.type === "" || row.event_type === filter.type) &&
            (filter.status === "" || row.status === filter.status) &&
            reviewed(row, filter) &&
            within(row, filter) &&
            (filter.who === "" || store.partiesOf(row.event_id).some(({ entity_id }) => entity_id === filter.who)) &&
            (filter.place === "" || (row.place_id !== null && places.includes(row.place_id))) &&
            (words.length === 0 || has(eventWords(row), words)),
        );
    },
    statements(filter: Filter): StatementRow[] {
      const words = wordsOf(filter.q);
      return store
        .statements()
        .filter(
          (row) =>
            (filter.kind === "" || row.quote_type === filter.kind) &&
            reviewed(row, filter) &&
            (filter.who === "" || row.speaker_id === filter.who) &&
            (words.length === 0 || has(statementWords(row), words)),
        );
    },
    entities(filter: Filter): EntityRow[] {
      const words = wordsOf(filter.q);
      return store
        .entities()
        .filter(
          (row) =>
            (filter.kind === "" || row.type === filter.kind) && (words.length === 0 || has(entityWords(row), words)),
        );
    },
  };
}

export type Search = ReturnType<typeof makeSearch>;

function reviewed(row: { readonly review_status: string }, { review }: Filter): boolean {
  return review === "" || (review === "machine") === (row.review_status === "machine");
}

/** An event lies within two days if it can have happened between them; one without a year never does. */
function within(row: EventRow, { from, to }: Filter): boolean {
  if (from === "" && to === "") return true;
  if (row.date_earliest === null || row.date_latest === null) return false;
  return (from === "" || row.date_latest >= from) && (to === "" || row.date_earliest <= to);
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
