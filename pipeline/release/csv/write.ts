/** Rows of a table to the text of its CSV file. */
import { stringify } from "csv-stringify/sync";
import { type Cell, columnsOf, type Row, type TableName } from "../../schema/tables.ts";
import { guardCell } from "./guard.ts";

/** Excel takes a CSV for UTF-8 only with it; LibreOffice, pandas, readr, DuckDB and SQLite skip it. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** RFC 4180; inside a cell a line ends as in the text, by LF. */
const LINE_END = "\r\n";

function cellText(cell: Cell): string {
  return typeof cell === "string" ? guardCell(cell) : cell === null ? "" : String(cell);
}

/** With the header also where there are no rows. Throws on a row that lacks a column or has one more. */
export function writeTable(table: TableName, rows: readonly Row[], columns = columnsOf(table)): string {
  const records = rows.map((row) => {
    const unknown = Object.keys(row).filter((column) => !columns.includes(column));
    if (unknown.length > 0) throw new Error(`${table}: a row has columns that the schema lacks: ${unknown.join(", ")}`);
    return columns.map((column) => {
      const cell = row[column];
      if (cell === undefined) throw new Error(`${table}: a row lacks the column ${column}`);
      return cellText(cell);
    });
  });
  const text = stringify([[...columns], ...records], {
    record_delimiter: LINE_END,
    // The library by itself quotes a cell for a whole line end only, and a lone CR or LF breaks a row too.
    quoted_match: /[\r\n]/,
  });
  return BYTE_ORDER_MARK + text;
}
