/** What the tables of times, values, places and relations share: a parsed text and a count of the rows that come out right. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { annotate } from "../../../pipeline/annotate/annotate.ts";
import type { Sentence } from "../../../pipeline/annotate/sentence.ts";
import { loadSyntaxModel } from "../../../pipeline/annotate/syntax/load.ts";
import type { Resolved } from "../../../pipeline/resolve/mention.ts";

const model = loadSyntaxModel();

/** The text, parsed, as a report published then; nobody in it is resolved. */
export function resolvedText(text: string, published: string | null): Resolved {
  const description = {
    title: null,
    publisher: null,
    publisherKind: null,
    author: null,
    published,
    dateline: null,
    language: null,
    url: null,
    licence: null,
    form: "original" as const,
  };
  const document = { sourceId: "s", path: "raw/s.txt", sha256: "", description, text, firstLine: 1 };
  return { annotated: annotate(document, model), mentions: [], unresolved: [] };
}

/** The first token with these words or, in capitals or not, this lemma. */
export function findToken(resolved: Resolved, word: string): { sentence: Sentence; index: number } {
  for (const sentence of resolved.annotated.sentences) {
    const token = sentence.tokens.find(({ text, lemma }) => text === word || lemma.toLowerCase() === word);
    if (token !== undefined) return { sentence, index: token.index };
  }
  throw new Error(`no word "${word}" in: ${resolved.annotated.document.text}`);
}

export function readTable<Row>(url: URL): Row[] {
  return parse(readFileSync(url), { columns: true }) as Row[];
}

/** Asserts that at least this share of the rows give what the table expects; the message lists those that do not. */
export function expectShare<Row>(
  rows: readonly Row[],
  least: number,
  got: (row: Row) => string,
  want: (row: Row) => string,
): void {
  const wrong = rows.flatMap((row) =>
    got(row) === want(row) ? [] : [`want ${want(row)}\n got ${got(row)}\n  in ${JSON.stringify(row)}`],
  );
  expect(rows.length).toBeGreaterThan(0);
  expect((rows.length - wrong.length) / rows.length, wrong.join("\n")).toBeGreaterThanOrEqual(least);
}
