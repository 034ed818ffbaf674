/** A release in which nothing changed is known by its digests, and by nothing less than all of them. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { ALIASES, ENTITIES, REPORT } from "../helpers/one-meeting.ts";
import { makeWorkspace, type Ran, type Workspace } from "../helpers/workspace.ts";
import { copyOf } from "../kill/killed.ts";

const KNOWN = "nothing changed: 0.1.1 is whole, and this program made it byte for byte of these inputs";
const REPRODUCED = "nothing changed: 0.1.1 is reproduced byte for byte";

/** Two releases, the second on the first, with a finding and a name that waits. */
let base: Workspace;
let space: Workspace;

beforeAll(async () => {
  base = makeWorkspace();
  base.write("reviewed/entities.csv", ENTITIES);
  base.write("reviewed/aliases.csv", ALIASES);
  base.write("raw/gazette.md", REPORT);
  base.write("raw/picture.pdf", "?");
  expect((await base.run("release")).code).toBe(0);
  base.write("raw/herald.md", REPORT.replace("Ivo Keld", "Mara Tolland"));
  expect((await base.run("release")).notes).toContain("released 0.1.1");
});
afterAll(() => base.remove());
afterEach(() => space.remove());

/** What a run says but for its stages, whose times and names are another matter. */
function saidBy({ code, out, notes }: Ran): Ran {
  const lines = notes.replaceAll(space.folder, "").split("\n");
  return { code, out, notes: lines.filter((line) => !/: (?:.* in )?\d+\.\d s(?:,|$)/.test(line)).join("\n") };
}

describe("a release in which nothing changed", () => {
  it("is known right after the one that was made, and says what a run says that makes it again", async () => {
    space = copyOf(base);
    const remake = copyOf(base);
    rmSync(join(remake.folder, "build"), { recursive: true });
    const again = await remake.run("release");
    expect(again.notes).toContain(REPRODUCED);
    expect(again.notes).toContain("picture.pdf:1: ");

    // Whatever is coded is kept there.
    rmSync(join(space.folder, "build/cache"), { recursive: true });
    const before = space.snapshot(".");
    const known = await space.run("release");
    expect(saidBy(known).notes).toBe(saidBy(again).notes.replaceAll(remake.folder, "").replace(REPRODUCED, KNOWN));
    expect(known).toMatchObject({ code: again.code, out: again.out });
    expect(space.snapshot(".")).toEqual(before);
    expect(remake.snapshot("build/review")).toEqual(space.snapshot("build/review"));
    expect(remake.read("build/proof.json")).toBe(space.read("build/proof.json"));

    expect((await remake.run("release")).notes).toContain(KNOWN);
    expect((await remake.run("release", "--quiet")).notes).toBe((await space.run("release", "--quiet")).notes);
    remake.remove();
  });

  it("is made again for whoever asks for its version, its base or its statuses", async () => {
    space = copyOf(base);
    const { notes } = await space.run("release", "--release-version", "0.1.1");
    expect(notes).toContain("\n0.1.1 is reproduced byte for byte");
    const statuses = ["--review-status", "machine,accepted,corrected,added"];
    for (const options of [["--base", "0.1.1"], statuses]) {
      const asked = await space.run("release", ...options);
      expect(asked.notes).not.toContain(KNOWN);
      expect(asked.code).toBe(0);
    }
  });
});

/** What must not pass for nothing. */
const CHANGES: Readonly<Record<string, (changed: Workspace) => void>> = {
  "a report is another": ({ write }) => write("raw/gazette.md", REPORT.replace("met", "accused")),
  "a report is new": ({ write }) => write("raw/courier.md", REPORT.replace("met", "accused")),
  "a report has another name": (changed) => move(changed, "raw/herald.md", "raw/tribune.md"),
  "a report is gone": ({ folder }) => rmSync(join(folder, "raw/herald.md")),
  "a file that nobody reads is new": ({ write }) => write("raw/film.mov", "?"),
  "a list is another": ({ write, read }) =>
    write("reviewed/aliases.csv", read("reviewed/aliases.csv").replace("full name", "the full name")),
  "a list is new": ({ write }) => write("reviewed/licences.csv", "licence,extent,max_words,reason\n"),
  "a byte of the release is another": (changed) => flip(changed, "out/0.1.1/dyads.csv"),
  "a byte of a text is another": (changed) => flip(changed, "out/0.1.1/texts/gazette.txt"),
  "the sums are another": (changed) => flip(changed, "out/0.1.1/SHA256SUMS"),
  "a file is damaged, and the sums say so": (changed) => {
    const sum = () => sha256(changed.read("out/0.1.1/LICENSE"));
    const old = sum();
    flip(changed, "out/0.1.1/LICENSE");
    changed.write("out/0.1.1/SHA256SUMS", changed.read("out/0.1.1/SHA256SUMS").replace(old, sum()));
  },
  "a text is gone": ({ folder }) => rmSync(join(folder, "out/0.1.1/texts/herald.txt")),
  "a file is too many": ({ write }) => write("out/0.1.1/texts/courier.txt", "It rained.\n"),
  "the list of releases is another": ({ write }) => write("out/index.json", '{"releases": []}'),
  "the list of releases is gone": ({ folder }) => rmSync(join(folder, "out/index.json")),
  "what waits for a person is another": (changed) => flip(changed, "build/review/unresolved.csv"),
  "what waits for a person is gone": ({ folder }) => rmSync(join(folder, "build/review/records.csv")),
  "a table of the base is another": (changed) => flip(changed, "out/0.1.0/mentions.csv"),
  "a table of the base is gone": ({ folder }) => rmSync(join(folder, "out/0.1.0/relations.csv")),
  "the manifest of the base is another": (changed) => {
    changed.write("out/0.1.0/manifest.json", changed.read("out/0.1.0/manifest.json").replace("\n", "\n "));
  },
  "the sums of the base are others": (changed) => flip(changed, "out/0.1.0/SHA256SUMS"),
};

/** What must not pass for a proof. */
const PROOFS: Readonly<Record<string, (whole: string) => string>> = {
  "is another program's": (whole) => seal({ ...JSON.parse(whole).proof, program: "0".repeat(64) }),
  "is of another release": (whole) => seal({ ...JSON.parse(whole).proof, version: "0.1.0" }),
  "is of another form": () => seal(["?"]),
  "says something else": (whole) => whole.replace("events\\t", "events\\t1"),
  "breaks off": (whole) => whole.slice(0, -40),
  "is empty": () => "",
  "is null": () => "null",
  "is no JSON": () => "?",
};

function seal(proof: unknown): string {
  return JSON.stringify({ proof, sha256: sha256(JSON.stringify(proof)) });
}

/** Changes the last letter or digit. */
function flip({ write, read }: Workspace, path: string): void {
  write(
    path,
    read(path).replace(/[0-9a-z](?=[^0-9a-z]*$)/, (last) => (last === "a" ? "b" : "a")),
  );
}

function move({ folder, write, read }: Workspace, from: string, to: string): void {
  write(to, read(from));
  rmSync(join(folder, from));
}

/** The run must do what it does where nothing was ever proved. */
async function expectMade(change: (changed: Workspace) => void): Promise<void> {
  space = copyOf(base);
  change(space);
  const made = await outcome();
  space.remove();
  space = copyOf(base);
  change(space);
  rmSync(join(space.folder, "build/proof.json"));
  expect(made).toEqual(await outcome());
  expect(made.ran.notes).not.toContain(KNOWN);
}

async function outcome() {
  const ran = await space.run("release").catch((error: Error) => ({ code: 70, out: "", notes: String(error) }));
  const review = existsSync(join(space.folder, "build/review")) ? space.snapshot("build/review") : null;
  return { ran: saidBy(ran), out: space.snapshot("out"), review };
}

describe("a release is made, or made again, where", () => {
  it.each(Object.entries(CHANGES))("%s", async (_, change) => {
    await expectMade(change);
  });

  it.each(Object.entries(PROOFS))("the proof %s", async (_, change) => {
    await expectMade(({ write, read }) => write("build/proof.json", change(read("build/proof.json"))));
  });
});
