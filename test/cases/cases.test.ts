/**
 * Golden directories: raw/ and reviewed/ of a case, through the whole pipeline, give the files of expected/ to the byte.
 * Nothing here writes them: `npx tsx test/cases/accept.ts NAME` does, for a person who has read the difference.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listCases, runCase } from "./run.ts";

describe.each(listCases())("%s", (name) => {
  it("is released as expected", async () => {
    const files = await runCase(name);
    const folder = join(import.meta.dirname, name, "expected");
    for (const file of readdirSync(folder).sort()) {
      expect(files[file], file).toBe(readFileSync(join(folder, file), "utf8"));
    }
  });
});
