import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Finding } from "../../../pipeline/findings/finding.ts";
import { NO_PROGRESS } from "../../../pipeline/io/progress.ts";
import { type Made, openProof } from "../../../pipeline/io/proof/open.ts";
import { hashProgram } from "../../../pipeline/io/proof/program.ts";
import { listReleases } from "../../../pipeline/io/release-folder.ts";
import { renderSums } from "../../../pipeline/release/documents/sums.ts";
import { sha256 } from "../../../pipeline/text/sha256.ts";
import { makeWorkspace, type Workspace } from "../../helpers/workspace.ts";

vi.mock("../../../pipeline/io/proof/program.ts", () => ({ hashProgram: vi.fn(async () => "one program") }));

const SAID = { notes: ["warning: a.md:1: odd"], out: "events\t1\n" };

let space: Workspace;
let made: Made;
let coded: { inputs: Record<string, string>; findings: Finding[] };

beforeEach(() => {
  space = makeWorkspace();
  space.write("raw/a.md", "It rained.");
  space.write("raw/picture.pdf", "?");
  space.write("reviewed/aliases.csv", "alias\n");
  space.write("build/review/records.csv", "record_id\n");
  space.write("out/index.json", "{}\n");
  writeRelease("0.1.0", null);
  writeRelease("0.1.1", "0.1.0");
  made = {
    version: "0.1.1",
    base: "0.1.0",
    sums: sha256(space.read("out/0.1.1/SHA256SUMS")),
    index: sha256(space.read("out/index.json")),
    queue: { "records.csv": sha256(space.read("build/review/records.csv")) },
  };
  coded = { inputs: inputs("raw/a.md", "reviewed/aliases.csv"), findings: [] };
});
afterEach(() => {
  vi.mocked(hashProgram).mockImplementation(async () => "one program");
  space.remove();
});

function writeRelease(version: string, base: string | null): void {
  const manifest = JSON.stringify({ version, base: base === null ? null : { version: base } });
  const files = new Map([
    ["manifest.json", manifest],
    ["events.csv", "event_id\r\n"],
    ["texts/a.txt", "It rained.\n"],
  ]);
  for (const [path, text] of files) space.write(`out/${version}/${path}`, text);
  space.write(`out/${version}/SHA256SUMS`, renderSums(files));
}

function inputs(...paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, sha256(space.read(path))]));
}

async function open() {
  const of = (path: string) => join(space.folder, path);
  const folders = {
    raw: of("raw"),
    reviewed: of("reviewed"),
    out: of("out"),
    review: of("build/review"),
    proof: of("build/proof.json"),
  };
  return openProof(folders, await listReleases(folders.out), NO_PROGRESS);
}

/** What the next run knows after one during which something happened. */
async function knownAfter(meanwhile: () => void): Promise<unknown> {
  const run = await open();
  expect(run.said).toBeNull();
  meanwhile();
  await run.keep(made, coded, SAID);
  return (await open()).said;
}

describe("a proof", () => {
  it("is kept by the run that makes a release, and taken by the next", async () => {
    expect(await knownAfter(() => {})).toEqual(SAID);
  });

  it("is kept where nothing stands before", async () => {
    made = { ...made, version: "0.2.0", base: null };
    const run = await open();
    writeRelease("0.2.0", null);
    made = { ...made, sums: sha256(space.read("out/0.2.0/SHA256SUMS")) };
    await run.keep(made, coded, SAID);
    expect((await open()).said).toEqual(SAID);
  });

  it("holds of what was read, and not of what a report became meanwhile", async () => {
    const text = space.read("raw/a.md");
    expect(await knownAfter(() => space.write("raw/a.md", "It snowed."))).toBeNull();
    space.write("raw/a.md", text);
    expect((await open()).said).toEqual(SAID);
  });

  it("is not taken of another program", async () => {
    expect(await knownAfter(() => {})).toEqual(SAID);
    vi.mocked(hashProgram).mockImplementation(async () => "another");
    expect((await open()).said).toBeNull();
  });

  it("is not taken where a link leads to a folder or to nothing", async () => {
    expect(await knownAfter(() => {})).toEqual(SAID);
    symlinkSync(join(space.folder, "raw"), join(space.folder, "raw/more"));
    expect((await open()).said).toBeNull();
  });
});

describe("nothing is proved where", () => {
  const cases: Record<string, () => void> = {
    "a report was read that is no longer the one that was there": () => {
      coded.inputs["raw/a.md"] = sha256("It snowed.");
    },
    "a report came after the run began": () => {
      space.write("raw/b.md", "It snowed.");
      coded.inputs = inputs("raw/a.md", "raw/b.md", "reviewed/aliases.csv");
    },
    "a file without documents was changed": () => space.write("raw/picture.pdf", "!"),
    "a list was changed": () => space.write("reviewed/entities.csv", "entity_id\n"),
    "the program was changed": () => vi.mocked(hashProgram).mockImplementation(async () => "another"),
    "another run made a newer release": () => writeRelease("0.1.2", "0.1.1"),
    "another run wrote other sums": () => space.write("out/0.1.1/SHA256SUMS", ""),
    "the base was changed": () => space.write("out/0.1.0/events.csv", "?"),
    "the base was made anew": () => {
      space.write("out/0.1.0/events.csv", "");
      const names = ["manifest.json", "events.csv", "texts/a.txt"];
      const files = new Map(names.map((path) => [path, space.read(`out/0.1.0/${path}`)]));
      space.write("out/0.1.0/SHA256SUMS", renderSums(files));
    },
    "a document failed": () => {
      coded.findings.push({ kind: "document_failed", file: "a.md", sourceId: "a", detail: "out of memory" });
    },
    "a file could not be read": () => {
      coded.findings.push({ kind: "unreadable_file", file: "a.md", detail: "EACCES" });
    },
  };
  it.each(Object.entries(cases))("%s", async (_, meanwhile) => {
    // What was changed for a while and is as it was again must not pass either.
    const before = space.snapshot(".");
    expect(await knownAfter(meanwhile)).toBeNull();
    for (const [path, text] of Object.entries(before)) space.write(path, text);
    vi.mocked(hashProgram).mockImplementation(async () => "one program");
    expect((await open()).said).toBeNull();
  });

  it("the base was not whole when the run began, though it is when it ends", async () => {
    const whole = space.read("out/0.1.0/events.csv");
    space.write("out/0.1.0/events.csv", "?");
    expect(await knownAfter(() => space.write("out/0.1.0/events.csv", whole))).toBeNull();
  });

  it("it cannot be written down, and the run goes on", async () => {
    space.write("build/proof.json/in-the-way", "");
    expect(await knownAfter(() => {})).toBeNull();
  });
});
