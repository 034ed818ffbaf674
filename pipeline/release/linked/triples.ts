/** What a row states in linked data, by the `rdf` keywords of its table's schema. */
import { type ColumnSchema, TABLE_SCHEMAS, type TableName, typeOf } from "../../schema/tables.ts";
import {
  expandTemplate,
  type Fill,
  fillColumn,
  joinTexts,
  parseTemplate,
  shareTemplate,
  type Template,
  type Value,
} from "./template.ts";

interface Statement {
  /** May be a template, as the value may be; compact (`schema:name`), but for addresses. */
  readonly property: string;
  /** Null where the object is the cell itself. */
  readonly value: string | null;
  /** Nothing is stated where this column is empty; null for what the row states as a whole. */
  readonly column: string | null;
}

/** What the rows of a table state of one subject, a template. */
export interface Subject {
  readonly table: TableName;
  readonly about: string;
  readonly statements: readonly Statement[];
}

/** The datatype of a column's literals; `xsd:string` where nothing else is said. */
export function datatypeOf(column: ColumnSchema): string {
  if (column.rdf?.datatype !== undefined) return column.rdf.datatype;
  if (column.format === "date") return "xsd:date";
  return `xsd:${typeOf(column)}`;
}

/** The subjects of a table that are wanted, in the order in which a row speaks of them. */
export function subjectsOf(table: TableName, isWanted: (about: string) => boolean): Subject[] {
  const { rdf, properties } = TABLE_SCHEMAS[table];
  if (rdf === undefined) return [];
  const ofRow = rdf.triples.map((triple) => ({ ...triple, column: null }));
  const ofCells = Object.entries(properties).flatMap(([column, { rdf: cell }]) => {
    if (cell === undefined) return [];
    return [{ about: cell.about ?? rdf.about, property: cell.property, value: cell.value ?? null, column }];
  });
  const all = [...ofRow, ...ofCells];
  const abouts = [...new Set(all.map(({ about }) => about))].filter(isWanted);
  return abouts.map((about) => ({ table, about, statements: all.filter((one) => one.about === about) }));
}

/** A property that is named by a cell (`dem:{role}`) is one for each value that the cell may have. */
export function instancesOf(property: string, table: TableName): string[] {
  const match = /\{([a-z_]+)\}/.exec(property);
  if (match === null) return [property];
  const values = TABLE_SCHEMAS[table].properties[match[1]!]!.enum ?? [];
  return values.map((value) => property.replace(match[0], String(value)));
}

/** Has no character that JSON escapes. */
const PLAIN = /^[^"\\\p{Cc}\p{Cs}]*$/u;

function toJson(value: Value): string {
  if (typeof value !== "string") return String(value);
  return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
}

/** An object as JSON. Templates make no character that JSON escapes. */
function objectTemplate(table: TableName, { value, column }: Statement, known: Map<string, Fill>): Template {
  if (value !== null) return ['"', ...(value.includes("{") ? shareTemplate(value, known) : [value]), '"'];
  // JSON would give a number with a fraction a form that a decimal must not have.
  const asText = datatypeOf(TABLE_SCHEMAS[table].properties[column!]!) === "xsd:decimal";
  return [fillColumn(column!, asText ? (cell) => toJson(String(cell)) : toJson)];
}

/** A statement's object behind what stands before it; nothing where nothing is stated. */
export function statementTemplate(
  table: TableName,
  statement: Statement,
  before: Template,
  known: Map<string, Fill>,
): Template {
  const { property, value, column } = statement;
  const stated = joinTexts([...before, ...objectTemplate(table, statement, known)]);
  if (column === null) return stated;
  const isOfCell = columnsIn(`${property}${value}`).every((other) => other === column);
  if (isOfCell) return [fillColumn(column, (_, row) => expandTemplate(stated, row))];
  return [(row) => ((row[column] ?? null) === null ? "" : expandTemplate(stated, row))];
}

function columnsIn(template: string): string[] {
  return [...template.matchAll(/\{\+?([a-z_]+)\}/g)].map((match) => match[1]!);
}

/** As a key of JSON-LD. */
export function propertyTemplate(property: string, known: Map<string, Fill>): Template {
  return parseTemplate(property === "rdf:type" ? "@type" : property, known);
}

/** What a table's rows state of a subject as one text, the node. Throws where the order of its properties depends on cells. */
export function nodeTemplate({ about, table, statements }: Subject, known: Map<string, Fill>): Template {
  const properties = [...new Set(statements.map(({ property }) => property))];
  const instances = properties.flatMap((property) => instancesOf(property, table));
  if (new Set(instances).size < instances.length) throw new Error(`${table}: two properties of ${about} may be one`);
  const stated = properties.flatMap((property): Template => {
    const same = statements.filter((statement) => statement.property === property);
    const key = [',"', ...propertyTemplate(property, known), '":'];
    if (same.length === 1) return statementTemplate(table, same[0]!, key, known);
    if (same.some(({ column }) => column !== null))
      throw new Error(`${table}: ${property} may have one object or more`);
    const objects = same.flatMap((statement) => [",", ...objectTemplate(table, statement, known)]);
    return [...key, "[", ...objects.slice(1), "]"];
  });
  return joinTexts(['{"@id":"', ...shareTemplate(about, known), '"', ...stated, "}"]);
}
