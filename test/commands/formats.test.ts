import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const REPORT = "---\npublished: 2031-05-07\nlanguage: en\nlicence: CC-BY-4.0\n---\nAda Brandt met Ivo Keld on 5 May.\n";
const FOLDER = "build/formats/0.1.0";
const THERE = "is there already";

let space: Workspace;

beforeEach(async () => {
  space = makeWorkspace();
  space.write("raw/gazette.md", REPORT);
  await space.run("release");
});
afterEach(() => space.remove());

const makeFormats = (...args: string[]) => space.runOnly("formats", "--out", join(space.folder, "out"), ...args);
const madeAt = () => statSync(join(space.folder, FOLDER)).ino;

describe("formats", () => {
  it("makes of the newest release what `release` alone does not, with what it was made from", async () => {
    expect(readdirSync(join(space.folder, "build"))).not.toContain("formats");
    const released = space.snapshot("out");
    expect(await makeFormats()).toMatchObject({ code: 0, out: "" });
    const made = space.snapshot(FOLDER);
    const names = ["SHA256SUMS", "demarche-0.1.0.sqlite", "events.parquet", "made-from.json", "network.gexf"];
    expect(Object.keys(made)).toEqual(expect.arrayContaining(names));
    const from = JSON.parse(made["made-from.json"]!);
    expect(from).toMatchObject({ version: "0.1.0", release: sha256(released["0.1.0/SHA256SUMS"]!) });
    expect(space.snapshot("out")).toEqual(released);
  });

  it("does nothing when they are there and of that very release", async () => {
    await makeFormats();
    const [made, at] = [space.snapshot(FOLDER), madeAt()];
    const again = await makeFormats("--version", "0.1.0");
    expect(again).toMatchObject({ code: 0 });
    expect(again.notes).toContain(THERE);
    expect(madeAt()).toBe(at);
    expect(space.snapshot(FOLDER)).toEqual(made);
    expect((await makeFormats("--quiet")).notes).toBe("");
  });

  it.each<[string, (made: Readonly<Record<string, string>>) => void]>([
    ["damaged", (made) => space.write(`${FOLDER}/network.gexf`, made["network.gexf"]!.replace("<gexf", "<gexg"))],
    ["half made", () => rmSync(join(space.folder, FOLDER, "events.parquet"))],
    ["without checksums", () => rmSync(join(space.folder, FOLDER, "SHA256SUMS"))],
    ["with a file too many", () => space.write(`${FOLDER}/more.parquet`, "?")],
    ["beside what was never finished", () => space.write(`${FOLDER}.unfinished-abc/events.parquet`, "?")],
    [
      "of another release",
      (made) => space.write(`${FOLDER}/made-from.json`, made["made-from.json"]!.replace(/\d/, "x")),
    ],
  ])("makes a folder anew that is %s", async (how, spoil) => {
    await makeFormats();
    const made = space.snapshot(FOLDER);
    spoil(made);
    if (how.startsWith("beside")) rmSync(join(space.folder, FOLDER), { recursive: true });
    expect(await makeFormats()).toMatchObject({ code: 0 });
    expect(space.snapshot(FOLDER)).toEqual(made);
    expect(readdirSync(join(space.folder, "build/formats"))).toEqual(["0.1.0"]);
  });

  it("makes them anew once the release is another", async () => {
    await makeFormats();
    const at = madeAt();
    rmSync(join(space.folder, "out"), { recursive: true });
    space.write("raw/gazette.md", `${REPORT}It rained.\n`);
    await space.run("release");
    expect((await makeFormats()).notes).not.toContain(THERE);
    expect(madeAt()).not.toBe(at);
  });

  it("takes any release, and is misused with one that is not there", async () => {
    space.write("raw/herald.md", REPORT);
    await space.run("release");
    await makeFormats("--version", "0.1.0");
    expect(readdirSync(join(space.folder, "build/formats"))).toEqual(["0.1.0"]);
    await makeFormats();
    expect(readdirSync(join(space.folder, "build/formats"))).toEqual(["0.1.0", "0.1.1"]);
    expect(await makeFormats("--version", "9.9.9")).toMatchObject({ code: 2 });
  });

  it("fails with one line where the release is damaged or its rows go into no database, and leaves nothing", async () => {
    const fail = async (path: string, text: string, sums?: string) => {
      const before = space.snapshot("out/0.1.0");
      space.write(`out/0.1.0/${path}`, text);
      if (sums !== undefined) space.write("out/0.1.0/SHA256SUMS", sums);
      const { code, out, notes } = await makeFormats();
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(notes).toMatch(/^demarche formats: 0\.1\.0: .+\n$/);
      expect(readdirSync(join(space.folder, "build", "formats"))).toEqual([]);
      space.write(`out/0.1.0/${path}`, before[path]!);
      space.write("out/0.1.0/SHA256SUMS", before.SHA256SUMS!);
      return notes;
    };
    const sources = space.read("out/0.1.0/sources.csv");
    const twice = `${sources}${sources.split("\r\n")[1]}\r\n`;
    rmSync(join(space.folder, "build/formats"), { recursive: true, force: true });
    await makeFormats();
    rmSync(join(space.folder, FOLDER), { recursive: true });
    expect(await fail("sources.csv", twice)).toContain("sources.csv is not the file that was released");
    const sums = space.read("out/0.1.0/SHA256SUMS").replace(sha256(sources), sha256(twice));
    expect(await fail("sources.csv", twice, sums)).toContain("UNIQUE");
  });
});
