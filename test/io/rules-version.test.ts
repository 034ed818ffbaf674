import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CODING_FOLDERS, readRulesVersion } from "../../pipeline/io/rules-version.ts";

/** Every file that is loaded with one, types left out. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith(".ts")) return seen;
  for (const [, clause, path] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export) ([^;]*?) ?from "(\.[^"]+)"/gm,
  )) {
    const other = resolve(dirname(file), path!);
    if (!clause!.startsWith("type ") && existsSync(other)) loadedWith(other, seen);
  }
  return seen;
}

describe("the version of the rules", () => {
  it("is the same each time", async () => {
    expect(await readRulesVersion()).toMatch(/^[0-9a-f]{64}$/);
    expect(await readRulesVersion()).toBe(await readRulesVersion());
  });

  it("covers every file that takes part in coding a document", () => {
    const root = resolve(import.meta.dirname, "../../pipeline");
    const paths = [
      ...loadedWith(resolve(root, "code/code-document.ts")),
      ...loadedWith(resolve(root, "ingest/read-file.ts")),
      ...loadedWith(resolve(root, "reviewed/read.ts")),
    ].map((file) => relative(root, file));
    expect(paths.length).toBeGreaterThan(150);
    const folders: readonly string[] = CODING_FOLDERS;
    const outside = paths.filter((path) => !folders.includes(path.split("/")[0]!));
    expect(outside).toEqual([]);
  });
});
