/**
 * Every row that quotes: its words are the characters of the source's text at its offsets, or as many of them as the
 * licence of the source allows.
 */
import type { Finding } from "../findings/finding.ts";
import { quotes } from "../rights/quote.ts";
import type { Row, TableName } from "../schema/tables.ts";
import { type Check, nameRow } from "./check.ts";
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

export const checkSpans: Check = ({ tables, texts }) => {
  const slicers = new Map([...texts].map(([id, text]) => [id, sliceByCodePoints(text)]));
  const quoted = QUOTING.flatMap(({ table, column }): Finding[] =>
    (tables[table] as Place[]).flatMap((row) => {
      const detail = faultOf(row, row[column] ?? null, slicers.get(row.source_id));
      return detail === null ? [] : [{ kind: "broken_span", table, id: nameRow(table, row), detail }];
    }),
  );
  const measured = tables.sources.flatMap((row): Finding[] => {
    const length = slicers.get(row.source_id)?.length;
    if (length === row.characters) return [];
    const detail = `says ${row.characters} characters where the text has ${length ?? "none"}`;
    return [{ kind: "broken_span", table: "sources", id: row.source_id, detail }];
  });
  return [...quoted, ...measured];
};
