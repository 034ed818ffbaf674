/** What a row states in linked data, by the `rdf` keywords of its table's schema. */
import { type Cell, type ColumnSchema, type Row, TABLE_SCHEMAS, type TableName, typeOf } from "../../schema/tables.ts";
import { expandTemplate } from "./template.ts";

/** Subjects, properties and IRIs are compact (`schema:name`), but for addresses. */
export interface Triple {
  readonly subject: string;
  readonly property: string;
  readonly object: { readonly iri: string } | { readonly literal: Exclude<Cell, null> };
}

/** The datatype of a column's literals; `xsd:string` where nothing else is said. */
export function datatypeOf(column: ColumnSchema): string {
  if (column.rdf?.datatype !== undefined) return column.rdf.datatype;
  if (column.format === "date") return "xsd:date";
  return `xsd:${typeOf(column)}`;
}

export function triplesOf(table: TableName, row: Row): Triple[] {
  const { rdf, properties } = TABLE_SCHEMAS[table];
  if (rdf === undefined) return [];
  const fromRow = rdf.triples.map(({ about, property, value }): Triple => {
    return { subject: expandTemplate(about, row), property, object: { iri: expandTemplate(value, row) } };
  });
  const fromCells = Object.entries(properties).flatMap(([name, { rdf: cellRdf }]): Triple[] => {
    const cell = row[name] ?? null;
    if (cellRdf === undefined || cell === null) return [];
    const { about = rdf.about, property, value } = cellRdf;
    return [
      {
        subject: expandTemplate(about, row),
        property: expandTemplate(property, row),
        object: value === undefined ? { literal: cell } : { iri: expandTemplate(value, row) },
      },
    ];
  });
  return [...fromRow, ...fromCells];
}
