/** What a row states in linked data, by the `rdf` keywords of its table's schema. */
import { type Cell, type ColumnSchema, type Row, TABLE_SCHEMAS, type TableName, typeOf } from "../../schema/tables.ts";
import { expandTemplate, parseTemplate, type Template } from "./template.ts";

export type Value = Exclude<Cell, null>;

/** How the objects of triples are held: as they are, or as the text that is written. */
export interface Form<T> {
  iri(text: string): T;
  /** A literal is a cell as it is. */
  literal(cell: Value): T;
}

/** What a row states of one subject. Subjects, properties and IRIs are compact (`schema:name`), but for addresses. */
export interface Said<T> {
  readonly subject: string;
  /** Each once, in the order in which they come. */
  readonly properties: string[];
  /** Of each property its object, or its objects, each once. */
  readonly objects: (T | T[])[];
}

interface Statement<T> {
  /** Which of the subjects it is about. */
  readonly about: number;
  readonly property: string | Template;
  /** Whether another statement about the subject may have the same property. */
  readonly recurs: boolean;
  /** The object where it is the same for each row, or a template; null where it is the cell itself. */
  readonly value: { readonly same: T } | { readonly template: number } | null;
  /** The literal is written as text: JSON would give a number with a fraction a form that a decimal must not have. */
  readonly asText: boolean;
  /** Nothing is stated where this column is empty; null for what the row states as a whole. */
  readonly column: string | null;
}

/** What each row of a table states; several statements have one subject. */
export interface RowStatements<T> {
  /** Each once: a row fills it once for all that it occurs in. */
  readonly templates: readonly Template[];
  /** Which template. */
  readonly subjects: readonly number[];
  readonly statements: readonly Statement<T>[];
  readonly form: Form<T>;
}

/** The datatype of a column's literals; `xsd:string` where nothing else is said. */
export function datatypeOf(column: ColumnSchema): string {
  if (column.rdf?.datatype !== undefined) return column.rdf.datatype;
  if (column.format === "date") return "xsd:date";
  return `xsd:${typeOf(column)}`;
}

/** The statements of a table whose subject, a template, is wanted; null where there are none. */
export function statementsOf<T>(
  table: TableName,
  isWanted: (about: string) => boolean,
  form: Form<T>,
): RowStatements<T> | null {
  const { rdf, properties } = TABLE_SCHEMAS[table];
  if (rdf === undefined) return null;
  const ofRow = rdf.triples.map((triple) => ({ ...triple, column: null }));
  const ofCells = Object.entries(properties).flatMap(([column, { rdf: cell }]) =>
    cell === undefined ? [] : [{ about: cell.about ?? rdf.about, property: cell.property, value: cell.value, column }],
  );
  const wanted = [...ofRow, ...ofCells].filter(({ about }) => isWanted(about));
  if (wanted.length === 0) return null;
  const abouts = [...new Set(wanted.map(({ about }) => about))];
  const used = new Map<string, number>();
  const variables = new Map();
  const placeOf = (template: string) => {
    const place = used.get(template) ?? used.size;
    used.set(template, place);
    return place;
  };
  const objectOf = (value: string) => (value.includes("{") ? { template: placeOf(value) } : { same: form.iri(value) });
  const statements = wanted.map(({ about, property, value, column }): Statement<T> => {
    const others = wanted.filter((other) => other.about === about).map((other) => other.property);
    return {
      about: abouts.indexOf(about),
      property: property.includes("{") ? parseTemplate(property, variables) : property,
      recurs: others.some((other) => other.includes("{")) || others.filter((other) => other === property).length > 1,
      value: value === undefined ? null : objectOf(value),
      asText: column !== null && datatypeOf(properties[column]!) === "xsd:decimal",
      column,
    };
  });
  const subjects = abouts.map(placeOf);
  return {
    templates: [...used.keys()].map((template) => parseTemplate(template, variables)),
    subjects,
    statements,
    form,
  };
}

/** By subject, in the order in which the row first speaks of each. */
export function stateRow<T>({ templates, subjects, statements, form }: RowStatements<T>, row: Row): Said<T>[] {
  const all: Said<T>[] = [];
  const byTemplate: (Said<T> | undefined)[] = [];
  // Two templates may make one subject.
  let isAmbiguous = false;
  const filled = new Filled(templates, row);
  for (const { about, property, recurs, value, asText, column } of statements) {
    const cell = column === null ? null : (row[column] ?? null);
    if (column !== null && cell === null) continue;
    let said = byTemplate[about];
    if (said === undefined) {
      const subject = filled.at(subjects[about]!);
      said = findSubject(all, subject);
      if (said === undefined) {
        said = { subject, properties: [], objects: [] };
        all.push(said);
      } else isAmbiguous = true;
      byTemplate[about] = said;
    }
    const name = typeof property === "string" ? property : expandTemplate(property, row);
    const object =
      value === null
        ? form.literal(asText ? String(cell) : cell!)
        : "same" in value
          ? value.same
          : form.iri(filled.at(value.template));
    const place = recurs || isAmbiguous ? said.properties.indexOf(name) : -1;
    if (place >= 0) said.objects[place] = joined(said.objects[place]!, object);
    else {
      said.properties.push(name);
      said.objects.push(object);
    }
  }
  return all;
}

/** Templates as a row fills them, each once. */
class Filled {
  readonly #templates: readonly Template[];
  readonly #row: Row;
  readonly #texts: (string | undefined)[] = [];

  constructor(templates: readonly Template[], row: Row) {
    this.#templates = templates;
    this.#row = row;
  }

  at(place: number): string {
    this.#texts[place] ??= expandTemplate(this.#templates[place]!, this.#row);
    return this.#texts[place];
  }
}

function findSubject<T>(all: readonly Said<T>[], subject: string): Said<T> | undefined {
  for (const said of all) if (said.subject === subject) return said;
  return undefined;
}

function joined<T>(known: T | T[], object: T): T | T[] {
  if (!Array.isArray(known)) return known === object ? known : [known, object];
  return known.includes(object) ? known : [...known, object];
}
