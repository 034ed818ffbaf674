import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { EVENT_TYPES, STATUSES } from "../../pipeline/code/account.ts";
import { PUBLISHER_KINDS } from "../../pipeline/ingest/document.ts";
import type { Dataset } from "../../pipeline/merge/dataset.ts";
import { meaningOf, presentMeanings, unsettledMeanings } from "../../pipeline/schema/meanings.ts";
import { renderReviewedColumns } from "../../pipeline/schema/reviewed-columns.ts";
import { renderRowTypes } from "../../pipeline/schema/rows.ts";
import { columnsOf, type Row, TABLE_NAMES, TABLE_SCHEMAS } from "../../pipeline/schema/tables.ts";
import { PLOVER } from "../../pipeline/schema/vocabulary.ts";
import { checkEachRow } from "../../pipeline/validate/pass.ts";
import { checkRows } from "../../pipeline/validate/rows.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

describe.each(TABLE_NAMES)("the schema of %s", (table) => {
  const schema = TABLE_SCHEMAS[table];
  const columns = columnsOf(table);

  test("is a JSON Schema whose examples make a row", () => {
    const example = Object.fromEntries(columns.map((column) => [column, schema.properties[column]!.examples[0]]));
    const dataset = { tables: Object.fromEntries(TABLE_NAMES.map((name) => [name, name === table ? [example] : []])) };
    expect(checkEachRow(dataset as unknown as Dataset, [checkRows]).flat()).toEqual([]);
  });

  test("describes each column, and requires it", () => {
    for (const column of Object.values(schema.properties)) expect(column.description).toMatch(/^\S.{6,}[.)]$/s);
    expect((schema as unknown as { required: string[] }).required).toEqual(columns);
  });

  test("names only columns that there are", () => {
    const { primaryKey = [], uniqueKeys = [], foreignKeys, rdf } = schema;
    const used = [...primaryKey, ...uniqueKeys.flat(), ...foreignKeys.flatMap((key) => key.columns)];
    const templates = [rdf?.about, ...(rdf?.triples ?? []).flatMap((triple) => Object.values(triple))].concat(
      Object.values(schema.properties).flatMap(({ rdf: cell }) => [cell?.about, cell?.property, cell?.value]),
    );
    for (const template of templates) {
      for (const [, column] of template?.matchAll(/\{\+?([^}]*)\}/g) ?? []) used.push(column!);
    }
    for (const column of used) expect(columns).toContain(column);
    for (const { table: target, references } of foreignKeys) {
      expect(TABLE_SCHEMAS[target].primaryKey).toEqual(references);
    }
    expect(used.length).toBeGreaterThan(0);
  });
});

test("the lists of the code are those of the schemas", () => {
  const { events, sources } = TABLE_SCHEMAS;
  expect(events.properties.event_type!.enum).toEqual(EVENT_TYPES);
  expect(Object.keys(PLOVER.types)).toEqual(EVENT_TYPES);
  expect(events.properties.status!.enum).toEqual(STATUSES);
  expect(sources.properties.publisher_kind!.enum).toEqual([...PUBLISHER_KINDS, null]);
  const modes = [...new Set(Object.values(PLOVER.types).flatMap((type) => type.modes))];
  expect(events.properties.mode!.enum).toEqual([...modes, null]);
  expect(events.properties.context!.enum).toEqual([...Object.keys(PLOVER.contexts), null]);
});

test("what is generated is what the schemas say", async () => {
  expect(read("pipeline/schema/generated/rows.ts")).toBe(await renderRowTypes());
  expect(read("docs/reviewed.md")).toBe(renderReviewedColumns());
  expect(JSON.parse(read("schemas/meanings.json"))).toEqual(presentMeanings());
});

describe("meaning_version", () => {
  const { events } = TABLE_SCHEMAS;
  const reworded = {
    ...events,
    properties: { ...events.properties, sources: { ...events.properties.sources!, description: "Another count." } },
  };

  test("must be raised, or the change called one of wording, when a description changes", () => {
    const recorded = { events: meaningOf(events) };
    expect(unsettledMeanings(recorded, { events: meaningOf(reworded) })).toEqual(["events"]);
    expect(unsettledMeanings(recorded, { events: meaningOf({ ...reworded, meaning_version: 2 }) })).toEqual([]);
    expect(unsettledMeanings(recorded, recorded)).toEqual([]);
    expect(unsettledMeanings({}, recorded)).toEqual([]);
  });
});

describe("the schemas of the reviewed lists", () => {
  const ajv = new Ajv2020({ allowUnionTypes: true, formats: { date: true }, keywords: ["row", "primaryKey"] });

  test.each(readdirSync(new URL("schemas/reviewed/", root)))("%s: its examples make a row", (file) => {
    const schema = JSON.parse(read(`schemas/reviewed/${file}`));
    const row: Row = Object.fromEntries(
      Object.entries(schema.properties as Record<string, { examples: [string] }>).map(([name, { examples }]) => [
        name,
        examples[0],
      ]),
    );
    expect(ajv.validate(schema, row), JSON.stringify(ajv.errors)).toBe(true);
  });
});

// The machine compiles them without asking the metaschema each time it starts.
describe("the schemas of the tables and of the reviewed lists", () => {
  const ajv = new Ajv2020({ strict: false });

  test.each(
    ["tables", "reviewed"].flatMap((folder) =>
      readdirSync(new URL(`schemas/${folder}/`, root)).map((file) => `schemas/${folder}/${file}`),
    ),
  )("%s is a JSON Schema", (path) => {
    expect(ajv.validateSchema(JSON.parse(read(path))), JSON.stringify(ajv.errors)).toBe(true);
  });
});
