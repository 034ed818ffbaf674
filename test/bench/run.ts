/**
 * How fast the pipeline is, stage by stage, on one thread, beside wink-nlp's sentence-and-tag pipe over the same texts in
 * the same run: `npm run bench -- [--documents N] [--raw DIR [--reviewed DIR]]`. Without a folder the corpus is generated
 * (`corpus.ts`). Times are of this machine in this minute; ratios travel better. `scale.ts` measures whole releases.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { annotate, type IdleRule } from "../../pipeline/annotate/annotate.ts";
import type { SyntaxModel } from "../../pipeline/annotate/syntax/load.ts";
import { codeDocument } from "../../pipeline/code/code-document.ts";
import { type CodedDocument, sourceOf } from "../../pipeline/code/coded.ts";
import { codeEvents } from "../../pipeline/code/events/code.ts";
import { codeRelations } from "../../pipeline/code/relations/code.ts";
import { codeStatements } from "../../pipeline/code/statements/code.ts";
import { makeMachine } from "../../pipeline/io/make-machine.ts";
import { readRawFolder } from "../../pipeline/io/read-raw.ts";
import { readReviewedFolder } from "../../pipeline/io/read-reviewed.ts";
import { mergeDocuments } from "../../pipeline/merge/hold.ts";
import { DIGEST_ONLY } from "../../pipeline/release/contents.ts";
import { deriveTables } from "../../pipeline/release/derive/derive.ts";
import { renderRelease } from "../../pipeline/release/render.ts";
import { resolve } from "../../pipeline/resolve/resolve.ts";
import { validate } from "../../pipeline/validate/validate.ts";
import { writeCorpus } from "./corpus.ts";
import { StageClock } from "./stage-clock.ts";

/** They warm the compiler and the parser's cache of words, and are not counted. */
const WARM_UP = 200;

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "300" },
    raw: { type: "string" },
    reviewed: { type: "string", default: "reviewed" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
try {
  const { raw, reviewed } =
    values.raw === undefined
      ? await writeCorpus(folder, Number(values.documents))
      : { raw: values.raw, reviewed: values.reviewed };
  await measure(raw, reviewed);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(raw: string, reviewed: string): Promise<void> {
  const clock = new StageClock();
  const { lists } = await readReviewedFolder(reviewed);
  const { documents, inputs } = await clock.timeAsync("ingest", () => readRawFolder(raw));
  const machine = makeMachine(lists);
  const { model: parser, aliases, types } = machine;
  for (const document of documents.slice(0, WARM_UP)) codeDocument(document, machine);

  let tokens = 0;
  let sentences = 0;
  let idle = 0;
  const countIdle: IdleRule = (text, quotations) => {
    const isIdle = machine.idle!(text, quotations);
    return (spans) => {
      const answer = isIdle(spans);
      if (answer) idle += 1;
      return answer;
    };
  };
  const timed: SyntaxModel = {
    parse: (forms) => timed.parseAll([forms])[0]!,
    parseAll: (given) => clock.time("parse", () => parser.parseAll(given)),
  };
  const coded = documents.map((document): CodedDocument => {
    const annotated = clock.time("annotate", () => annotate(document, timed, countIdle));
    sentences += annotated.sentences.length;
    for (const sentence of annotated.sentences) tokens += sentence.tokens.length;
    const resolved = clock.time("resolve", () => resolve(annotated, aliases));
    const statements = clock.time("statements", () => codeStatements(resolved));
    return {
      ...sourceOf(document),
      sentences: annotated.sentences.map(({ start, end }) => ({ start, end })),
      mentions: resolved.mentions,
      unresolved: resolved.unresolved,
      statements,
      events: clock.time("events", () => codeEvents(resolved, statements, types)),
      relations: clock.time("relations", () => codeRelations(resolved, statements, types)),
      findings: [],
    };
  });
  const version = "0.1.0";
  const merged = clock.time("merge", () => mergeDocuments({ documents: coded, lists, base: null, version }));
  const tables = clock.time("derive", () => deriveTables(merged.tables));
  const dataset = { ...merged, tables, withheld: new Set<string>() };
  const findings = clock.time("validate", () => validate(dataset, null));
  const plan = { version, base: null, inputs, date: null, licences: lists.licences, withdrawn: [] };
  const bytes = clock.time("release", () => {
    let written = 0;
    renderRelease(dataset, plan, (path) => {
      const file = DIGEST_ONLY(path);
      const close = () => {
        const digest = file.close();
        written += digest.bytes;
        return digest;
      };
      return { ...file, close };
    });
    return written;
  });
  const ours = clock.total();
  const wink = winkNlp(model, ["sbd", "pos"]);
  for (const { text } of documents.slice(0, WARM_UP)) wink.readDoc(text);
  clock.time("wink-nlp", () => {
    for (const { text } of documents) wink.readDoc(text);
  });

  const megabytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const rates = (seconds: number) =>
    [documents.length / seconds, tokens / seconds, megabytes / seconds]
      .map((rate, index) => rate.toFixed(index === 2 ? 3 : 0).padStart(11))
      .join("");
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  print(`${documents.length} documents, ${sentences} sentences, ${tokens} tokens, ${megabytes.toFixed(2)} MB`);
  print(`${"stage".padEnd(20)}  seconds documents/s   tokens/s       MB/s   peak MB`);
  for (const { name, seconds, peak } of clock.stages()) {
    print(`${name.padEnd(20)}${seconds.toFixed(3).padStart(9)}${rates(seconds)}${String(peak).padStart(10)}`);
  }
  const parsing = clock.secondsOf("parse");
  print(`${"all but wink-nlp".padEnd(20)}${ours.toFixed(3).padStart(9)}${rates(ours)}`);
  print(`sentences parsed: ${((100 * (sentences - idle)) / sentences).toFixed(1)} %`);
  print(`all but the parser: ${((ours - parsing) / parsing).toFixed(2)} of the parser's time`);
  print(`wink-nlp's sentences and tags: ${(clock.secondsOf("wink-nlp") / parsing).toFixed(2)} of the parser's time`);
  print(`release: ${(bytes / 1e6).toFixed(1)} MB, ${dataset.tables.events.length} events, ${findings.length} findings`);
}
