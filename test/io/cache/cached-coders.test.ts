import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Document } from "../../../pipeline/ingest/document.ts";
import { readTextFile } from "../../../pipeline/ingest/read-text-file.ts";
import { rememberCoded } from "../../../pipeline/io/cache/cached-coders.ts";
import { type Coders, openCoders } from "../../../pipeline/io/coders.ts";
import type { ReviewedAlias, ReviewedLists } from "../../../pipeline/reviewed/lists.ts";
import { listsOf } from "../../helpers/coded.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(name: string, text: string): Document {
  return readTextFile(`${name}.txt`, new TextEncoder().encode(text)).documents[0]!;
}

const reports = [
  report("a", "Ada Brandt met Ivo Keld in Osk on Monday."),
  report("b", "“We agreed,” Ada Brandt said. The minister left."),
  report("c", "It rained on ivo keld and on nobody else."),
  report("d", "Nobody came."),
];

function alias(words: string, entityId: string, line: number, more: Partial<ReviewedAlias> = {}): ReviewedAlias {
  const unsaid = { validFrom: null, validUntil: null, scope: null, reviewedBy: null, reviewedOn: null, reason: null };
  const at = { file: "aliases.csv", line };
  return { alias: words, entityId, kind: "name", decision: "same", ...unsaid, at, ...more };
}

const people = { brandt: "Ada Brandt", keld: "Ivo Keld" };
const lists = listsOf(people, { aliases: [alias("Ada Brandt", "brandt", 2), alias("Ivo Keld", "keld", 3)] });

/** Codes the reports with a memory; which of them had to be coded, and what came of all. */
async function run(own: ReviewedLists, { rules = "rules-1", documents = reports, finish = true } = {}) {
  const coded: string[] = [];
  const coders = openCoders(own, 1);
  const counting: Coders = {
    ...coders,
    code: (document) => {
      coded.push(document.sourceId);
      return coders.code(document);
    },
  };
  const remembering = rememberCoded(counting, own, folder, rules);
  const results: string[] = [];
  for (const document of documents) results.push(await remembering.code(document));
  if (finish) await remembering.finish();
  await remembering.close();
  const fresh = openCoders(own, 1);
  for (const [i, document] of documents.entries()) {
    // Key by key, as it is written to a file.
    expect(results[i]).toBe(await fresh.code(document));
  }
  return coded;
}

describe("coders that remember", () => {
  it("code a document once, and what changed of it anew", async () => {
    expect(await run(lists)).toEqual(["a", "b", "c", "d"]);
    expect(await run(lists)).toEqual([]);
    const [a, b, c, d] = reports as [Document, Document, Document, Document];
    const described = { ...b, description: { ...b.description, published: "2019-05-01" } };
    const renamed = { ...c, sourceId: "c2" };
    const moved = { ...d, path: "elsewhere/d.txt", sha256: "1".repeat(64) };
    expect(await run(lists, { documents: [a, described, renamed, moved] })).toEqual(["b", "c2"]);
  });

  it("code all of them anew by other rules, and throw away what earlier ones made", async () => {
    await run(lists);
    expect(await run(lists, { rules: "rules-2" })).toEqual(["a", "b", "c", "d"]);
    expect(readdirSync(folder)).toEqual(["rules-2"]);
  });

  it.each<[string, Partial<ReviewedLists>, string[]]>([
    [
      "an alias is changed",
      { aliases: [lists.aliases[0]!, alias("Ivo Keld", "keld", 3, { kind: "short" })] },
      ["a", "c"],
    ],
    [
      "an alias is put in above the others",
      {
        aliases: [
          alias("Osk", "brandt", 2),
          ...lists.aliases.map((row) => ({ ...row, at: { ...row.at, line: row.at.line + 1 } })),
        ],
      },
      ["a"],
    ],
    ["an alias is taken away", { aliases: [lists.aliases[1]!] }, ["a", "b"]],
    [
      "an alias begins to hold for a publisher alone",
      { aliases: [lists.aliases[0]!, alias("Ivo Keld", "keld", 3, { scope: "The Daily" })] },
      ["a", "c"],
    ],
    ["an alias stands nowhere in the texts", { aliases: [...lists.aliases, alias("Brandt Keld", "keld", 4)] }, []],
    ["an alias has more words than one text", { aliases: [...lists.aliases, alias("nobody came.", "keld", 4)] }, ["d"]],
    [
      "an entity is described",
      {
        entities: lists.entities.map((entity) => ({
          ...entity,
          description: entity.entityId === "brandt" ? "minister" : null,
        })),
      },
      ["a", "b"],
    ],
    ["a decision is added", { reviewers: [{ reviewer: "kim", kind: "person", about: null }] }, []],
  ])("code only the documents that hold it where %s", async (_name, change, expected) => {
    await run(lists);
    const changed = { ...lists, ...change };
    expect(await run(changed)).toEqual(expected);
    expect(await run(changed)).toEqual([]);
    expect(await run(lists)).toEqual([]);
  });

  it("believe nothing that was damaged", async () => {
    await run(lists);
    const [rules] = readdirSync(folder);
    const pack = readdirSync(join(folder, rules!)).find((name) => name.endsWith(".pack"))!;
    const path = join(folder, rules!, pack);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace('"brandt"', '"brundt"'));
    expect(await run(lists)).toEqual(["a"]);
    expect(await run(lists)).toEqual([]);
    writeFileSync(path, text.slice(0, text.length / 2));
    const index = path.replace(/\.pack$/, ".index");
    writeFileSync(index, readFileSync(index, "utf8").replace(/^\S+/gm, "x"));
    expect(await run(lists)).toEqual(["b", "c", "d"]);
  });

  it("do not keep what was left uncoded", async () => {
    const french = { ...reports[0]!, description: { ...reports[0]!.description, language: "fr" } };
    expect(await run(lists, { documents: [french] })).toEqual(["a"]);
    expect(await run(lists, { documents: [french] })).toEqual(["a"]);
  });

  it("may work side by side, and lose nothing where one is not finished", async () => {
    const together = await Promise.all([run(lists), run(lists), run(lists, { rules: "rules-2", finish: false })]);
    for (const coded of together) expect(coded).toEqual(["a", "b", "c", "d"]);
    expect(await run(lists)).toEqual([]);
  });
});
