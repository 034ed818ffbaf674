/** Tables as Parquet, for pandas, R's arrow, DuckDB and Spark: the same rows with their types. */
import type { SchemaElement } from "hyparquet";
import { ParquetWriter, type Writer } from "hyparquet-writer";
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

/** Rows of a group: the first is small, as the library makes it, and the others small enough to be held. */
const GROUPS = { first: 1000, next: 20_000 };

/** Rows in pieces that become groups of a file; one piece at least. */
export function* parquetGroups(rows: Iterable<Row>): Generator<readonly Row[]> {
  let group: Row[] = [];
  let size = GROUPS.first;
  let isFirst = true;
  for (const row of rows) {
    if (group.length === size) {
      yield group;
      group = [];
      size = GROUPS.next;
      isFirst = false;
    }
    group.push(row);
  }
  if (group.length > 0 || isFirst) yield group;
}

/** Writes group by group. */
export async function writeParquet(table: TableName, rows: Iterable<Row>, writer: Writer): Promise<void> {
  const columns = Object.entries(TABLE_SCHEMAS[table].properties);
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: table, num_children: columns.length },
      ...columns.map(([name, column]) => elementOf(name, column)),
    ],
    createdBy: "demarche",
  });
  for (const group of parquetGroups(rows)) {
    await parquet.write({
      columnData: columns.map(([name, column]) => ({
        name,
        data: group.map((row) => stored(row[name] ?? null, column)),
      })),
      rowGroupSize: Math.max(1, group.length),
    });
  }
  await parquet.finish();
}
