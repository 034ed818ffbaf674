import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { annotate } from "../../pipeline/annotate/annotate.ts";
import { loadSyntaxModel } from "../../pipeline/annotate/syntax/load.ts";
import { codeDocument, type Machine } from "../../pipeline/code/code-document.ts";
import { idleRule } from "../../pipeline/code/idle-sentences.ts";
import type { Document } from "../../pipeline/ingest/document.ts";
import { readRawFolder } from "../../pipeline/io/read-raw.ts";
import { readReviewedFolder } from "../../pipeline/io/read-reviewed.ts";
import { buildAliasIndex } from "../../pipeline/resolve/index-aliases.ts";
import type { ReviewedAlias, ReviewedLists } from "../../pipeline/reviewed/lists.ts";
import { listCases } from "../cases/run.ts";
import { listsOf } from "../helpers/coded.ts";

const model = loadSyntaxModel();

function machineOf(lists: ReviewedLists): Required<Machine> {
  const aliases = buildAliasIndex(lists);
  const types = new Map(lists.entities.map(({ entityId, type }) => [entityId, type]));
  return { model, aliases, types, idle: idleRule(aliases) };
}

const parsingAll = ({ model, aliases, types }: Machine): Machine => ({ model, aliases, types });

const NAMES = { quill: "Ada Quill", marr: "Tom Marr", ponds: "old fish ponds" };
const aliases = Object.entries(NAMES).map(([entityId, alias], line): ReviewedAlias => {
  const nothing = { validFrom: null, validUntil: null, scope: null, reviewedBy: null, reviewedOn: null, reason: null };
  return { alias, entityId, kind: "name", decision: "same", ...nothing, at: { file: "aliases.csv", line } };
});
const machine = machineOf(listsOf(NAMES, { aliases }));

function documentOf(text: string): Document {
  const description = { ...NOTHING_KNOWN, published: "2020-05-06" };
  return { sourceId: "s", path: "s.md", sha256: "0".repeat(64), description, text, firstLine: 1 };
}

const NOTHING_KNOWN = {
  title: null,
  publisher: null,
  publisherKind: null,
  author: null,
  published: null,
  dateline: null,
  language: "en",
  url: null,
  licence: null,
  form: "original",
} as const;

/** Whether the second sentence of two is left unparsed; the first tells of a meeting. */
function isIdle(sentence: string): boolean {
  const { sentences } = annotate(documentOf(`Ada Quill met Tom Marr in May. ${sentence}`), machine.model, machine.idle);
  return sentences[1]!.tokens[0]!.xpos === "FW";
}

describe("a sentence is left unparsed", () => {
  it("where it is about things alone", () => {
    expect(isIdle("The old road was narrow and long.")).toBe(true);
    expect(isIdle("There is no water in the river.")).toBe(true);
  });

  it.each([
    ["a name", "The old road to Mirsk was narrow."],
    ["a name at its beginning", "Mirsk was narrow and long."],
    ["an alias in lower case", "There is no water in the old fish ponds."],
    ["a pronoun", "It was narrow and long."],
    ["a person", "The driver was old."],
    ["a title", "The president was old."],
    ["speech", "The old report says that the road was narrow."],
    ["an act", "Soldiers shelled the old road."],
    ["a phrase that acts", "There the road was on high alert."],
    ["a gathering", "The meeting was long."],
    ["a time", "A week later the road was narrow."],
    ["a date", "The road of 2017 was narrow."],
    ["a quotation", 'The road was "narrow and long".'],
    ["a context", "The election was long."],
  ])("but not with %s", (_, sentence) => {
    expect(isIdle(sentence)).toBe(false);
  });
});

it("gives an unparsed sentence a flat tree", () => {
  const { sentences } = annotate(documentOf("The road was narrow."), machine.model, machine.idle);
  const [first, ...rest] = sentences[0]!.tokens;
  expect(first).toMatchObject({ text: "The", lemma: "The", upos: "X", head: -1, deprel: "root" });
  expect(rest.map(({ upos, head, deprel }) => `${upos} ${head} ${deprel}`)).toEqual(Array(4).fill("X 0 dep"));
});

it("codes every text of the project as if all sentences had been parsed", async () => {
  const project = join(import.meta.dirname, "../..");
  const folders = [project, ...listCases().map((name) => join(project, "test/cases", name))];
  for (const folder of folders) {
    const { lists } = await readReviewedFolder(join(folder, "reviewed"));
    const { documents } = await readRawFolder(join(folder, "raw"));
    const quick = machineOf(lists);
    for (const document of documents) {
      expect(codeDocument(document, quick)).toEqual(codeDocument(document, parsingAll(quick)));
    }
  }
});

it("changes nothing of what stands around an unparsed sentence", () => {
  const told = [
    "Ada Quill met Tom Marr in Mirsk in May.",
    "She said the talks had failed.",
    "A day earlier Marr accused Quill of theft.",
    "He left, and the meeting lasted two hours.",
    '"We are lost," said Quill.',
    '"They all are."',
  ];
  const things = ["The old road was narrow and long.", "There is no water in the river.", "Then the roof leaked."];
  for (let at = 0; at < told.length * things.length; at += 1) {
    const mixed = told.flatMap((sentence, i) => [sentence, ...(i <= at % told.length ? [things[(i + at) % 3]!] : [])]);
    const document = documentOf(mixed.join(at % 2 === 0 ? " " : "\n\n"));
    const quick = codeDocument(document, machine);
    expect(quick).toEqual(codeDocument(document, parsingAll(machine)));
    expect(quick.events.flatMap(({ parties }) => parties.filter(({ entityId }) => entityId !== null))).not.toEqual([]);
  }
});

it("asks about quotations in the order of the text", () => {
  const text = '"A road." The road was long. "A road." The road was old.';
  const quotations = [
    { start: 0, end: 9, inner: { start: 1, end: 8 }, closed: true, nested: false },
    { start: 29, end: 38, inner: { start: 30, end: 37 }, closed: true, nested: false },
  ];
  const rule = idleRule(machine.aliases)(text, quotations);
  const words = (from: number, to: number) =>
    [...text.slice(from, to).matchAll(/\w+|\./g)].map(({ 0: { length }, index }) => ({
      start: from + index,
      end: from + index + length,
    }));
  expect([rule(words(10, 28)), rule(words(39, 56))]).toEqual([false, false]);
  expect(idleRule(machine.aliases)(text, [])(words(10, 28))).toBe(true);
});
