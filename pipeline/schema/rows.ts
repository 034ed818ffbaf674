/** Renders the TypeScript types of the rows, so that a stage that misses a column does not compile. */
import { readdirSync, readFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import { compareText } from "../text/order.ts";

const folder = new URL("../../schemas/tables/", import.meta.url);
const ENDING = ".schema.json";

// `tables.ts` cannot be asked: its own types come from the file that is rendered here.
const tables = readdirSync(folder)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort(compareText);

function interfaceName(table: string): string {
  return `${table.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Row`;
}

export async function renderRowTypes(): Promise<string> {
  const parts = ["/** Generated from schemas/tables by `npm run generate`; changes belong there. */"];
  for (const table of tables) {
    const schema = JSON.parse(readFileSync(new URL(`${table}${ENDING}`, folder), "utf8"));
    // Without `$id`, or the interface would be named by it.
    delete schema.$id;
    const source = await compile(schema, interfaceName(table), {
      bannerComment: "",
      additionalProperties: false,
      style: { printWidth: 120 },
    });
    // An interface could not be passed where any row is wanted: only a type alias has an implicit index signature.
    parts.push(source.replace(/^export interface (\w+) \{/m, "export type $1 = {").replace(/\}\s*$/, "};"));
  }
  const members = tables.map((table) => `  ${table}: ${interfaceName(table)}[];`);
  parts.push(`export interface Tables {\n${members.join("\n")}\n}`);
  return `${parts.map((part) => part.trim()).join("\n\n")}\n`;
}
