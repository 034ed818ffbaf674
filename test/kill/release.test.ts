import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listReleases } from "../../pipeline/io/release-folder.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";
import { copyOf, faultsOfRelease, type Moment, runIn, type Signal } from "./killed.ts";

const REPORT = "---\npublished: 2031-05-07\nlanguage: en\nlicence: CC-BY-4.0\n---\nAda Brandt met Ivo Keld on 5 May.\n";

/** One release, and a report more than it has. */
let base: Workspace;
/** What is there when a run has come to its end that nobody disturbed. */
let undisturbed: Workspace;
/** How many things such a run does to the disk, and how long it takes in milliseconds. */
let effects: number;
let time: number;

beforeAll(async () => {
  base = makeWorkspace();
  base.write("raw/gazette.md", REPORT);
  base.write("reviewed/licences.csv", "licence,extent,max_words,reason\n");
  expect(await base.run("release")).toMatchObject({ code: 0 });
  base.write("raw/herald.md", REPORT.replace("met", "held talks with"));
  undisturbed = copyOf(base);
  const began = performance.now();
  const { code, out } = await runIn(undisturbed.folder, ["release"]);
  time = performance.now() - began;
  expect(code).toBe(0);
  effects = Number(/effects (\d+)/.exec(out)?.[1]);
});
afterAll(() => {
  base.remove();
  undisturbed.remove();
});

/** Kills a run, looks at what is there, and lets the next run come to its end. */
async function killAndGoOn(at: Moment, by: Signal): Promise<void> {
  const space = copyOf(base);
  try {
    const killed = await runIn(space.folder, ["release"], { at, by });
    expect(killed.left).toEqual([]);
    expect([0, by === "SIGINT" ? 130 : 143, null]).toContain(killed.code);
    if (killed.code === null) expect(killed.signal).toBe(by);
    else if (killed.code > 0) expect(killed.notes).toMatch(/(?:^|\n)demarche release: stopped; [^\n]*\n$/);

    const versions = await listReleases(join(space.folder, "out"));
    expect([["0.1.0"], ["0.1.1", "0.1.0"]]).toContainEqual(versions);
    for (const version of versions) {
      expect([version, faultsOfRelease(join(space.folder, "out", version))]).toEqual([version, []]);
    }
    expect(space.snapshot("out/0.1.0")).toEqual(base.snapshot("out/0.1.0"));
    const list = space.read("out/index.json");
    expect([base.read("out/index.json"), undisturbed.read("out/index.json")]).toContain(list);
    if (list !== base.read("out/index.json")) expect(versions).toContain("0.1.1");

    expect(await space.run("release")).toMatchObject({ code: 0 });
    expect(space.snapshot("out")).toEqual(undisturbed.snapshot("out"));
    expect(space.snapshot("build/review")).toEqual(undisturbed.snapshot("build/review"));
  } finally {
    space.remove();
  }
}

/** Shares of all that a run does to the disk; the last are the release's own move into place and what follows. */
const SHARES = [0, 0.2, 0.4, 0.6, 0.8] as const;
const SIGNALS: readonly Signal[] = ["SIGKILL", "SIGTERM", "SIGINT"];

it.each(SHARES)("a run that is killed outright after %d of what it does to the disk does no harm", async (share) => {
  await killAndGoOn({ effect: 1 + Math.floor(share * effects) }, "SIGKILL");
});

it.each(SIGNALS)("nor one that %s ends before its last effects", async (by) => {
  await Promise.all([1, 6].map((last) => killAndGoOn({ effect: effects - last }, by)));
});

it.each(SIGNALS)("nor one that %s ends when it has said what it did", async (by) => {
  await Promise.all([1, 3].map((line) => killAndGoOn({ line }, by)));
});

it.each(SIGNALS)("nor one that %s ends at any time", async (by) => {
  await killAndGoOn({ after: 0.6 * time }, by);
});
