import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

let space: Workspace;
let cache: string;
beforeEach(() => {
  space = makeWorkspace();
  space.write("raw/gazette.md", "Ada Brandt met Ivo Keld on 5 May.");
  cache = join(space.folder, "build", "cache");
  mkdirSync(join(space.folder, "build"), { recursive: true });
});
afterEach(() => space.remove());

describe("where a file stands in the place of the cache", () => {
  it("the release is the same, and a line says what is the matter", async () => {
    const whole = await space.run("release");
    const released = space.snapshot("out");
    for (const folder of ["out", "build"]) rmSync(join(space.folder, folder), { recursive: true });
    mkdirSync(join(space.folder, "build"));
    writeFileSync(cache, "in the way");
    const run = await space.run("release");
    expect(run).toMatchObject({ code: 0, out: whole.out });
    expect(run.notes).toContain("cache:1: cannot be used: ");
    expect(space.snapshot("out")).toEqual(released);
    expect(readFileSync(cache, "utf8")).toBe("in the way");
  });

  it("each run says so, until the folder can be made", async () => {
    writeFileSync(cache, "in the way");
    for (let run = 0; run < 2; run += 1) expect((await space.run("release")).notes).toContain("cannot be used");
    rmSync(cache);
    expect((await space.run("release")).notes).not.toContain("cannot be used");
  });
});
