import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder } from "../../pipeline/io/make-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-folder-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("makeFolder", () => {
  it("makes a folder and those above it, and lets one be that is there", () => {
    makeFolder(join(folder, "a/b/c"));
    makeFolder(join(folder, "a/b/c"));
    expect(existsSync(join(folder, "a/b/c"))).toBe(true);
  });

  it("throws what the system says where a file is in the way", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => makeFolder(join(folder, "file"))).toThrow("EEXIST");
    expect(() => makeFolder(join(folder, "file/below"))).toThrow(/ENOTDIR|EEXIST/);
  });

  // Node's own recursive way never comes back from here.
  it.runIf(existsSync("/proc/self"))("throws where no folder can be made", () => {
    expect(() => makeFolder("/proc/nothing/below")).toThrow("ENOENT");
  });
});
