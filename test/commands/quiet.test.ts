import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

let space: Workspace;

beforeEach(() => {
  space = makeWorkspace();
  space.write("raw/gazette.md", "---\nlanguage: en\n---\nAda Brandt met Ivo Keld on 5 May.\n");
  space.write("reviewed/licences.csv", "licence,extent,max_words,reason\n");
});
afterEach(() => space.remove());

describe("--quiet", () => {
  it("says nothing of progress and of what was done; results are printed", async () => {
    expect((await space.run("check")).notes).toMatch(/^read and code: 1 document in .*\nmerge and validate: .*\n$/);
    expect((await space.run("check", "--quiet")).notes).toBe("");
    const quiet = await space.run("release", "--quiet");
    expect(quiet).toMatchObject({ code: 0, notes: "" });
    expect(quiet.out).toContain("sources\t1\n");
    expect((await space.run("release")).notes).toContain("nothing changed: 0.1.0 is whole, ");
  });

  it("prints findings all the same, and no progress besides", async () => {
    space.write("raw/picture.pdf", "?");
    const { notes } = await space.run("release", "--quiet");
    expect(notes.trimEnd().split("\n")).toHaveLength(1);
    expect(notes).toContain("picture.pdf:1: ");
  });
});
