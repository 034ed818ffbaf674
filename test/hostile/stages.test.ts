/** Hostile text through every stage: offsets that hold, the same result again, and no more of anything than the text is long. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotate } from "../../pipeline/annotate/annotate.ts";
import { codeDocument } from "../../pipeline/code/code-document.ts";
import type { CodedDocument } from "../../pipeline/code/coded.ts";
import { explainRecord } from "../../pipeline/explain/explain.ts";
import type { Document } from "../../pipeline/ingest/document.ts";
import { type BuiltDataset, buildDataset } from "../../pipeline/io/build-dataset.ts";
import { makeMachine } from "../../pipeline/io/make-machine.ts";
import { makeQueueRows } from "../../pipeline/merge/queue-rows.ts";
import { readTable } from "../../pipeline/release/csv/read.ts";
import { renderRelease } from "../../pipeline/release/render.ts";
import { queueNames } from "../../pipeline/resolve/queue.ts";
import { TABLE_NAMES } from "../../pipeline/schema/tables.ts";
import type { Span } from "../../pipeline/text/span.ts";
import { filesInto } from "../release/files.ts";
import { hostileText, LISTS, PATTERNS, PLAN, readText } from "./text.ts";

const machine = makeMachine(LISTS);

/** A text that ingest refuses is no case for the stages after it. */
async function documentOf(text: string, sourceId?: string): Promise<Document> {
  const document = await readText(text, sourceId);
  fc.pre(document !== null);
  return document!;
}

/** Half-open, inside the text, of something, and not between the halves of a character. */
function checkSpan(text: string, { start, end }: Span): void {
  const cuts = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  if (start >= 0 && start < end && end <= text.length && !cuts(start) && !cuts(end)) return;
  throw new Error(`[${start}, ${end}) is no span of ${JSON.stringify(text)}`);
}

/** Every span of plain data, wherever it stands in it. */
function* spansIn(value: unknown): Generator<Span> {
  if (value === null || typeof value !== "object") return;
  if ("start" in value && "end" in value) yield value as Span;
  for (const inner of Object.values(value)) yield* spansIn(inner);
}

function checkCoded({ text, findings, ...made }: CodedDocument): void {
  expect(findings).toEqual([]);
  for (const span of spansIn([made.sentences, made.mentions, made.unresolved, made.statements, made.events])) {
    checkSpan(text, span);
  }
  for (const span of spansIn(made.relations)) checkSpan(text, span);
}

function build(documents: readonly CodedDocument[]): BuiltDataset {
  return buildDataset({ lists: LISTS, documents, inputs: {}, findings: [] }, null, PLAN.version);
}

function filesOf({ dataset }: BuiltDataset): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  renderRelease(dataset, PLAN, filesInto(files));
  return files;
}

describe("any text", () => {
  test("is cut into sentences and words that lie in it, in their order", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (given) => {
        const document = await documentOf(`x ${given}`);
        const { text } = document;
        const annotated = annotate(document, machine.model);
        let before = 0;
        for (const { start, end, tokens } of annotated.sentences) {
          checkSpan(text, { start, end });
          for (const token of tokens) {
            expect(token.start).toBeGreaterThanOrEqual(before);
            expect(token.end).toBeLessThanOrEqual(end);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            before = token.end;
          }
        }
        for (const { start, end } of annotated.quotations) checkSpan(text, { start, end });
        for (const span of spansIn(annotated.times)) checkSpan(text, span);
      }),
      { numRuns: 200 },
    );
  });

  test("is coded without a fault, by offsets that hold, and the same way by another machine", async () => {
    const other = makeMachine(LISTS);
    await fc.assert(
      fc.asyncProperty(hostileText, async (given) => {
        const document = await documentOf(`x ${given}`);
        const coded = codeDocument(document, machine);
        checkCoded(coded);
        expect(codeDocument(document, other)).toEqual(coded);
      }),
      { numRuns: 200 },
    );
  });

  test("makes a release that is valid, is read back as it was, and can be explained", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (one, two) => {
        const tells = "\n\nAda Brandt met Ivo Keld on 5 May 2031. Mara Oster denied that.";
        const documents = await Promise.all([
          documentOf(`x ${one}${tells}`, "s1"),
          documentOf(`y ${two}${tells}`, "s2"),
        ]);
        const coded = documents.map((document) => codeDocument(document, machine));
        const built = build(coded);
        expect(built.findings).toEqual([]);
        const { dataset, queue } = built;
        expect(build([...coded].reverse()).dataset.tables).toEqual(dataset.tables);

        const files = filesOf(built);
        for (const table of TABLE_NAMES) {
          const rows = readTable(table, files.get(`${table}.csv`)!).rows;
          if (table !== "changes") expect(rows).toEqual(dataset.tables[table]);
        }
        for (const path of ["dataset.jsonld", "description.jsonld", "manifest.json"]) JSON.parse(files.get(path)!);
        const texts = new Map(dataset.texts);
        for (const { event_id } of dataset.tables.events.slice(0, 3)) {
          expect(explainRecord(event_id, { version: "0.1.0", tables: dataset.tables, texts }, LISTS)).not.toBeNull();
        }
        makeQueueRows(queue, (sourceId) => dataset.texts.get(sourceId));
        for (const { count } of queueNames(coded, LISTS)) expect(count).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

/** How much there is of everything that a text gives. */
async function amountsOf(text: string): Promise<Record<string, number>> {
  const document = await documentOf(text);
  const { sentences } = annotate(document, machine.model);
  const coded = codeDocument(document, machine);
  checkCoded(coded);
  const built = build([coded]);
  const { dataset, queue, findings } = built;
  expect(findings).toEqual([]);
  const { withoutParty, closePairs } = makeQueueRows(queue, (sourceId) => dataset.texts.get(sourceId));
  const files = Object.fromEntries([...filesOf(built)].map(([path, contents]) => [path, contents.length]));
  const rows = Object.fromEntries(TABLE_NAMES.map((table) => [table, dataset.tables[table].length]));
  return {
    ...rows,
    ...files,
    sentences: sentences.length,
    tokens: sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
    coded: JSON.stringify([coded.mentions, coded.unresolved, coded.statements, coded.events, coded.relations]).length,
    queue: JSON.stringify([[...withoutParty], [...closePairs], queueNames([coded], LISTS)]).length,
  };
}

describe.each(Object.entries(PATTERNS))("%s, over and over,", (_, pattern) => {
  test("give no more than their length does", async () => {
    const times = (length: number) => pattern.repeat(Math.ceil(length / pattern.length));
    const [short, long] = [await amountsOf(`x ${times(400)}`), await amountsOf(`x ${times(1600)}`)];
    for (const [what, amount] of Object.entries(long)) {
      expect({ what, enough: amount <= 6 * (short[what] ?? 0) + 200 }).toEqual({ what, enough: true });
    }
  });
});
