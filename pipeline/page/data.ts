/**
 * The data of the page as compact JSON. A table is stored by column; a column whose values repeat is stored as a list of
 * its different values and one number a row, so that a release of 50,000 events still loads at once.
 */
import { ABOUT } from "../release/about.ts";
import type { TableRows } from "../release/derive/merged.ts";
import { isCitable } from "../release/documents/citation.ts";
import type { ReleasePlan } from "../release/plan.ts";
import { countReviews, type ReviewCounts } from "../release/review-counts.ts";
import { textPath } from "../release/texts.ts";
import type { Tables } from "../schema/generated/rows.ts";
import type { Cell, Row } from "../schema/tables.ts";
import type { Rows } from "../store/rows.ts";
import { excerptTables, type LeftOut } from "./excerpt.ts";

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
  /** What of the release the page does not hold; absent where it holds all. */
  readonly left?: LeftOut;
}

/** Texts of a release by their paths. */
export type PageTexts = Pick<ReadonlyMap<string, string>, "get">;

/** UTF-16 units of text that a page carries at most; above, it links to the files of the texts only. */
const MOST_TEXT = 2_000_000;

/** `texts` by their path in the release; of a large release the page holds an excerpt of the tables. */
export function pageData(release: TableRows, texts: PageTexts, plan: PagePlan): PageData {
  const { tables, left } = excerptTables(release);
  const textPaths: Record<string, string> = {};
  let carried: Record<string, string> = {};
  let length = 0;
  for (const { source_id } of tables.sources) {
    const path = textPath(source_id);
    const text = texts.get(path);
    if (text === undefined) continue;
    textPaths[source_id] = path;
    length += text.length;
    if (length <= MOST_TEXT) carried[source_id] = text;
    else carried = {};
  }
  return {
    title: ABOUT.title,
    version: plan.version,
    citable: isCitable(plan.version, release),
    reviews: countReviews(release),
    tables: packedWhenAsked(tables),
    textPaths,
    texts: carried,
    // Only where something is: a page that holds all has no word on it.
    ...(left === null ? {} : { left }),
  };
}

/** A table is packed each time that it is asked for, so that one after another can be written and none be held. */
function packedWhenAsked(tables: TableRows): PageData["tables"] {
  const packed = {};
  for (const table of Object.keys(SHOWN) as PageTable[]) {
    const get = () => packTable(tables[table] as Rows<Row>, SHOWN[table]);
    Object.defineProperty(packed, table, { enumerable: true, get });
  }
  return packed as PageData["tables"];
}

function packTable(rows: Rows<Row>, names: readonly string[]): PackedTable {
  const columns = names.map(() => ({ places: new Map<Cell, number>(), index: [] as number[] }));
  for (const row of rows) {
    for (const [i, { places, index }] of columns.entries()) {
      const cell = row[names[i]!] ?? null;
      const place = places.get(cell) ?? places.size;
      places.set(cell, place);
      index.push(place);
    }
  }
  return {
    rows: rows.length,
    columns: Object.fromEntries(columns.map((column, i) => [names[i]!, packColumn(column)])),
  };
}

function packColumn({ places, index }: { places: ReadonlyMap<Cell, number>; index: readonly number[] }): PackedColumn {
  const values = [...places.keys()];
  return values.length * 2 > index.length ? index.map((place) => values[place]!) : { values, index };
}
