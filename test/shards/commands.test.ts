import { appendFileSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeWorkspace, type Ran, type Workspace } from "../helpers/workspace.ts";
import { writeCorpus } from "./corpus.ts";
import { planIn, releasedIn, removeReleases } from "./planned.ts";

let workspace: Workspace;
let alone: Readonly<Record<string, string>>;
let aloneRan: Ran;

const planned = (shards: number, ...more: string[]) => planIn(workspace, shards, ...more);

function warnings({ notes }: Ran): string[] {
  return notes.split("\n").filter((line) => line.startsWith("warning") || line.startsWith("error"));
}

beforeAll(async () => {
  workspace = makeWorkspace();
  writeCorpus(workspace);
  aloneRan = await workspace.run("release", "--workers", "1");
  alone = releasedIn(workspace);
  expect(alone["out/0.1.0/events.csv"]!.split("\n").length).toBeGreaterThan(5);
}, 60_000);
afterAll(() => workspace.remove());
beforeEach(() => removeReleases(workspace));

describe("a release in pieces", () => {
  it.each([1, 8, 64])("is the release of one machine, byte for byte, from %i shards in any order", async (shards) => {
    const { run, code, ran } = await planned(shards);
    const order = Array.from({ length: shards }, (_, i) => ((i * 5 + 2) % shards) + 1);
    for (const shard of order) {
      const workers = shards === 1 ? ["--workers", "2"] : [];
      expect((await code(shard, ...workers)).code).toBe(0);
    }
    expect(ran.out).toMatch(shards === 64 ? /^shards without a file\t55$/m : /^shards without a file\t[01]$/m);
    expect((await run("missing")).out).toBe("");
    const merged = await run("merge");
    expect(merged.code).toBe(0);
    expect(merged.out).toBe(aloneRan.out);
    expect(releasedIn(workspace)).toEqual(alone);
    expect(warnings(merged)).toEqual(warnings(aloneRan));
  });

  it("is made once, and proved by a second merge", async () => {
    const { run, code } = await planned(2);
    await code(1);
    await code(2);
    await run("merge");
    const again = await run("merge");
    expect(again).toMatchObject({ code: 0 });
    expect(again.notes).toContain("0.1.0 is reproduced byte for byte");
    expect(readdirSync(join(workspace.folder, "out"))).toEqual(["0.1.0", "index.json"]);
  });

  it("is refused like on one machine where two shards have a source of one id, whichever comes first", async () => {
    workspace.write("raw/2019/z.md", workspace.read("raw/2019/a.md"));
    workspace.write("raw/2019/z.txt", "It rained.");
    const refused = await workspace.run("release", "--workers", "1");
    expect(refused.code).toBe(1);
    for (const shards of [1, 4]) {
      const { run, code } = await planned(shards);
      for (let shard = 1; shard <= shards; shard += 1) expect((await code(shard)).code).toBe(0);
      const merged = await run("merge");
      expect(merged.code).toBe(1);
      expect(warnings(merged)).toEqual(warnings(refused));
      expect(merged.notes).toContain("2019/z.md:1: has the id a, and so has 2019/a.md");
    }
    for (const name of ["z.md", "z.txt"]) rmSync(join(workspace.folder, "raw/2019", name));
  });

  it("stands on the base and has the version that were planned", async () => {
    const { run, code } = await planned(1, "--base", "none", "--release-version", "0.3.0");
    await code(1);
    expect((await run("merge")).notes).toContain("released 0.3.0");
    const next = await planned(1);
    expect(readFileSync(join(next.work, "plan.json"), "utf8")).toContain('"version": "0.3.0"');
    appendFileSync(join(workspace.folder, "out/0.3.0/SHA256SUMS"), "x");
    expect((await next.code(1)).code).toBe(0);
    const refused = await next.run("merge");
    expect(refused.code).toBe(1);
    expect(refused.notes).toContain("the base release 0.3.0 was changed");
  });
});
