import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readCodedFile, readCodedHeader, writeCodedFile } from "../../pipeline/io/coded-file.ts";
import { makePlan, parsePlan, renderPlan } from "../../pipeline/shards/plan.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";
import { writeCorpus } from "./corpus.ts";
import { planIn, removeReleases } from "./planned.ts";

let workspace: Workspace;
beforeAll(() => {
  workspace = makeWorkspace();
});
afterAll(() => workspace.remove());
beforeEach(() => {
  removeReleases(workspace);
  writeCorpus(workspace);
});

const planned = (shards: number) => planIn(workspace, shards);
const aliases = () => join(workspace.folder, "reviewed/aliases.csv");

async function all<T>(things: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const thing of things) found.push(thing);
  return found;
}

describe("a shard", () => {
  it("that is there and whole is left alone; one that is not is named, and made again the same", async () => {
    const { run, code, file } = await planned(3);
    expect((await run("missing")).out).toBe("1-3\n");
    for (const shard of [1, 2, 3]) await code(shard);
    const before = statSync(file(1));
    expect((await code(1)).notes).toContain("shard 1 of 3 is there");
    expect(statSync(file(1))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });

    const whole = readFileSync(file(2));
    truncateSync(file(2), whole.length - 7);
    rmSync(file(3));
    expect((await run("missing")).out).toBe("2-3\n");
    const refused = await run("merge");
    expect(refused.code).toBe(1);
    expect(refused.notes).toContain("shard 2 of 3 is corrupt");
    expect(refused.notes).toContain("shard 3 of 3 is missing");
    expect(refused.notes).not.toContain("shard 1 of 3");
    expect(readdirSync(workspace.folder)).not.toContain("out");

    expect((await code(2)).code).toBe(0);
    expect(readFileSync(file(2))).toEqual(whole);
    expect((await run("missing")).out).toBe("3\n");
    await code(3);
    expect((await run("merge")).code).toBe(0);
  });

  it("is the same file from two runs at once, and nothing is left of either", async () => {
    const { code, file, run } = await planned(1);
    const both = await Promise.all([code(1), code(1)]);
    expect(both.map((ran) => ran.code)).toEqual([0, 0]);
    expect(readdirSync(dirname(file(1)))).toEqual(["1-of-1.jsonl"]);
    expect((await run("missing")).out).toBe("");
  });

  it("takes away what one that was killed left behind, and nothing of one at work", async () => {
    const { code, file } = await planned(1);
    mkdirSync(dirname(file(1)));
    const leftover = (host: string, pid: number) => `.unfinished-1-of-1.jsonl~${host}~${pid}~x`;
    const dead = leftover(hostname(), 2 ** 22 + 1);
    const others = [leftover(hostname(), process.pid), leftover("elsewhere", 1)];
    for (const name of [dead, ...others]) writeFileSync(join(dirname(file(1)), name), "");
    await code(1);
    expect(readdirSync(dirname(file(1))).sort()).toEqual([...others, "1-of-1.jsonl"].sort());
  });

  it.each([
    ["coded from another corpus", () => workspace.write("raw/2019/c.txt", "It rained in Osk again.")],
    [
      "coded with other reviewed lists",
      () => appendFileSync(aliases(), '"Keld",keld,short,same,,,,kim,2020-01-01,the surname\n'),
    ],
  ])("that was %s is refused by name, and made anew", async (words, change) => {
    const before = await planned(2);
    for (const shard of [1, 2]) await before.code(shard);
    change();
    const after = await planned(2);
    mkdirSync(dirname(after.file(1)));
    for (const shard of [1, 2]) cpSync(before.file(shard), after.file(shard));
    const refused = await after.run("merge");
    expect(refused.code).toBe(1);
    for (const shard of [1, 2])
      expect(refused.notes).toContain(`shard ${shard} of 2 is not of this plan: it was ${words}`);
    expect((await after.run("missing")).out).toBe("1-2\n");
    expect((await after.code(1)).code).toBe(0);
    expect((await after.run("missing")).out).toBe("2\n");
    // The plan from before the change holds no more, and says so.
    const stale = await before.run(
      words.includes("lists") ? "merge" : "code",
      ...(words.includes("lists") ? [] : ["--shard", "1/2"]),
    );
    expect(stale.code).toBe(words.includes("lists") ? 1 : 0);
    writeCorpus(workspace);
  });

  it("of another run is refused by the most telling name, and made anew", async () => {
    const { code, file, run } = await planned(1);
    await code(1);
    const whole = readFileSync(file(1));
    const records = await all(readCodedFile(file(1)));
    const { about } = await readCodedHeader(file(1));
    for (const [key, words] of [
      ["rules", "it was coded by another version of the rules"],
      ["model", "it was coded with another model"],
      ["version", "it was coded by another version of the program"],
      ["base", "it was planned on another base release"],
      ["run", "it belongs to another run"],
      ["shard", "it is another shard"],
      ["of", "it is a shard of another number of shards"],
    ] as const) {
      await writeCodedFile(file(1), { ...about, [key]: "another", run: "another" }, records);
      const refused = await run("merge");
      expect(refused.code).toBe(1);
      expect(refused.notes).toContain(`shard 1 of 1 is not of this plan: ${words}`);
    }
    await code(1);
    expect(readFileSync(file(1))).toEqual(whole);
  });
});

describe("a plan that no longer holds", () => {
  it("is refused before anything is coded: another program, other lists, another raw file", async () => {
    const { work, code, run, file } = await planned(2);
    const path = join(work, "plan.json");
    const text = readFileSync(path, "utf8");
    const { run: _, coder, ...plan } = parsePlan(text)!;
    writeFileSync(path, renderPlan(makePlan({ ...plan, coder: { ...coder, rules: "0".repeat(64) } })));
    expect(await code(1)).toMatchObject({
      code: 1,
      notes: expect.stringContaining("codes by other rules than the plan's"),
    });
    writeFileSync(path, text);

    appendFileSync(aliases(), '"Keld",keld,short,same,,,,kim,2020-01-01,the surname\n');
    expect(await code(1)).toMatchObject({
      code: 1,
      notes: expect.stringContaining("reviewed/aliases.csv was changed"),
    });
    expect(await run("merge")).toMatchObject({ code: 1 });
    writeCorpus(workspace);

    workspace.write("raw/2019/a.md", "x");
    rmSync(join(workspace.folder, "raw/2019/b.md"));
    const refused = await code(1);
    expect(refused.code).toBe(1);
    expect(refused.notes).toContain("raw/2019/a.md was changed");
    expect(refused.notes).toContain("raw/2019/b.md is gone");
    expect(existsSync(file(1))).toBe(false);
    writeCorpus(workspace);
    expect((await code(1)).code).toBe(0);
  });

  it("or was changed by hand, or is not there, is no plan; nor is a wrong call one", async () => {
    const { work, code, run } = await planned(2);
    expect(await run("code", "--shard", "1/3")).toMatchObject({ code: 2, notes: expect.stringContaining("2 shards") });
    for (const shard of ["0/2", "3/2", "1", "x/2", ""]) expect((await run("code", "--shard", shard)).code).toBe(2);
    expect((await code(1, "--workers", "0")).code).toBe(2);
    const path = join(work, "plan.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"bytes":', '"bytes": '));
    expect((await run("missing")).code).toBe(0);
    writeFileSync(path, readFileSync(path, "utf8").replace(/"sha256":"./, '"sha256":"x'));
    expect(await code(1)).toMatchObject({ code: 2, notes: expect.stringContaining("or was changed") });
    rmSync(path);
    expect(await run("merge")).toMatchObject({ code: 2, notes: expect.stringContaining("is not there") });
    expect((await workspace.runOnly("missing")).code).toBe(2);
    for (const shards of ["0", "1.5", "many"])
      expect((await workspace.run("plan", "--work", work, "--shards", shards)).code).toBe(2);
    expect((await workspace.run("plan", "--work", work, "--shards", "1", "--base", "newest")).code).toBe(2);
  });
});
