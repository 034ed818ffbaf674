/** What a row states in linked data, by the `rdf` keywords of its table's schema. */
import { type Cell, type ColumnSchema, type Row, TABLE_SCHEMAS, type TableName, typeOf } from "../../schema/tables.ts";
import { expandTemplate, parseTemplate, type Template } from "./template.ts";

type Value = Exclude<Cell, null>;

/** What a row states of one subject. Subjects, properties and IRIs are compact (`schema:name`), but for addresses. */
export interface Said {
  readonly subject: string;
  /** A literal is a cell as it is. */
  readonly pairs: [property: string, object: Value][];
}

interface Statement {
  /** Which of the subjects it is about. */
  readonly about: number;
  readonly property: Template;
  /** Absent where the object is the cell itself. */
  readonly value?: Template;
  /** The literal is written as text: JSON would give a number with a fraction a form that a decimal must not have. */
  readonly asText?: boolean;
  /** Nothing is stated where this column is empty; absent for what the row states as a whole. */
  readonly column?: string;
}

/** What each row of a table states; several statements have one subject. */
export interface RowStatements {
  readonly subjects: readonly Template[];
  readonly statements: readonly Statement[];
}

/** The datatype of a column's literals; `xsd:string` where nothing else is said. */
export function datatypeOf(column: ColumnSchema): string {
  if (column.rdf?.datatype !== undefined) return column.rdf.datatype;
  if (column.format === "date") return "xsd:date";
  return `xsd:${typeOf(column)}`;
}

/** The statements of a table whose subject, a template, is wanted; null where there are none. */
export function statementsOf(table: TableName, isWanted: (about: string) => boolean): RowStatements | null {
  const { rdf, properties } = TABLE_SCHEMAS[table];
  if (rdf === undefined) return null;
  const ofRow = rdf.triples.map((triple) => ({ ...triple, column: undefined }));
  const ofCells = Object.entries(properties).flatMap(([column, { rdf: cell }]) =>
    cell === undefined ? [] : [{ about: cell.about ?? rdf.about, property: cell.property, value: cell.value, column }],
  );
  const isDecimal = (column: string) => datatypeOf(properties[column]!) === "xsd:decimal";
  const wanted = [...ofRow, ...ofCells].filter(({ about }) => isWanted(about));
  const abouts = [...new Set(wanted.map(({ about }) => about))];
  const statements = wanted.map(({ about, property, value, column }) => ({
    about: abouts.indexOf(about),
    property: parseTemplate(property),
    ...(value === undefined ? {} : { value: parseTemplate(value) }),
    ...(column === undefined ? {} : { column, asText: isDecimal(column) }),
  }));
  return wanted.length === 0 ? null : { subjects: abouts.map(parseTemplate), statements };
}

/** By subject, in the order in which the row first speaks of each. */
export function stateRow({ subjects, statements }: RowStatements, row: Row): Said[] {
  const all: Said[] = [];
  const byTemplate: (Said | undefined)[] = [];
  for (const { about, property, value, column, asText } of statements) {
    const cell = column === undefined ? null : (row[column] ?? null);
    if (column !== undefined && cell === null) continue;
    let said = byTemplate[about];
    if (said === undefined) {
      const subject = expandTemplate(subjects[about]!, row);
      // Two templates may make one subject.
      said = all.find((other) => other.subject === subject) ?? { subject, pairs: [] };
      if (said.pairs.length === 0) all.push(said);
      byTemplate[about] = said;
    }
    const literal = asText ? String(cell) : cell!;
    said.pairs.push([expandTemplate(property, row), value === undefined ? literal : expandTemplate(value, row)]);
  }
  return all;
}
