/** No file of a release holds more of a source than its licence allows, whoever puts its cells together. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const CASE = join(import.meta.dirname, "..", "cases", "one-source-of-each-licence");

/** Most words in a row by licence; under `archive` none but names, which people wrote down. */
const ALLOWED = { "": 25, "LicenseRef-agency": 10, "LicenseRef-archive": 2 } as const;
type Licence = keyof typeof ALLOWED;

const SENTENCES = [
  "On Monday, after {filler}, Ada Brandt met Ivo Keld in Brenn.",
  "“We shall not give in while {filler},” Mara Tolland said.",
  "Ivo Keld said that {filler}, and that Ada Brandt had attacked the Ridge Front.",
  "Ada Brandt, the leader of the Ridge Front, thanked Mara Tolland where {filler}.",
] as const;

const syllable = fc
  .tuple(fc.constantFrom(..."bdgklmnprstvz"), fc.constantFrom(..."aeiou"))
  .map((letters) => letters.join(""));
const word = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((syllables) => syllables.join(""));

/** Words that stand in this order in no other source, so that any three of them betray theirs. */
const filler = fc.array(word, { minLength: 12, maxLength: 45 }).map((words) => words.join(" "));

const source = fc.record({
  licence: fc.constantFrom<Licence>("", "LicenseRef-agency", "LicenseRef-archive"),
  titled: fc.boolean(),
  text: fc
    .array(
      fc.tuple(fc.constantFrom(...SENTENCES), filler).map(([sentence, words]) => sentence.replace("{filler}", words)),
      { minLength: 1, maxLength: 3 },
    )
    .map((sentences) => sentences.join(" ")),
});

/** Drawn once, the same each time: a release of all of them is what takes long. */
const SOURCES = fc.sample(source, { numRuns: 18, seed: 13 });

let space: Workspace;
let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  space = makeWorkspace();
  cpSync(join(CASE, "reviewed"), join(space.folder, "reviewed"), { recursive: true });
  for (const [i, { licence, titled, text }] of SOURCES.entries()) {
    const title = titled ? `title: ${titleOf(text)}\n` : "";
    const rights = licence === "" ? "" : `licence: ${licence}\n`;
    space.write(`raw/paper-${i}.md`, `---\n${title}${rights}published: 2031-06-12\nlanguage: en\n---\n\n${text}\n`);
  }
  files = await released("0.1.0");
});
afterAll(() => space.remove());

async function released(version: string): Promise<Readonly<Record<string, string>>> {
  const { code, notes } = await space.run("release");
  expect(code, notes).toBe(0);
  return { ...space.snapshot(`out/${version}`) };
}

function titleOf(text: string): string {
  return text.replace(/[“”.,:]/g, "");
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Runs of so many words of a text that stand in a file, each with the file; not those that sources share. */
function heldRuns(text: string, length: number, held: Readonly<Record<string, string>>): string[] {
  const words = wordsOf(text);
  const shared = SENTENCES.join(" ");
  const runs = words
    .slice(length - 1)
    .map((_, start) => words.slice(start, start + length).join(" "))
    .filter((run) => !shared.includes(run));
  return Object.entries(held).flatMap(([path, content]) => {
    const plain = wordsOf(content).join(" ");
    return runs.filter((run) => plain.includes(run)).map((run) => `${path}: ${run}`);
  });
}

/** Where a licence allows no words a title still stands: as it is cut, it is looked for in nothing. */
function withoutTitles(held: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const titles = [25, 10].flatMap((most) =>
    SOURCES.filter(({ titled }) => titled).map(({ text }) => wordsOf(titleOf(text)).slice(0, most).join(" ")),
  );
  const strip = (content: string) => titles.reduce((rest, title) => rest.replaceAll(title, ""), content);
  return Object.fromEntries(Object.entries(held).map(([path, content]) => [path, strip(content)]));
}

describe("a release", () => {
  it("holds in no file more words in a row of a source than its licence allows", () => {
    const searched = withoutTitles(files);
    for (const { licence, text } of SOURCES) {
      expect(heldRuns(text, ALLOWED[licence] + 1, searched), text).toEqual([]);
    }
    expect(Object.keys(files).filter((path) => path.startsWith("texts/"))).toEqual([]);
  });

  it("quotes as much as it may", () => {
    const quoted = SOURCES.filter(({ licence, text }) => {
      return (
        ALLOWED[licence] > 2 && heldRuns(text, ALLOWED[licence] - 1, { evidence: files["evidence.csv"]! }).length > 0
      );
    });
    expect(quoted.length).toBeGreaterThan(6);
    expect(files["evidence.csv"]).toMatch(/"paper-\d+",\d+,\d+,,/);
  });

  it("gives a title more than 25 words of no source", () => {
    const titles = SOURCES.filter(({ titled }) => titled).map(({ text }) => titleOf(text));
    expect(titles.length).toBeGreaterThan(3);
    for (const title of titles) expect(heldRuns(title, 26, files)).toEqual([]);
  });
});

describe("a licence that becomes narrower", () => {
  it("keeps the ids, and no new file repeats the words that the release before showed", async () => {
    const rows = space.read("reviewed/licences.csv");
    space.write("reviewed/licences.csv", rows.replace("quotations,10,", "offsets,,"));
    const after = await released("0.1.1");
    const idsOf = (held: Readonly<Record<string, string>>) =>
      ["events", "statements", "relations"].map((table) => held[`${table}.csv`]!.match(/"(?:ev|st|re)-\w+"/g));
    expect(idsOf(after)).toEqual(idsOf(files));
    expect(after["redirects.csv"]).toBe(files["redirects.csv"]);
    const searched = withoutTitles(after);
    for (const { licence, text } of SOURCES.filter((one) => one.licence !== "")) {
      expect(heldRuns(text, 3, searched), `${licence} ${text}`).toEqual([]);
    }
  });
});

describe("a folder in which nobody has decided on rights", () => {
  it("quotes whole, holds no text of a source without an open licence, and says so", async () => {
    const own = makeWorkspace();
    try {
      for (const name of ["entities.csv", "aliases.csv"])
        cpSync(join(CASE, "reviewed", name), join(own.folder, "reviewed", name));
      own.write("raw/long.txt", `Mara Tolland said that ${"the tolls would rise and ".repeat(12)}fall.`);
      const { notes } = await own.run("release", "--release-version", "0.1.0");
      expect(notes).toContain(
        "reviewed/licences.csv: is not there, so sources without an open licence (1) are quoted whole",
      );
      expect(own.read("out/0.1.0/statements.csv")).toContain("the tolls would rise and ".repeat(12));
      expect(own.read("out/0.1.0/CODEBOOK.md")).toContain("Nobody has decided yet how much");
      expect(Object.keys(own.snapshot("out/0.1.0")).filter((path) => path.startsWith("texts/"))).toEqual([]);
      own.write("reviewed/licences.csv", "licence,extent,max_words,reason\n");
      await own.run("release", "--release-version", "0.1.1");
      expect(own.read("out/0.1.1/statements.csv")).not.toContain("the tolls would rise and ".repeat(6));
    } finally {
      own.remove();
    }
  });
});
