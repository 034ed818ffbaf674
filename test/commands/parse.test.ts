import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse } from "../../pipeline/commands/command.ts";
import { parse } from "../../pipeline/commands/parse.ts";
import { NO_PROGRESS } from "../../pipeline/io/progress.ts";

const folder = mkdtempSync(join(tmpdir(), "parse-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], input = ""): Promise<{ code: number; out: string; notes: string[] }> {
  let out = "";
  const notes: string[] = [];
  const code = await parse(args, {
    out: (text) => {
      out += text;
    },
    note: (line) => {
      notes.push(line);
    },
    progress: NO_PROGRESS,
    readInput: () => input,
  });
  return { code, out, notes };
}

describe("parse", () => {
  it("reads a file as a release would, or standard input", async () => {
    const file = join(folder, "a.md");
    writeFileSync(file, "---\ntitle: Talks\n---\nOrl met Mirsk.\n");
    const fromFile = await run([file]);
    expect(fromFile.code).toBe(EXIT_DONE);
    expect(fromFile.out).toContain(
      "# text = Orl met Mirsk.\n1\tOrl\tOrl\tPROPN\tNNP\t_\t2\tnsubj\t_\tTokenRange=0:3\n",
    );
    expect((await run([], "Orl met Mirsk.")).out).toBe(fromFile.out);
    expect((await run([], "")).out).toBe("");
  });

  it("reads UTF-16 with its mark, and says in one line that it cannot without", async () => {
    const file = join(folder, "wide.md");
    writeFileSync(file, "\ufeffOrl met Mirsk.", "utf16le");
    expect(await run([file])).toMatchObject({ code: EXIT_DONE, out: (await run([], "Orl met Mirsk.")).out, notes: [] });
    writeFileSync(file, "Orl met Mirsk.", "utf16le");
    const { code, out, notes } = await run([file]);
    expect([code, out, notes]).toEqual([EXIT_DATA_AT_FAULT, "", [expect.stringContaining("UTF-16")]]);
  });

  it("fills in a CoNLL-U file", async () => {
    const file = join(folder, "a.conllu");
    writeFileSync(file, "1\tOrl\t_\t_\t_\t_\t_\t_\t_\t_\n2\tagreed\t_\t_\t_\t_\t_\t_\t_\t_\n");
    const { code, out } = await run(["--conllu", file]);
    expect(code).toBe(EXIT_DONE);
    expect(out).toBe("1\tOrl\tOrl\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tagreed\tagree\tVERB\tVBD\t_\t0\troot\t_\t_\n\n");
  });

  it("says in one line what is wrong with the data", async () => {
    const missing = await run([join(folder, "none.txt")]);
    expect(missing).toMatchObject({ code: EXIT_DATA_AT_FAULT, out: "" });
    expect(missing.notes).toHaveLength(1);
    const file = join(folder, "bad.conllu");
    writeFileSync(file, "1\tOrl\n");
    const bad = await run(["--conllu", file]);
    expect(bad).toMatchObject({ code: EXIT_DATA_AT_FAULT, out: "" });
    expect(bad.notes[0]).toContain("bad.conllu:1: ");
  });

  it("refuses what it does not know", async () => {
    await expect(run(["a", "b"])).rejects.toThrow(Misuse);
    await expect(run(["a", "--conllu", "b"])).rejects.toThrow(Misuse);
    await expect(run(["--conllu"])).rejects.toThrow();
    await expect(run(["--tags"])).rejects.toThrow();
  });
});
