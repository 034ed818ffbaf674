/** Sixty short reports on twenty-five events, from the text to the merged event. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTextFile } from "../../../pipeline/ingest/read-text-file.ts";
import { codeDocuments } from "../../../pipeline/io/code-documents.ts";
import { mergeDocuments } from "../../../pipeline/merge/hold.ts";
import type { EntityType, ReviewedLink, ReviewedLists } from "../../../pipeline/reviewed/lists.ts";
import { listsOf } from "../../helpers/coded.ts";
import { scoreGrouping, type Told } from "./score.ts";

interface Corpus {
  readonly entities: readonly { readonly id: string; readonly type: EntityType; readonly name: string }[];
  readonly never: readonly (readonly [string, string])[];
  readonly links: readonly Pick<ReviewedLink, "sourceId" | "quoted" | "link" | "otherSourceId" | "otherQuoted">[];
  readonly reports: readonly {
    readonly id: string;
    readonly published: string;
    readonly text: string;
    readonly tells: readonly { readonly event: string; readonly quoted: string }[];
  }[];
}

const corpus = JSON.parse(readFileSync(new URL("./reports.json", import.meta.url), "utf8")) as Corpus;

const signed = { reviewedBy: "tester", reviewedOn: "2031-08-01", reason: "a test", at: { file: "test", line: 1 } };
const known = listsOf({});
const lists: ReviewedLists = {
  ...known,
  entities: corpus.entities.map(({ id, type, name }) => ({
    entityId: id,
    type,
    name,
    description: null,
    country: null,
    wikidataId: null,
    note: null,
    ...signed,
  })),
  aliases: corpus.entities.map(({ id, name }) => ({
    alias: name,
    entityId: id,
    kind: "name",
    decision: "same",
    validFrom: null,
    validUntil: null,
    scope: null,
    ...signed,
  })),
  links: corpus.links.map((link) => ({ ...link, ...signed, knownStale: false })),
};

async function tell(): Promise<Told[]> {
  const documents = corpus.reports.flatMap(({ id, published, text }) => {
    const file = `---\nid: ${id}\npublished: ${published}\nlanguage: en\n---\n${text}`;
    return readTextFile(`${id}.md`, new TextEncoder().encode(file)).documents;
  });
  const { tables, findings } = mergeDocuments({
    documents: await codeDocuments(documents, lists, 1),
    lists,
    base: null,
    version: "0.1.0",
  });
  expect(findings).toEqual([]);
  const types = tables.accounts.filter(({ property }) => property === "type");
  return corpus.reports.flatMap(({ id, text, tells }) =>
    tells.map(({ event, quoted }): Told => {
      const start = text.indexOf(quoted);
      expect(start, `${id}: ${quoted}`).toBeGreaterThanOrEqual(0);
      const row = types.find((type) => type.source_id === id && type.start < start + quoted.length && start < type.end);
      return { event, group: row?.event_id ?? `nothing coded for ${id}` };
    }),
  );
}

describe("sixty reports on twenty-five events", async () => {
  const told = await tell();

  it("are sixty on twenty-five", () => {
    expect(corpus.reports).toHaveLength(60);
    expect(new Set(told.map(({ event }) => event)).size).toBe(25);
  });

  it("are grouped with a B-cubed F1 of .95 at the least", () => {
    expect(scoreGrouping(told).f1).toBeGreaterThanOrEqual(0.95);
  });

  it.each(corpus.never)("never takes %s for %s", (a, b) => {
    const groups = (event: string) => told.filter((account) => account.event === event).map(({ group }) => group);
    expect(groups(a).filter((group) => groups(b).includes(group))).toEqual([]);
  });
});

describe("the measure", () => {
  it("is 1 for a perfect grouping and falls with a wrong merge and a wrong split", () => {
    const told = (...groups: string[]) => groups.map((group, index) => ({ event: index < 2 ? "x" : "y", group }));
    expect(scoreGrouping(told("1", "1", "2", "2")).f1).toBe(1);
    expect(scoreGrouping(told("1", "1", "1", "1"))).toMatchObject({ precision: 0.5, recall: 1 });
    expect(scoreGrouping(told("1", "2", "3", "3"))).toMatchObject({ precision: 1, recall: 0.75 });
  });
});
