/**
 * Every row that quotes: its words are the characters of the source's text at its offsets, or as many of them as the
 * licence of the source allows.
 */
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import { quotes } from "../rights/quote.ts";
import type { Row, TableName } from "../schema/tables.ts";
import { nameRow, type RowCheck, watchEach } from "./check.ts";
import { type CodePointSlicer, sliceByCodePoints } from "./slice.ts";

interface Quoting {
  readonly table: TableName;
  /** The column with the words. */
  readonly column: string;
}

const QUOTING: readonly Quoting[] = [
  { table: "accounts", column: "text" },
  { table: "statements", column: "content" },
  { table: "mentions", column: "text" },
  { table: "evidence", column: "text" },
];

type Place = Row & { readonly source_id: string; readonly start: number; readonly end: number };

function faultOf(row: Place, words: Row[string], text: CodePointSlicer | undefined): string | null {
  if (text === undefined) return `the text of ${row.source_id} is not at hand`;
  if (row.start >= row.end || row.end > text.length) {
    return `${row.start} to ${row.end} is no span of a text of ${text.length} characters`;
  }
  const found = text.slice(row.start, row.end);
  return words === null || quotes(String(words), found) ? null : `says "${words}" where the source has "${found}"`;
}

/** Rows of one source mostly stand together, and an event rests on few sources. */
const AT_HAND = 64;

/** The latest few texts that were asked for stay at hand. */
function slicersOf(texts: Dataset["texts"]): (sourceId: string) => CodePointSlicer | undefined {
  const kept = new Map<string, CodePointSlicer>();
  return (sourceId) => {
    const text = kept.has(sourceId) ? undefined : texts.get(sourceId);
    const slicer = kept.get(sourceId) ?? (text === undefined ? undefined : sliceByCodePoints(text));
    if (slicer === undefined) return undefined;
    kept.delete(sourceId);
    kept.set(sourceId, slicer);
    if (kept.size > AT_HAND) kept.delete(kept.keys().next().value!);
    return slicer;
  };
}

function measure(row: Row, length: number | undefined): Finding[] {
  if (length === row.characters) return [];
  const detail = `says ${row.characters} characters where the text has ${length ?? "none"}`;
  return [{ kind: "broken_span", table: "sources", id: String(row.source_id), detail }];
}

export const checkSpans: RowCheck = {
  tables: [...QUOTING.map(({ table }) => table), "sources"],
  watch: (table, { dataset }) => {
    const slicerOf = slicersOf(dataset.texts);
    if (table === "sources") return [watchEach((row) => measure(row, slicerOf(String(row.source_id))?.length))];
    const { column } = QUOTING.find((quoting) => quoting.table === table)!;
    const watch = watchEach((row) => {
      const place = row as Place;
      const detail = faultOf(place, row[column] ?? null, slicerOf(place.source_id));
      return detail === null ? [] : [{ kind: "broken_span", table, id: nameRow(table, row), detail }];
    });
    return [watch];
  },
};
