/**
 * Whether time grows with the length of a text alone, whatever it is made of: `npm run bench:hostile -- [--characters N]`.
 * Each pattern of `test/hostile/text.ts` is coded, merged and checked, made a release and a queue, at a length and at four
 * times that length; ends with 1 where four times as much text takes any of these more than eight times as long, by the
 * processor's time.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { codeDocument } from "../../pipeline/code/code-document.ts";
import { mergeAndDerive, validated } from "../../pipeline/io/build-dataset.ts";
import type { CodedCorpus } from "../../pipeline/io/code-corpus.ts";
import { makeMachine } from "../../pipeline/io/make-machine.ts";
import { writeQueue } from "../../pipeline/io/write-queue.ts";
import { DIGEST_ONLY } from "../../pipeline/release/contents.ts";
import { renderRelease } from "../../pipeline/release/render.ts";
import { MEMORY } from "../../pipeline/store/store.ts";
import { LISTS, PATTERNS, PLAN, readText } from "../hostile/text.ts";

/** Less than this is noise. In ms. */
const WORTH_MEASURING = 100;
const MOST_GROWTH = 8;

const STEPS = ["code and merge", "release", "queue"] as const;

const { values } = parseArgs({ options: { characters: { type: "string", default: "16000" } } });
const characters = Number(values.characters);
const machine = makeMachine(LISTS);
const folder = mkdtempSync(join(tmpdir(), "demarche-hostile-"));

/** Milliseconds of the processor's time for each step. */
async function measure(pattern: string, length: number): Promise<number[]> {
  const document = await readText(`x ${pattern.repeat(Math.ceil(length / pattern.length))}`);
  if (document === null) return STEPS.map(() => 0);
  let before = process.cpuUsage();
  const lap = () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    return (user + system) / 1000;
  };
  const corpus: CodedCorpus = { lists: LISTS, documents: [codeDocument(document, machine)], inputs: {}, findings: [] };
  const built = validated(mergeAndDerive(corpus, null, PLAN.version, null, MEMORY), null);
  const coded = lap();
  renderRelease(built.dataset, PLAN, DIGEST_ONLY);
  const released = lap();
  await writeQueue(folder, corpus, built);
  return [coded, released, lap()];
}

const print = (line: string) => void process.stdout.write(`${line}\n`);
const row = (name: string, cells: readonly (readonly string[])[]) =>
  print(
    name.padEnd(24) +
      cells
        .map(([once, fourfold, growth]) => once!.padStart(8) + fourfold!.padStart(8) + growth!.padStart(8))
        .join("  "),
  );
try {
  row(
    "ms",
    STEPS.map((step) => [step, "", ""]),
  );
  row(
    "pattern",
    STEPS.map(() => [`${characters}`, `${4 * characters}`, "growth"]),
  );
  for (const [name, pattern] of Object.entries(PATTERNS)) {
    await measure(pattern, characters);
    const [once, fourfold] = [await measure(pattern, characters), await measure(pattern, 4 * characters)];
    const grows = STEPS.filter((_, at) => fourfold[at]! > WORTH_MEASURING && fourfold[at]! > MOST_GROWTH * once[at]!);
    row(
      name,
      STEPS.map((_, at) => [once[at]!.toFixed(0), fourfold[at]!.toFixed(0), (fourfold[at]! / once[at]!).toFixed(1)]),
    );
    if (grows.length === 0) continue;
    print(`  too much: ${grows.join(", ")}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
