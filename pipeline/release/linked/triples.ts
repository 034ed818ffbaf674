/** What a row states in linked data, by the `rdf` keywords of its table's schema. */
import { type Cell, type ColumnSchema, type Row, TABLE_SCHEMAS, type TableName, typeOf } from "../../schema/tables.ts";
import { expandTemplate, parseTemplate, type Template } from "./template.ts";

type Value = Exclude<Cell, null>;

/** Subjects, properties and IRIs are compact (`schema:name`), but for addresses; a literal is a cell as it is. */
export interface Triple {
  readonly subject: string;
  readonly property: string;
  readonly object: Value;
}

interface Statement {
  readonly about: Template;
  readonly property: Template;
  /** Absent where the object is the cell itself. */
  readonly value?: Template;
  /** The literal is written as text: JSON would give a number with a fraction a form that a decimal must not have. */
  readonly asText?: boolean;
  /** Nothing is stated where this column is empty; absent for what the row states as a whole. */
  readonly column?: string;
}

/** The datatype of a column's literals; `xsd:string` where nothing else is said. */
export function datatypeOf(column: ColumnSchema): string {
  if (column.rdf?.datatype !== undefined) return column.rdf.datatype;
  if (column.format === "date") return "xsd:date";
  return `xsd:${typeOf(column)}`;
}

/** The statements of a table whose subject, a template, is wanted. */
export function statementsOf(table: TableName, isWanted: (about: string) => boolean): Statement[] {
  const { rdf, properties } = TABLE_SCHEMAS[table];
  if (rdf === undefined) return [];
  const ofRow = rdf.triples.map((triple) => ({ ...triple, column: undefined }));
  const ofCells = Object.entries(properties).flatMap(([column, { rdf: cell }]) =>
    cell === undefined ? [] : [{ about: cell.about ?? rdf.about, property: cell.property, value: cell.value, column }],
  );
  const isDecimal = (column: string) => datatypeOf(properties[column]!) === "xsd:decimal";
  return [...ofRow, ...ofCells]
    .filter(({ about }) => isWanted(about))
    .map(({ about, property, value, column }) => ({
      about: parseTemplate(about),
      property: parseTemplate(property),
      ...(value === undefined ? {} : { value: parseTemplate(value) }),
      ...(column === undefined ? {} : { column, asText: isDecimal(column) }),
    }));
}

export function* stateRow(statements: readonly Statement[], row: Row): Generator<Triple> {
  for (const { about, property, value, column, asText } of statements) {
    const cell = column === undefined ? null : (row[column] ?? null);
    if (column !== undefined && cell === null) continue;
    yield {
      subject: expandTemplate(about, row),
      property: expandTemplate(property, row),
      object: value === undefined ? (asText ? String(cell) : cell!) : expandTemplate(value, row),
    };
  }
}
