/** The codebook's tables of columns, rendered from the schemas and the rows. */
import type { Dataset } from "../../../merge/dataset.ts";
import {
  type ColumnSchema,
  mayBeEmpty,
  type Row,
  TABLE_NAMES,
  TABLE_SCHEMAS,
  type TableName,
  typeOf,
} from "../../../schema/tables.ts";
import type { Rows } from "../../../store/rows.ts";

/** A bar would end the cell of a Markdown table. */
function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function typeText(column: ColumnSchema): string {
  const type = column.format === "date" ? "date" : typeOf(column);
  return [
    mayBeEmpty(column) ? `${type}, may be empty` : type,
    ...(column.unit === undefined ? [] : [`counts: ${column.unit}`]),
    ...(column.standard === undefined ? [] : [column.standard]),
  ].join("; ");
}

/** Rows whose cell is not empty, by column. */
function countFilled(rows: Rows<Row>, columns: readonly string[]): ReadonlyMap<string, number> {
  const filled = new Map(columns.map((column) => [column, 0]));
  for (const row of rows) {
    for (const column of columns) if (row[column] !== null) filled.set(column, filled.get(column)! + 1);
  }
  return filled;
}

/** In whole per cent; rounded so that 100 and 0 mean all and none. */
function shareFilled(filled: number, rows: number): string {
  if (rows === 0) return "no rows";
  const share = Math.round((100 * filled) / rows);
  const honest = filled > 0 && share === 0 ? 1 : filled < rows && share === 100 ? 99 : share;
  return `${honest} %`;
}

function keyLines(table: TableName): string[] {
  const { primaryKey, uniqueKeys = [], foreignKeys } = TABLE_SCHEMAS[table];
  const code = (columns: readonly string[]) => columns.map((column) => `\`${column}\``).join(", ");
  return [
    ...(primaryKey === undefined ? [] : [`Key: ${code(primaryKey)}.`]),
    ...uniqueKeys.map((key) => `No two rows agree in ${code(key)}.`),
    ...foreignKeys.map((key) => `${code(key.columns)} points to ${code(key.references)} of ${key.table}.csv.`),
  ];
}

function renderTable(table: TableName, rows: Rows<Row>): string {
  const schema = TABLE_SCHEMAS[table];
  const filled = countFilled(rows, Object.keys(schema.properties));
  const columns = Object.entries(schema.properties).map(([name, column]) => {
    const cells = [
      `\`${name}\``,
      column.description,
      typeText(column),
      `\`${column.examples[0]}\``,
      shareFilled(filled.get(name)!, rows.length),
    ];
    return `| ${cells.map(escapeCell).join(" | ")} |`;
  });
  return `### ${table}.csv

One row is ${schema.row}. ${rows.length} rows. ${schema.description}

${keyLines(table).join(" ")}

| column | meaning | type | example | filled |
| --- | --- | --- | --- | --- |
${columns.join("\n")}`;
}

/** The examples are invented; the shares are of this release. */
export function renderTables({ tables }: Dataset): string {
  return TABLE_NAMES.map((table) => renderTable(table, tables[table] as Rows<Row>)).join("\n\n");
}
