/**
 * Writes what is generated from the schemas and committed. `--check` writes nothing and fails where a file would differ;
 * `--wording` says that descriptions which changed under the same `meaning_version` still mean the same.
 * This is a tool of the maker's desk, run by `npm run generate`; no stage calls it.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Meanings, presentMeanings, unsettledMeanings } from "./meanings.ts";
import { renderReviewedColumns } from "./reviewed-columns.ts";
import { renderRowTypes } from "./rows.ts";

const MEANINGS = "schemas/meanings.json";
const root = new URL("../../", import.meta.url);

function read(path: string): string | null {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return null;
  }
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

const check = process.argv.includes("--check");
const files: [path: string, contents: string][] = [
  ["pipeline/schema/generated/rows.ts", await renderRowTypes()],
  ["docs/reviewed.md", renderReviewedColumns()],
];

const meanings = presentMeanings();
const recorded = JSON.parse(read(MEANINGS) ?? "{}") as Meanings;
const unsettled = process.argv.includes("--wording") ? [] : unsettledMeanings(recorded, meanings);
for (const table of unsettled) {
  complain(
    `schemas/tables/${table}.schema.json: what columns mean was changed; raise meaning_version, or run "npm run generate -- --wording" if only the words did`,
  );
}
if (unsettled.length === 0) files.push([MEANINGS, `${JSON.stringify(meanings, null, 2)}\n`]);

for (const [path, contents] of files) {
  if (read(path) === contents) continue;
  if (check) {
    complain(`${path}: differs from what the schemas say; run "npm run generate" and commit the file`);
    continue;
  }
  const url = new URL(path, root);
  mkdirSync(fileURLToPath(new URL(".", url)), { recursive: true });
  writeFileSync(url, contents);
  process.stderr.write(`${path}: written\n`);
}
