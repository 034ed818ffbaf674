/** csv-metadata.json: the tables as CSV on the Web, so that a csv2rdf program reads from the CSV what dataset.jsonld states. */
import {
  type ColumnSchema,
  mayBeEmpty,
  TABLE_NAMES,
  TABLE_SCHEMAS,
  type TableName,
  typeOf,
} from "../../schema/tables.ts";
import { ABOUT } from "../about.ts";
import { expandPrefix } from "./prefixes.ts";
import { datatypeOf } from "./triples.ts";

/** A template in full: its prefix expanded, its variables as they are; an address of a cell has no prefix. */
function fullTemplate(template: string): string {
  return template.startsWith("{") ? template : expandPrefix(template);
}

function datatype(column: ColumnSchema): unknown {
  const [prefix, name] = datatypeOf(column).split(":");
  // Types that CSVW does not know are told by their IRI and read as text.
  if (prefix !== "xsd") return { "@id": expandPrefix(datatypeOf(column)), base: "string" };
  if (column.minimum === undefined && column.maximum === undefined) return name;
  return {
    base: name,
    ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
    ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
  };
}

function columnOf(name: string, column: ColumnSchema): Record<string, unknown> {
  const { rdf } = column;
  return {
    name,
    titles: name,
    "dc:description": column.description,
    datatype: rdf?.value === undefined ? datatype(column) : typeOf(column),
    required: !mayBeEmpty(column),
    ...(rdf === undefined ? { suppressOutput: true } : { propertyUrl: fullTemplate(rdf.property) }),
    ...(rdf?.about === undefined ? {} : { aboutUrl: fullTemplate(rdf.about) }),
    ...(rdf?.value === undefined ? {} : { valueUrl: fullTemplate(rdf.value) }),
  };
}

function tableOf(table: TableName): Record<string, unknown> {
  const { description, rdf, properties, primaryKey, foreignKeys } = TABLE_SCHEMAS[table];
  const virtual = (rdf?.triples ?? []).map(({ about, property, value }, i) => ({
    name: `states_${i + 1}`,
    virtual: true,
    aboutUrl: fullTemplate(about),
    propertyUrl: fullTemplate(property),
    valueUrl: fullTemplate(value),
  }));
  return {
    url: `${table}.csv`,
    "dc:description": description,
    ...(rdf === undefined ? { suppressOutput: true } : {}),
    tableSchema: {
      ...(rdf === undefined ? {} : { aboutUrl: fullTemplate(rdf.about) }),
      columns: [...Object.entries(properties).map(([name, column]) => columnOf(name, column)), ...virtual],
      ...(primaryKey === undefined ? {} : { primaryKey }),
      foreignKeys: foreignKeys.map((key) => ({
        columnReference: key.columns,
        reference: { resource: `${key.table}.csv`, columnReference: key.references },
      })),
    },
  };
}

export function renderCsvMetadata(): string {
  const group = {
    "@context": "http://www.w3.org/ns/csvw",
    "dc:title": ABOUT.title,
    "dc:license": { "@id": ABOUT.licence.url },
    // No line of a CSV file is a comment, and no blank at the end of a cell is lost.
    dialect: { commentPrefix: null, encoding: "utf-8", header: true, lineTerminators: ["\r\n"], trim: false },
    tables: TABLE_NAMES.map(tableOf),
  };
  return `${JSON.stringify(group, null, 2)}\n`;
}
