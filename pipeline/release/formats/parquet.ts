/** Tables as Parquet, for pandas, R's arrow, DuckDB and Spark: the same rows with their types. */
import type { SchemaElement } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import {
  type Cell,
  type ColumnSchema,
  mayBeEmpty,
  type Row,
  TABLE_SCHEMAS,
  type TableName,
  typeOf,
} from "../../schema/tables.ts";

function elementOf(name: string, column: ColumnSchema): SchemaElement {
  const base = { name, repetition_type: mayBeEmpty(column) ? ("OPTIONAL" as const) : ("REQUIRED" as const) };
  if (column.format === "date") return { ...base, type: "INT32", converted_type: "DATE" };
  switch (typeOf(column)) {
    case "boolean":
      return { ...base, type: "BOOLEAN" };
    case "integer":
      return { ...base, type: "INT32" };
    case "number":
      return { ...base, type: "DOUBLE" };
    default:
      return { ...base, type: "BYTE_ARRAY", converted_type: "UTF8" };
  }
}

function stored(cell: Cell, column: ColumnSchema): Cell | Date {
  return column.format === "date" && typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : cell;
}

export function renderParquet(table: TableName, rows: readonly Row[]): Uint8Array {
  const columns = Object.entries(TABLE_SCHEMAS[table].properties);
  const buffer = parquetWriteBuffer({
    schema: [
      { name: table, num_children: columns.length },
      ...columns.map(([name, column]) => elementOf(name, column)),
    ],
    columnData: columns.map(([name, column]) => ({ name, data: rows.map((row) => stored(row[name] ?? null, column)) })),
    createdBy: "demarche",
  });
  return new Uint8Array(buffer);
}
