/** Rows below those of a reviewed file, whose own text stays as it is to the last byte. */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { REVIEWED_FILES, type ReviewedTable } from "../reviewed/schemas.ts";
import type { ReviewedRow } from "./make-rows.ts";

/** Thrown with a line that says what to do. */
export class CannotAppend extends Error {}

/**
 * @param text of the file, or null where there is none yet: then it gets a header with all columns of its schema.
 * @throws CannotAppend where the file lacks a column that the rows need.
 */
export function appendRows(table: ReviewedTable, text: string | null, rows: readonly ReviewedRow[]): string {
  const { file, schema } = REVIEWED_FILES[table];
  const isNew = text === null || text.trim() === "";
  const columns = isNew ? Object.keys(schema.properties) : headerOf(text);
  const missing = rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== "" && !columns.includes(key)));
  if (missing.length > 0) {
    throw new CannotAppend(`${file}:1: lacks the column "${missing[0]}", which the rows need; add it to the header`);
  }
  const lineEnd = !isNew && text.includes("\r\n") ? "\r\n" : "\n";
  const added = stringify(
    rows.map((row) => columns.map((column) => row[column] ?? "")),
    { record_delimiter: lineEnd, quoted_match: /[\r\n]/ },
  );
  const head = isNew ? `${columns.join(",")}${lineEnd}` : text;
  return `${head}${head.endsWith("\n") ? "" : lineEnd}${added}`;
}

function headerOf(text: string): string[] {
  const [header] = parse(text, { bom: true, to: 1, relax_column_count: true }) as string[][];
  return (header ?? []).map((name) => name.trim());
}
