/**
 * Writes what is generated from the schemas and committed. `--check` writes nothing and fails where a file would differ.
 * This is a tool of the maker's desk, run by `npm run generate`; no stage calls it.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { renderRowTypes } from "./rows.ts";

const root = new URL("../../", import.meta.url);

function read(path: string): string | null {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return null;
  }
}

const files: readonly (readonly [path: string, contents: string])[] = [
  ["pipeline/schema/generated/rows.ts", await renderRowTypes()],
];

const check = process.argv.includes("--check");
for (const [path, contents] of files) {
  if (read(path) === contents) continue;
  if (check) {
    process.stderr.write(`${path}: differs from what the schemas say; run "npm run generate" and commit the file\n`);
    process.exitCode = 1;
  } else {
    const url = new URL(path, root);
    mkdirSync(fileURLToPath(new URL(".", url)), { recursive: true });
    writeFileSync(url, contents);
    process.stderr.write(`${path}: written\n`);
  }
}
