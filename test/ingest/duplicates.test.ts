import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRawFolder } from "../../pipeline/io/read-raw.ts";
import { sha256 } from "../../pipeline/text/sha256.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demarche-raw-"));
  await mkdir(join(folder, "b"));
  await writeFile(join(folder, "b", "c.txt"), "Third.");
  await writeFile(join(folder, "b--c.md"), "First.");
  await writeFile(join(folder, "a.jsonl"), '{"id":"S1","text":"a"}\n{"id":"S2","text":"b"}\n{"id":"S1","text":"c"}\n');
  await writeFile(join(folder, "z.md"), "---\nid: S2\n---\nd");
  await writeFile(join(folder, ".DS_Store"), "x");
});

afterAll(() => rm(folder, { recursive: true }));

describe("a raw folder", () => {
  it("is read in the order of its paths; of two sources of one id the first stays and both are named", async () => {
    const { documents, findings, inputs } = await readRawFolder(folder);
    expect(documents.map(({ sourceId, text }) => [sourceId, text])).toEqual([
      ["S1", "a"],
      ["S2", "b"],
      ["b--c", "First."],
    ]);
    expect(findings).toEqual([
      { kind: "duplicate_source", sourceId: "S1", file: "a.jsonl:3", otherFile: "a.jsonl:1" },
      { kind: "duplicate_source", sourceId: "b--c", file: "b/c.txt", otherFile: "b--c.md" },
      { kind: "duplicate_source", sourceId: "S2", file: "z.md", otherFile: "a.jsonl:2" },
    ]);
    expect(inputs["raw/b--c.md"]).toBe(sha256("First."));
  });
});
