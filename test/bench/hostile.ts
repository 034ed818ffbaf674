/**
 * Whether time grows with the length of a text alone, whatever it is made of: `npm run bench:hostile -- [--characters N]`.
 * Each pattern of `test/hostile/text.ts` is coded, merged and checked at a length and at four times that length; ends with 1
 * where four times as much text takes more than eight times as long, by the processor's time.
 */
import { parseArgs } from "node:util";
import { codeDocument } from "../../pipeline/code/code-document.ts";
import { buildDataset } from "../../pipeline/io/build-dataset.ts";
import { makeMachine } from "../../pipeline/io/make-machine.ts";
import { LISTS, PATTERNS, readText } from "../hostile/text.ts";

/** Less than this is noise. In ms. */
const WORTH_MEASURING = 100;
const MOST_GROWTH = 8;

const { values } = parseArgs({ options: { characters: { type: "string", default: "16000" } } });
const characters = Number(values.characters);
const machine = makeMachine(LISTS);

async function measure(pattern: string, length: number): Promise<number> {
  const document = await readText(`x ${pattern.repeat(Math.ceil(length / pattern.length))}`);
  if (document === null) return 0;
  const before = process.cpuUsage();
  const coded = codeDocument(document, machine);
  buildDataset({ lists: LISTS, documents: [coded], inputs: {}, findings: [] }, null, "0.1.0");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const print = (line: string) => void process.stdout.write(`${line}\n`);
print(`${"pattern".padEnd(24)}${`${characters}`.padStart(10)}${`${4 * characters}`.padStart(10)} ms    growth`);
for (const [name, pattern] of Object.entries(PATTERNS)) {
  await measure(pattern, characters);
  const [once, fourfold] = [await measure(pattern, characters), await measure(pattern, 4 * characters)];
  const growth = fourfold / once;
  const grows = fourfold > WORTH_MEASURING && growth > MOST_GROWTH;
  if (grows) process.exitCode = 1;
  const times = [once, fourfold].map((time) => time.toFixed(0).padStart(10)).join("");
  print(`${name.padEnd(24)}${times}${growth.toFixed(1).padStart(13)}${grows ? "  too much" : ""}`);
}
