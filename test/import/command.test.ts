import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Misuse } from "../../pipeline/commands/command.ts";
import { importList } from "../../pipeline/commands/import.ts";
import { NO_PROGRESS } from "../../pipeline/io/progress.ts";

let folder: string;
let printed: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "demarche-import-"));
  printed = "";
});
afterEach(() => rm(folder, { recursive: true }));

function run(...args: string[]): Promise<number> {
  const print = (text: string) => {
    printed += `${text}\n`;
  };
  return importList([...args, "--reviewed", folder, "--on", "2026-11-25"], {
    out: print,
    note: print,
    progress: NO_PROGRESS,
    readInput: () => "",
  });
}

describe("import", () => {
  it("appends to the reviewed files, twice the same", async () => {
    const list = join(folder, "ftm.json.gz");
    await writeFile(list, gzipSync('{"id":"NK-1","schema":"Person","properties":{"name":["Ada Quill"]}}\n'));
    expect(await run("ftm", list)).toBe(0);
    const files = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
    expect(files.sort()).toEqual(["aliases.csv", "entities.csv", "identifiers.csv", "reviewers.csv"]);
    const aliases = await readFile(join(folder, "aliases.csv"), "utf8");
    expect(aliases).toContain("Ada Quill,ada-quill,name,unsure,,,,import,2026-11-25,");
    expect(await run("ftm", list)).toBe(0);
    expect(await readFile(join(folder, "aliases.csv"), "utf8")).toBe(aliases);
  });

  it("imports nothing over a file at fault", async () => {
    await writeFile(join(folder, "entities.csv"), "entity_id,name\nada,Ada\n");
    expect(await run("countries")).toBe(1);
    expect(await readdir(folder)).toEqual(["entities.csv"]);
    expect(printed).toContain("nothing was imported");
  });

  it.each([[[]], [["nonsense"]], [["legislators"]], [["countries", "file"]], [["countries", "--accept", "nobody"]]])(
    "is misused by %j",
    async (args) => {
      await expect(run(...args)).rejects.toThrow(Misuse);
      expect(await readdir(folder)).toEqual([]);
    },
  );
});
