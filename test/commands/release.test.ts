import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ALIASES, ENTITIES, REPORT } from "../helpers/one-meeting.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

let space: Workspace;

beforeEach(() => {
  space = makeWorkspace();
  space.write("reviewed/entities.csv", ENTITIES);
  space.write("reviewed/aliases.csv", ALIASES);
  space.write("raw/gazette.md", REPORT);
});
afterEach(() => space.remove());

describe("release", () => {
  it("makes 0.1.0 first, and nothing new while nothing changes", async () => {
    const first = await space.run("release");
    expect(first).toMatchObject({ code: 0 });
    const released = space.snapshot("out");
    expect(released["0.1.0/events.csv"]).toContain("CONSULT");
    expect(released["0.1.0/texts/gazette.txt"]).toBe("Ada Brandt met Ivo Keld on 5 May.\n");
    rmSync(join(space.folder, "build"), { recursive: true });
    const second = await space.run("release");
    expect(second.notes).toContain("nothing changed: 0.1.0 is reproduced byte for byte");
    expect(second.out).toBe(first.out);
    expect(space.snapshot("out")).toEqual(released);
  });

  it("makes the next version of a changed corpus, on the newest as its base", async () => {
    await space.run("release");
    const before = space.snapshot("out/0.1.0");
    space.write("raw/herald.md", REPORT.replace("met", "held talks with"));
    const next = await space.run("release");
    expect(next.code).toBe(0);
    // From other inputs no release is tried again.
    expect(next.notes).not.toContain("reproduce");
    expect(space.snapshot("out/0.1.0")).toEqual(before);
    const index = JSON.parse(space.read("out/index.json"));
    expect(index.releases.map(({ version }: { version: string }) => version)).toEqual(["0.1.1", "0.1.0"]);
    expect(JSON.parse(space.read("out/0.1.1/manifest.json")).base.version).toBe("0.1.0");
    // The event is the one of the first release, told by one source more.
    const idOf = (version: string) => /ev-\w+/.exec(space.read(`out/${version}/events.csv`))![0];
    expect(idOf("0.1.1")).toBe(idOf("0.1.0"));
  });

  it("rebuilds a version that exists on its own base, and says where it would differ", async () => {
    await space.run("release");
    space.write("raw/herald.md", REPORT.replace("met", "held talks with"));
    await space.run("release");
    expect(await space.run("release", "--release-version", "0.1.1")).toMatchObject({ code: 0 });
    space.write("raw/herald.md", REPORT);
    const differs = await space.run("release", "--release-version", "0.1.1");
    expect(differs.code).toBe(1);
    expect(differs.notes).toContain("0.1.1:1: rebuilt with other bytes in");
  });

  it("releases a text in which nothing is found, with empty tables", async () => {
    space.write("raw/gazette.md", "It rained.");
    expect(await space.run("release")).toMatchObject({ code: 0 });
    expect(space.read("out/0.1.0/events.csv")).toMatch(/^\uFEFFevent_id,[a-z_,]+\r\n$/);
    expect(space.read("out/0.1.0/sources.csv")).toContain("gazette");
  });

  it("releases an empty raw folder", async () => {
    space.remove();
    space = makeWorkspace();
    expect(await space.run("release")).toMatchObject({ code: 0 });
  });

  it("leaves the releases as they were when the data is at fault", async () => {
    await space.run("release");
    const before = space.snapshot("out");
    space.write("reviewed/aliases.csv", `${ALIASES}Ada,nobody,short,same,,,,tester,2031-05-01,a slip\n`);
    const failed = await space.run("release");
    expect(failed.code).toBe(1);
    expect(failed.notes).toMatch(/aliases\.csv:4: .*nobody/);
    expect(space.snapshot("out")).toEqual(before);
  });

  it("names both files of one source id", async () => {
    space.write("raw/a.md", "---\nid: twin\n---\nOne.");
    space.write("raw/b/b.md", "---\nid: twin\n---\nTwo.");
    const failed = await space.run("release");
    expect(failed.code).toBe(1);
    expect(failed.notes).toMatch(/b\/b\.md.*twin.*a\.md/);
  });

  it("clears away what a crash left half written", async () => {
    mkdirSync(join(space.folder, "out"));
    space.write("out/.unfinished-x/events.csv", "half");
    expect(await space.run("release")).toMatchObject({ code: 0 });
    expect(Object.keys(space.snapshot("out")).some((path) => path.includes("unfinished"))).toBe(false);
  });

  it("mends the list of releases after a crash between the release and the list", async () => {
    await space.run("release");
    const whole = space.snapshot("out");
    space.write("out/index.json", '{"releases": []}');
    await space.run("release");
    expect(space.snapshot("out")).toEqual(whole);
  });

  it("says that the list of releases is damaged, and leaves it", async () => {
    await space.run("release");
    space.write("out/index.json", "{");
    await expect(space.run("release")).rejects.toThrow("index.json is no JSON");
    expect(space.read("out/index.json")).toBe("{");
  });

  it("is misused with a version that is none, or a base that is not there", async () => {
    expect(await space.run("release", "--release-version", "one")).toMatchObject({ code: 2 });
    expect(await space.run("release", "--base", "9.9.9")).toMatchObject({ code: 2 });
    expect(await space.run("release", "--workers", "0")).toMatchObject({ code: 2 });
    expect(await space.run("release", "--out", "")).toMatchObject({ code: 2 });
  });

  it("writes what waits for a person beside the releases", async () => {
    space.write("raw/herald.md", REPORT.replace("Ivo Keld", "Mara Tolland"));
    await space.run("release");
    expect(space.read("build/review/unresolved.csv")).toContain("Mara Tolland");
  });
});

describe("explain", () => {
  it("shows the sentence, the rule and the reviewed rows behind an event", async () => {
    await space.run("release");
    const id = /ev-\w+/.exec(space.read("out/0.1.0/events.csv"))![0];
    const { code, out } = await space.run("explain", id);
    expect(code).toBe(0);
    expect(out).toContain(">>>Ada Brandt met Ivo Keld on 5 May.<<<");
    expect(out).toContain('aliases.csv:2 "Ada Brandt" same ada-brandt (tester, 2031-05-01): full name');
    expect(await space.run("explain", "ev-0000000000000")).toMatchObject({ code: 1 });
    expect(await space.run("explain")).toMatchObject({ code: 2 });
  });

  it("says why two sources are one event", async () => {
    space.write("raw/herald.md", REPORT.replace("met", "held talks with"));
    await space.run("release");
    const id = /ev-\w+/.exec(space.read("out/0.1.0/events.csv"))![0];
    const { out } = await space.run("explain", id);
    expect(out).toContain("gazette and herald: same type, the same parties, days that overlap");
  });
});

describe("explain, of two that stayed two", () => {
  it("says what keeps them apart", async () => {
    space.write("raw/herald.md", REPORT.replace(" on 5 May", ""));
    await space.run("release");
    const id = /ev-\w+/.exec(space.read("out/0.1.0/events.csv"))![0];
    const { out } = await space.run("explain", id);
    expect(out).toContain("CONSULT: Ada Brandt, Ivo Keld: an account without a year never joins by itself");
  });
});

describe("check", () => {
  it("prints the queue's size, unused aliases and close pairs", async () => {
    space.write("raw/herald.md", REPORT.replace(" on 5 May", ""));
    space.write("reviewed/aliases.csv", `${ALIASES}A. Brandt,ada-brandt,name,same,,,,tester,2031-05-01,initial\n`);
    const { code, out } = await space.run("check");
    expect(code).toBe(0);
    expect(out).toContain("close pairs of accounts\t1");
    expect(out).toContain("gazette and herald: CONSULT, kept apart by no_year");
    expect(out).toContain('aliases.csv:4: "A. Brandt" ada-brandt');
  });
});
