/** The text of a CSV file of a release back to rows. */
import { parse } from "csv-parse/sync";
import { type Cell, type ColumnSchema, type Row, TABLE_SCHEMAS, type TableName, typeOf } from "../../schema/tables.ts";
import { unguardCell } from "./guard.ts";

export interface ReadTable {
  /** As the file's header has them. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

function readCell(cell: string, column: ColumnSchema | undefined, place: string): Cell {
  const text = unguardCell(cell);
  if (text === "") return null;
  const type = column === undefined ? "string" : typeOf(column);
  if (type === "string") return text;
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (type !== "boolean" && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new Error(`${place}: "${text.slice(0, 40)}" is no ${type}`);
}

/**
 * Reads with the types of the present schema. An older release may lack a column, which then is empty in each row, or
 * have one that is gone, which then is text. Throws where the text is no CSV or a cell is not of its column's type.
 */
export function readTable(table: TableName, text: string): ReadTable {
  const [columns, ...records] = parse(text, { bom: true }) as [string[], ...string[][]];
  if (columns === undefined) throw new Error(`${table}.csv: there is no header`);
  const schemas = TABLE_SCHEMAS[table].properties;
  const lacking = Object.keys(schemas).filter((column) => !columns.includes(column));
  const rows = records.map((record, i) => {
    const place = `${table}.csv:${i + 2}`;
    const row: Record<string, Cell> = {};
    for (const [j, column] of columns.entries()) row[column] = readCell(record[j] ?? "", schemas[column], place);
    for (const column of lacking) row[column] = null;
    return row;
  });
  return { columns, rows };
}
