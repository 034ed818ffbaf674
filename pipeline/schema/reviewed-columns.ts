/** Renders docs/reviewed.md: what the columns of the reviewed lists are for, from `schemas/reviewed/`. */
import { readdirSync, readFileSync } from "node:fs";
import { compareText } from "../text/order.ts";

interface ListSchema {
  readonly description: string;
  readonly row: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, ListColumn>>;
}

interface ListColumn {
  readonly description: string;
  readonly type: string | readonly string[];
  readonly examples: readonly [string | number];
}

const folder = new URL("../../schemas/reviewed/", import.meta.url);
const ENDING = ".schema.json";

function fillText(name: string, column: ListColumn, schema: ListSchema): string {
  if (!schema.required.includes(name)) return "may be empty, and the column may be absent";
  return Array.isArray(column.type) ? "may be empty" : "always";
}

function renderList(file: string): string {
  const schema = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as ListSchema;
  const rows = Object.entries(schema.properties).map(([name, column]) => {
    const cells = [`\`${name}\``, column.description, fillText(name, column, schema), `\`${column.examples[0]}\``];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  return `## reviewed/${file.slice(0, -ENDING.length)}.csv

One row is ${schema.row}. ${schema.description}

| column | meaning | filled | example |
| --- | --- | --- | --- |
${rows.join("\n")}`;
}

export function renderReviewedColumns(): string {
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING));
  const head = `# The reviewed lists

<!-- Generated from schemas/reviewed by \`npm run generate\`; changes belong there. -->

What people decide stands in CSV files under \`reviewed/\`, UTF-8, with a header. \`entities.csv\` and \`aliases.csv\` are the
core; each of the others may be absent. \`proposals.csv\` alone decides nothing: what other programs coded waits there. Every
example here is invented.`;
  return `${[head, ...files.sort(compareText).map(renderList)].join("\n\n")}\n`;
}
