import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Misuse, type Terminal } from "../../pipeline/commands/command.ts";
import { score } from "../../pipeline/commands/score.ts";
import { NO_PROGRESS } from "../../pipeline/io/progress.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(text: string): Promise<{ code: number; out: string; notes: string[] }> {
  const file = join(folder, "gold.jsonl");
  writeFileSync(file, text);
  let out = "";
  const notes: string[] = [];
  const terminal: Terminal = {
    out(more) {
      out += more;
    },
    note: (line) => notes.push(line),
    progress: NO_PROGRESS,
    readInput: () => "",
  };
  const code = await score(["--gold", file], terminal);
  return { code, out, notes: notes.map((line) => line.replace(folder, "")) };
}

describe("score", () => {
  it("prints figures for a gold file", async () => {
    const text = "Dana Orlik said the bridge was safe.";
    const attributions = [{ source: [[0, 10]], cue: [[11, 15]], content: [[16, 35]] }];
    const { code, out } = await run(`${JSON.stringify({ id: "a", text, attributions })}\n`);
    expect(code).toBe(0);
    expect(out).toContain("reporting\t1.000\t1 of 1\n");
    expect(out).toContain("precision\t1.000\t1 of 1\n");
  });

  it("names the line that is wrong", async () => {
    const { code, out, notes } = await run('{"id":"a","text":"b","attributions":[]}\n{"id":"b"}\n');
    expect({ code, out, notes }).toEqual({ code: 1, out: "", notes: ["/gold.jsonl:2: needs an id and a text"] });
  });

  it("needs a file", async () => {
    const terminal: Terminal = { out: () => {}, note: () => {}, progress: NO_PROGRESS, readInput: () => "" };
    await expect(score([], terminal)).rejects.toThrow(Misuse);
    expect(await score(["--gold", join(folder, "none.jsonl")], terminal)).toBe(1);
  });
});
