/**
 * How fast the pipeline is, stage by stage, on one thread, beside wink-nlp's sentence-and-tag pipe over the same texts in
 * the same run: `npm run bench -- [--documents N] [--raw DIR]`. Without a folder the corpus is made of the project's own
 * texts, repeated under other ids. Times are of this machine in this minute; ratios travel better.
 */
import { parseArgs } from "node:util";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { annotate } from "../../pipeline/annotate/annotate.ts";
import { loadSyntaxModel, type SyntaxModel } from "../../pipeline/annotate/syntax/load.ts";
import { codeDocument } from "../../pipeline/code/code-document.ts";
import type { Document } from "../../pipeline/ingest/document.ts";
import { makeMachine } from "../../pipeline/io/make-machine.ts";
import { readRawFolder } from "../../pipeline/io/read-raw.ts";
import { readReviewedFolder } from "../../pipeline/io/read-reviewed.ts";
import { mergeDocuments } from "../../pipeline/merge/merge.ts";
import { deriveTables } from "../../pipeline/release/derive/derive.ts";
import { resolve } from "../../pipeline/resolve/resolve.ts";

const { values } = parseArgs({ options: { documents: { type: "string" }, raw: { type: "string", default: "raw" } } });
const started = process.hrtime.bigint();
const wink = winkNlp(model, ["sbd", "pos"]);

const { documents: own } = await readRawFolder(values.raw);
const { lists } = await readReviewedFolder("reviewed");
const wanted = values.documents === undefined ? own.length : Number(values.documents);
const documents = Array.from({ length: wanted }, (_, index): Document => {
  const document = own[index % own.length]!;
  return { ...document, sourceId: `${document.sourceId}-${Math.floor(index / own.length)}` };
});
const machine = makeMachine(lists);
report("start to first document", secondsSince(started), "");

let parsing = 0;
let words = 0;
let sentences = 0;
const timed: SyntaxModel = {
  parse: (forms) => timed.parseAll([forms])[0]!,
  parseAll: (given) => {
    const before = process.hrtime.bigint();
    const parses = loaded.parseAll(given);
    parsing += secondsSince(before);
    sentences += given.length;
    for (const forms of given) words += forms.length;
    return parses;
  },
};
const loaded = loadSyntaxModel();
// The first texts warm the compiler and the cache of word vectors; they are not counted.
for (const document of documents.slice(0, 50)) codeDocument(document, machine);

const annotated = time("annotate", () => documents.map((document) => annotate(document, timed)));
report("  of it tag and parse", parsing, `${Math.round(words / parsing)} tokens/s, ${sentences} sentences`);
time("resolve", () => annotated.map((own) => resolve(own, machine.aliases)));
const coded = time("annotate, resolve and code", () => documents.map((document) => codeDocument(document, machine)));
const merged = time("merge", () => mergeDocuments({ documents: coded, lists, base: null, version: "0.1.0" }));
time("derive", () => deriveTables(merged.tables));
const texts = documents.map(({ text }) => text);
time("wink-nlp: sentences and tags", () => texts.map((text) => wink.readDoc(text)));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
process.stdout.write(`${documents.length} documents, ${words} tokens, ${(bytes / 1e6).toFixed(2)} MB; `);
process.stdout.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);

function time<T>(name: string, run: () => T): T {
  const before = process.hrtime.bigint();
  const result = run();
  const seconds = secondsSince(before);
  report(name, seconds, `${(documents.length / seconds).toFixed(1)} documents/s`);
  return result;
}

function report(name: string, seconds: number, more: string): void {
  process.stdout.write(`${name.padEnd(32)}${seconds.toFixed(3).padStart(9)} s  ${more}\n`);
}

function secondsSince(before: bigint): number {
  return Number(process.hrtime.bigint() - before) / 1e9;
}
