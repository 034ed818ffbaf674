/**
 * Builds the scripts of the pages from their sources, one file each, which is committed: a release then needs no bundler,
 * and what it inlines can be read. With --check nothing is written, and a file that differs is an error.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { landPath } from "./land.ts";

const BUNDLES = [
  ["../client/main.ts", "./page.js"],
  ["../../desk/client/main.ts", "./desk.js"],
] as const;

function bundle(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    absWorkingDir: fileURLToPath(new URL("../../..", import.meta.url)),
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { LAND: JSON.stringify(landPath()) },
    tsconfigRaw: { compilerOptions: { target: "ES2022" } },
    banner: { js: "// Built from the sources by `npm run build:pages`; changes belong there." },
  });
  const text = outputFiles[0]!.text;
  if (/<\/script|<!--/i.test(text)) throw new Error(`${entry}: its script cannot stand in a page`);
  return text;
}

const check = process.argv.includes("--check");
for (const [entry, output] of BUNDLES) {
  const path = new URL(output, import.meta.url);
  const text = bundle(entry);
  if (!check) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text) {
    process.stderr.write(`${fileURLToPath(path)} differs from its sources; run npm run build:pages\n`);
    process.exitCode = 1;
  }
}
