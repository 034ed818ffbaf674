/**
 * The data of the page as compact JSON. A table is stored by column; a column whose values repeat is stored as a list of
 * its different values and one number a row, so that a release of 50,000 events still loads at once.
 */
import { ABOUT } from "../release/about.ts";
import { isCitable } from "../release/documents/citation.ts";
import type { ReleasePlan } from "../release/plan.ts";
import { countReviews, type ReviewCounts } from "../release/review-counts.ts";
import { textPath } from "../release/texts.ts";
import type { Tables } from "../schema/generated/rows.ts";
import type { Cell, Row } from "../schema/tables.ts";

/** What the page says of a release; the rest of a plan does not show in it. */
export type PagePlan = Pick<ReleasePlan, "version" | "date" | "withdrawn">;

export type PackedColumn = readonly Cell[] | { readonly values: readonly Cell[]; readonly index: readonly number[] };

export interface PackedTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, PackedColumn>>;
}

/** Columns that the page shows or searches; the others stay in the CSV files. */
const SHOWN = {
  events: [
    "event_id",
    "event_type",
    "mode",
    "status",
    "date",
    "date_earliest",
    "date_latest",
    "place_id",
    "duration",
    "sources",
    "accounts_differ",
    "review_status",
    "reviewed_by",
    "unresolved",
    "context",
  ],
  participants: ["event_id", "entity_id", "role"],
  accounts: ["event_id", "source_id", "property", "value", "start", "end", "text", "qualifier", "status"],
  statements: [
    "statement_id",
    "source_id",
    "speaker_id",
    "speaker_text",
    "addressee_id",
    "cue",
    "quote_type",
    "content",
    "start",
    "end",
    "review_status",
    "reviewed_by",
  ],
  statement_entities: ["statement_id", "entity_id"],
  relations: [
    "relation_id",
    "subject_id",
    "relation",
    "object_id",
    "label",
    "valid_from",
    "valid_until",
    "review_status",
    "reviewed_by",
  ],
  links: ["record_id", "other_id", "link"],
  entities: ["entity_id", "type", "name", "description", "country", "wikidata_id", "sources", "mentions"],
  names: ["entity_id", "name", "kind", "valid_from", "valid_until"],
  identifiers: ["entity_id", "scheme", "value"],
  places: ["entity_id", "latitude", "longitude", "precision", "country"],
  evidence: ["record_id", "source_id", "start", "end", "text", "rule", "attributed_to"],
  sources: [
    "source_id",
    "title",
    "publisher",
    "published",
    "dateline",
    "url",
    "licence",
    "form",
    "publisher_kind",
    "copy_of",
  ],
  reviewers: ["reviewer", "kind", "about"],
} as const satisfies { readonly [T in keyof Tables]?: readonly (keyof Tables[T][number])[] };

export type PageTable = keyof typeof SHOWN;

export interface PageData {
  readonly title: string;
  readonly version: string;
  readonly citable: boolean;
  readonly reviews: ReviewCounts;
  readonly tables: Readonly<Record<PageTable, PackedTable>>;
  /** By source: the file with its text, where the release carries it. */
  readonly textPaths: Readonly<Record<string, string>>;
  /** By source: the text itself, for the words around the evidence; empty where all of them would be too large. */
  readonly texts: Readonly<Record<string, string>>;
}

/** UTF-16 units of text that a page carries at most; above, it links to the files of the texts only. */
const MOST_TEXT = 2_000_000;

/** `texts` by their path in the release. */
export function pageData(tables: Readonly<Tables>, texts: ReadonlyMap<string, string>, plan: PagePlan): PageData {
  const carried = tables.sources.flatMap(({ source_id }) => {
    const path = textPath(source_id);
    const text = texts.get(path);
    return text === undefined ? [] : [{ source_id, path, text }];
  });
  const length = carried.reduce((sum, { text }) => sum + text.length, 0);
  return {
    title: ABOUT.title,
    version: plan.version,
    citable: isCitable(plan.version, tables),
    reviews: countReviews(tables),
    tables: Object.fromEntries(
      (Object.keys(SHOWN) as PageTable[]).map((table) => [table, packTable(tables[table], SHOWN[table])]),
    ) as Record<PageTable, PackedTable>,
    textPaths: Object.fromEntries(carried.map(({ source_id, path }) => [source_id, path])),
    texts: length > MOST_TEXT ? {} : Object.fromEntries(carried.map(({ source_id, text }) => [source_id, text])),
  };
}

function packTable(rows: readonly Row[], columns: readonly string[]): PackedTable {
  return { rows: rows.length, columns: Object.fromEntries(columns.map((name) => [name, packColumn(rows, name)])) };
}

function packColumn(rows: readonly Row[], name: string): PackedColumn {
  const cells = rows.map((row) => row[name] ?? null);
  const places = new Map<Cell, number>();
  const index = cells.map((cell) => {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return place;
  });
  return places.size * 2 > cells.length ? cells : { values: [...places.keys()], index };
}
