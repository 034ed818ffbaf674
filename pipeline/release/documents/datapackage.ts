/** datapackage.json: the tables as a Data Package (version 2 of the standard, datapackage.org). */
import type { Dataset } from "../../merge/dataset.ts";
import type { SourcesRow } from "../../schema/generated/rows.ts";
import {
  type ColumnSchema,
  mayBeEmpty,
  TABLE_NAMES,
  TABLE_SCHEMAS,
  type TableName,
  typeOf,
} from "../../schema/tables.ts";
import { gather } from "../../store/rows.ts";
import { ABOUT } from "../about.ts";
import type { Digest } from "../contents.ts";
import type { ReleasePlan } from "../plan.ts";

/** A pattern of the standard always means the whole cell, and its anchors would be characters. */
function withoutAnchors(pattern: string): string {
  return pattern.replace(/^\^/, "").replace(/\$$/, "");
}

function fieldType(column: ColumnSchema): Record<string, unknown> {
  if (column.format === "date") return { type: "date", format: "default" };
  const type = typeOf(column);
  return type === "boolean" ? { type, trueValues: ["true"], falseValues: ["false"] } : { type };
}

function fieldOf(name: string, column: ColumnSchema): Record<string, unknown> {
  const constraints = {
    ...(mayBeEmpty(column) ? {} : { required: true }),
    ...(column.enum === undefined ? {} : { enum: column.enum.filter((value) => value !== null) }),
    ...(column.pattern === undefined ? {} : { pattern: withoutAnchors(column.pattern) }),
    ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
    ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
  };
  return {
    name,
    ...fieldType(column),
    description: column.description,
    example: column.examples[0],
    ...(column.unit === undefined ? {} : { unit: column.unit }),
    ...(column.standard === undefined ? {} : { standard: column.standard }),
    constraints,
  };
}

function resourceOf(table: TableName, { bytes, sha256 }: Digest): Record<string, unknown> {
  const schema = TABLE_SCHEMAS[table];
  return {
    name: table,
    type: "table",
    path: `${table}.csv`,
    title: `${table}.csv: one row is ${schema.row}`,
    description: schema.description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: Object.entries(schema.properties).map(([name, column]) => fieldOf(name, column)),
      missingValues: [""],
      ...(schema.primaryKey === undefined ? {} : { primaryKey: schema.primaryKey }),
      ...(schema.uniqueKeys === undefined ? {} : { uniqueKeys: schema.uniqueKeys }),
      foreignKeys: schema.foreignKeys.map((key) => ({
        fields: key.columns,
        reference: { ...(key.table === table ? {} : { resource: key.table }), fields: key.references },
      })),
    },
  };
}

function sourceOf(row: SourcesRow): Record<string, unknown> {
  return {
    title: row.title ?? row.source_id,
    ...(row.url === null ? {} : { path: row.url }),
    version: row.published ?? undefined,
  };
}

/** `digests`: of the CSV files as they were written, by name. */
export function renderDataPackage(
  { tables }: Dataset,
  plan: ReleasePlan,
  digests: ReadonlyMap<string, Digest>,
): string {
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: ABOUT.name,
    title: ABOUT.title,
    description: ABOUT.description,
    version: plan.version,
    ...(plan.date === null ? {} : { created: `${plan.date}T00:00:00Z` }),
    keywords: ABOUT.keywords,
    contributors: [{ title: ABOUT.authors, roles: ["creator"] }],
    licenses: [{ name: ABOUT.licence.spdx, path: ABOUT.licence.url, title: ABOUT.licence.title }],
    ...(tables.sources.length === 0 ? {} : { sources: gather(tables.sources, (row) => [sourceOf(row)]) }),
    resources: TABLE_NAMES.map((table) => resourceOf(table, digests.get(`${table}.csv`)!)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
