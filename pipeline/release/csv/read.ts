/** The text of a CSV file of a release back to rows. */
import {
  type Cell,
  type ColumnSchema,
  type ColumnType,
  type Row,
  TABLE_SCHEMAS,
  type TableName,
  typeOf,
} from "../../schema/tables.ts";
import { unguardCell } from "./guard.ts";
import { parseRecords } from "./parse.ts";

export interface ReadTable {
  /** As the file's header has them. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

function readCell(cell: string, type: ColumnType, place: string): Cell {
  const text = unguardCell(cell);
  if (text === "") return null;
  if (type === "string") return text;
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (type !== "boolean" && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new Error(`${place}: "${text.slice(0, 40)}" is no ${type}`);
}

/** Cells of records of a table as a row, once the columns are known. */
function rowReader(table: TableName, columns: readonly string[]): (record: readonly string[], line: number) => Row {
  const schemas: Readonly<Record<string, ColumnSchema>> = TABLE_SCHEMAS[table].properties;
  const types = columns.map((column): ColumnType => {
    const schema = schemas[column];
    return schema === undefined ? "string" : typeOf(schema);
  });
  const lacking = Object.keys(schemas).filter((column) => !columns.includes(column));
  return (record, line) => {
    const place = `${table}.csv:${line}`;
    const row: Record<string, Cell> = {};
    for (let j = 0; j < columns.length; j += 1) row[columns[j]!] = readCell(record[j] ?? "", types[j]!, place);
    for (const column of lacking) row[column] = null;
    return row;
  };
}

/**
 * Reads with the types of the present schema. An older release may lack a column, which then is empty in each row, or
 * have one that is gone, which then is text. Throws where the text is no CSV or a cell is not of its column's type.
 */
export function readTable(table: TableName, text: string): ReadTable {
  const [columns, ...records] = parseRecords(text, true);
  if (columns === undefined) throw new Error(`${table}.csv: there is no header`);
  const read = rowReader(table, columns);
  return { columns, rows: records.map((record, i) => read(record, i + 2)) };
}

/** The columns of a text that comes in pieces, as its header has them. */
export function readHeader(table: TableName, pieces: Iterable<string>): readonly string[] {
  for (const text of wholeRecords(pieces)) {
    const [columns] = parseRecords(text, true);
    if (columns !== undefined) return columns;
  }
  throw new Error(`${table}.csv: there is no header`);
}

/** The same of a text that comes in pieces, a row at a time. */
export function* readRows(table: TableName, pieces: Iterable<string>): Generator<Row> {
  let read: ReturnType<typeof rowReader> | null = null;
  let line = 1;
  for (const text of wholeRecords(pieces)) {
    for (const record of parseRecords(text, line === 1)) {
      if (read === null) read = rowReader(table, record);
      else yield read(record, line);
      line += 1;
    }
  }
  if (read === null) throw new Error(`${table}.csv: there is no header`);
}

/** Cuts where a record ends: at a line end with as many quotation marks before it as pairs have. */
function* wholeRecords(pieces: Iterable<string>): Generator<string> {
  let open = "";
  let isQuoted = false;
  for (const piece of pieces) {
    let end = -1;
    for (let from = 0; from < piece.length; ) {
      const quote = piece.indexOf('"', from);
      const to = quote < 0 ? piece.length : quote;
      if (!isQuoted) {
        const last = piece.lastIndexOf("\n", to - 1);
        if (to > from && last >= from) end = last + 1;
      }
      if (quote >= 0) isQuoted = !isQuoted;
      from = to + 1;
    }
    if (end < 0) open += piece;
    else {
      yield open + piece.slice(0, end);
      open = piece.slice(end);
    }
  }
  if (open !== "") yield open;
}
