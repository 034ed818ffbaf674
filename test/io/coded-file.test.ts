import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CorruptFile, readCodedFile, verifyCodedFile, writeCodedFile } from "../../pipeline/io/coded-file.ts";
import { type CodedRecord, HEADER_LENGTH } from "../../pipeline/shards/coded-lines.ts";
import { codedOf } from "../helpers/coded.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-coded-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const records: CodedRecord[] = Array.from({ length: 40 }, (_, index) => ({
  document: codedOf(`report-${index}`, { text: "Ada Brandt met Ivo Keld in Łodz. ".repeat(index * 40) }),
  firstLine: 1,
}));
records.splice(3, 0, { finding: { kind: "ignored_file", file: "a.pdf" } });

async function all(path: string): Promise<CodedRecord[]> {
  const read: CodedRecord[] = [];
  for await (const record of readCodedFile(path)) read.push(record);
  return read;
}

describe("a file of coded documents", () => {
  it("gives back the records in their order, and says how many there are", async () => {
    const path = join(folder, "whole");
    const header = await writeCodedFile(path, { shard: 1 }, records);
    expect(await all(path)).toEqual(records);
    expect(await verifyCodedFile(path)).toEqual(header);
    expect(header).toMatchObject({ about: { shard: 1 }, documents: 40, findings: 1 });
    expect(header.bytes).toBe(statSync(path).size - HEADER_LENGTH);
  });

  it("may be empty, and is the same bytes each time", async () => {
    const [path, again] = [join(folder, "empty"), join(folder, "empty-again")];
    await writeCodedFile(path, {}, []);
    await writeCodedFile(again, {}, []);
    expect(await all(path)).toEqual([]);
    expect(readFileSync(path)).toEqual(readFileSync(again));
  });

  it("leaves nothing behind where the records break off", async () => {
    const own = join(folder, "broken");
    function* breaking() {
      yield records[0]!;
      throw new Error("no more");
    }
    await expect(writeCodedFile(join(own, "file"), {}, breaking())).rejects.toThrow("no more");
    expect(readdirSync(own)).toEqual([]);
  });

  it.each([
    ["cut short", (path: string) => truncateSync(path, statSync(path).size - 1)],
    ["cut in its header", (path: string) => truncateSync(path, 10)],
    ["longer than it was", (path: string) => appendFileSync(path, "{}\n")],
    ["changed in one letter", (path: string) => change(path, "Brandt met", "Brandt mot")],
    ["no JSON in one line", (path: string) => change(path, '"kind":"ignored_file"', '"kind":"ignored_file ')],
  ])("refuses a file that is %s", async (_name, damage) => {
    const path = join(folder, "damaged");
    await writeCodedFile(path, {}, records);
    damage(path);
    await expect(verifyCodedFile(path)).rejects.toThrow(CorruptFile);
    await expect(all(path)).rejects.toThrow(CorruptFile);
  });
});

function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${from} is not there`);
  writeFileSync(path, text.replace(from, to));
}
