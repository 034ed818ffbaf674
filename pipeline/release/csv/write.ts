/** Rows of a table to the text of its CSV file. */
import { stringify } from "csv-stringify/sync";
import { type Cell, columnsOf, type Row, TABLE_SCHEMAS, type TableName } from "../../schema/tables.ts";
import { type Lines, textOf } from "../contents.ts";
import { guardCell } from "./guard.ts";

/** Excel takes a CSV for UTF-8 only with it; LibreOffice, pandas, readr, DuckDB and SQLite skip it. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** RFC 4180; inside a cell a line ends as in the text, by LF. */
const LINE_END = "\r\n";

/** Text that the library leaves without quotation marks: it quotes strings only. */
interface Bare {
  readonly bare: string;
}

type Written = Cell | Bare;

/**
 * Text is quoted, so that a program that takes quoted cells for text (LibreOffice does when told) leaves an id like 007 or
 * a date like 2017-06 alone. Numbers, booleans and calendar days are bare, and an empty cell is nothing at all.
 */
function writeCell(cell: Cell, isDay: boolean): Written {
  if (typeof cell !== "string") return cell;
  return isDay ? { bare: cell } : guardCell(cell);
}

/** Rows worth a call of the library. */
const AT_ONCE = 256;

/** With the header also where there are no rows. Throws on a row that lacks a column or has one more. */
export function tableLines(table: TableName, rows: Iterable<Row>, columns = columnsOf(table)): Lines {
  const schemas = TABLE_SCHEMAS[table].properties;
  const areDays = columns.map((column) => schemas[column]?.format === "date");
  const recordOf = (row: Row) => {
    const record = columns.map((column, i) => {
      const cell = row[column];
      if (cell === undefined) throw new Error(`${table}: a row lacks the column ${column}`);
      return writeCell(cell, areDays[i]!);
    });
    const all = Object.keys(row);
    if (all.length === columns.length) return record;
    const unknown = all.filter((column) => !columns.includes(column));
    throw new Error(`${table}: a row has columns that the schema lacks: ${unknown.join(", ")}`);
  };
  return {
    *lines() {
      yield `${BYTE_ORDER_MARK}${columns.join(",")}${LINE_END}`;
      let records: Written[][] = [];
      for (const row of rows) {
        records.push(recordOf(row));
        if (records.length < AT_ONCE) continue;
        yield writeRecords(records);
        records = [];
      }
      if (records.length > 0) yield writeRecords(records);
    },
  };
}

function writeRecords(records: Written[][]): string {
  return stringify(records, {
    record_delimiter: LINE_END,
    quoted_string: true,
    quoted_empty: false,
    cast: { boolean: String, object: (value) => String(value.bare) },
  });
}

/** The same as one text. */
export function writeTable(table: TableName, rows: Iterable<Row>, columns = columnsOf(table)): string {
  return textOf(tableLines(table, rows, columns));
}
