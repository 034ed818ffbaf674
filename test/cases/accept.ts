/** Writes what a case gives now as what is expected of it. For a person, who reads the difference before committing it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXPECTED_FILES, listCases, runCase } from "./run.ts";

const [asked] = process.argv.slice(2);
if (asked === undefined || !listCases().includes(asked)) {
  process.stderr.write(`which case? One of ${listCases().join(", ")}\n`);
  process.exitCode = 2;
} else {
  const files = await runCase(asked);
  const folder = join(import.meta.dirname, asked, "expected");
  mkdirSync(folder, { recursive: true });
  for (const file of EXPECTED_FILES) writeFileSync(join(folder, file), files[file]!);
}
