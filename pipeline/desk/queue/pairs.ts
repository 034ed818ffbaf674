/** Accounts that may be one event, and events whose accounts differ. */
import type { CodedDocument } from "../../code/coded.ts";
import type { ClosePair } from "../../merge/close-pairs.ts";
import type { Telling } from "../../merge/telling.ts";
import type { Tables } from "../../schema/generated/rows.ts";
import { type Passage, passageOf } from "./context.ts";

export interface WaitingPair {
  readonly type: string;
  readonly parties: readonly string[];
  /** What keeps them apart: `no_year`, `dates`, `places`, ... */
  readonly obstacles: readonly string[];
  readonly sides: readonly [Side, Side];
}

export interface Side {
  /** Words that links.csv can name the account by. */
  readonly quoted: string;
  readonly date: string | null;
  readonly places: readonly string[];
  readonly passage: Passage;
}

export function listPairs(pairs: readonly ClosePair[], documents: readonly CodedDocument[]): WaitingPair[] {
  const byId = new Map(documents.map((document) => [document.sourceId, document]));
  const side = ({ summary, accounts }: Telling): Side => {
    const document = byId.get(summary.sourceId)!;
    const [first] = accounts;
    const passage = passageOf(document, first!.evidence, [first!.trigger, ...first!.parties, ...first!.places]);
    return {
      quoted: passage.words,
      date: summary.date?.edtf ?? null,
      places: summary.places,
      passage,
    };
  };
  return pairs.map(({ a, b, obstacles }) => ({
    type: a.summary.type,
    parties: [...a.summary.parties.keys()],
    obstacles,
    sides: [side(a), side(b)],
  }));
}

export interface DifferingEvent {
  readonly eventId: string;
  readonly type: string;
  readonly label: string;
  readonly sources: readonly string[];
  /** A row a property that differs, a cell a source: what it says, empty where it says nothing. */
  readonly rows: readonly { readonly property: string; readonly cells: readonly string[] }[];
}

export function listDiffering({ events, accounts }: Readonly<Tables>): DifferingEvent[] {
  return events
    .filter((event) => event.accounts_differ)
    .map((event) => {
      const own = accounts.filter((row) => row.event_id === event.event_id);
      const sources = [...new Set(own.map((row) => row.source_id))];
      const cellsOf = (property: string) =>
        sources.map((source) =>
          own
            .filter((row) => row.property === property && row.source_id === source)
            .map((row) => `${row.value ?? "not settled"}${row.text === null ? "" : ` (“${row.text}”)`}`)
            .join("; "),
        );
      const valuesOf = (property: string, source: string) =>
        own
          .filter((row) => row.property === property && row.source_id === source)
          .map((row) => row.value)
          .sort()
          .join(";");
      const differs = (property: string) =>
        new Set(sources.map((source) => valuesOf(property, source)).filter((value) => value !== "")).size > 1;
      const properties = [...new Set(own.map((row) => row.property))].filter(differs);
      return {
        eventId: event.event_id,
        type: event.event_type,
        label: event.label,
        sources,
        rows: properties.map((property) => ({ property, cells: cellsOf(property) })),
      };
    });
}
