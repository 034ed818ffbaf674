/** The schemas of the reviewed files, loaded once: which columns a file has and what a cell of each may hold. */
import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

export const REVIEWED_TABLES = [
  "entities",
  "aliases",
  "decisions",
  "links",
  "reviewers",
  "identifiers",
  "actor_codes",
  "places",
  "corpus",
  "redirects",
  "withdrawals",
  "licences",
  "proposals",
] as const;
export type ReviewedTable = (typeof REVIEWED_TABLES)[number];

export type ReviewedCell = string | number | null;

interface ColumnSchema {
  readonly type: string | readonly string[];
  readonly examples: readonly [ReviewedCell];
}

interface ReviewedSchema {
  readonly primaryKey?: readonly string[];
  /** Columns that the file must have; the others may be absent. */
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, ColumnSchema>>;
}

export interface ReviewedFile {
  readonly file: string;
  readonly schema: ReviewedSchema;
  readonly validate: ValidateFunction;
}

const folder = new URL("../../schemas/reviewed/", import.meta.url);

// Not strict: `row` and `primaryKey` are words of our own beside those of JSON Schema. The schemas are the project's own and
// a test holds them to the metaschema: to compile that takes longest of all.
const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, validateSchema: false });
addFormats.default(ajv);

function load(table: ReviewedTable): ReviewedFile {
  const schema = JSON.parse(readFileSync(new URL(`${table}.schema.json`, folder), "utf8")) as ReviewedSchema;
  let compiled: ValidateFunction | null = null;
  return {
    file: `${table}.csv`,
    schema,
    // Compiled with the first row: most of the files are absent from most folders.
    get validate() {
      compiled ??= ajv.compile(schema);
      return compiled;
    },
  };
}

export const REVIEWED_FILES = Object.fromEntries(REVIEWED_TABLES.map((table) => [table, load(table)])) as Readonly<
  Record<ReviewedTable, ReviewedFile>
>;

/** What is wrong with a cell and what to do about it, in words for whoever edits the file. */
export function explainError(error: ErrorObject): string {
  const column = error.instancePath.slice(1);
  const cell = `${column} is "${String(error.data)}"`;
  if (error.data === null || error.data === undefined) return `${column} is empty; fill it in`;
  switch (error.keyword) {
    case "enum":
      return `${cell}; write one of ${(error.params.allowedValues as readonly unknown[]).join(", ")}`;
    case "format":
      return `${cell}; write a day of the calendar as 2017-06-27`;
    default: {
      const example = (error.parentSchema as ColumnSchema | undefined)?.examples?.[0];
      return `${cell}; it ${error.message ?? "is not valid"}${example === undefined ? "" : `, as ${String(example)}`}`;
    }
  }
}
