/**
 * Whole releases of generated corpora in processes of their own: `npm run bench:scale -- [--documents 1000,10000]
 * [--workers 1,2] [--cores 1,2]`. For each size: time and memory with each number of workers, and the run after one
 * document has changed. With `--cores` each run has so many cores and as many workers as it then chooses: what a core
 * brings is seen there alone, for beside one worker the main thread and the collector of garbage use a second core already.
 * Before that the time from start to the first coded document.
 */
import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { confineTo } from "./cores.ts";
import { type BenchFolders, writeCorpus } from "./corpus.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "100,1000" },
    workers: { type: "string" },
    cores: { type: "string" },
  },
});
const numbers = (list: string) => (list === "" ? [] : list.split(",").map(Number));
const sizes = numbers(values.documents);

/** What a run is given. */
interface Given {
  readonly words: string;
  /** Options of the command. */
  readonly options: readonly string[];
  /** What stands before the command; null where it cannot be run like that here. */
  readonly before: readonly string[] | null;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
const withWorkers = (count: number): Given => ({
  words: counted(count, "worker"),
  options: ["--workers", String(count)],
  before: [],
});
const onCores = (count: number): Given => ({ words: counted(count, "core"), options: [], before: confineTo(count) });

/** Of each the last is compared with the first. */
const series = [
  numbers(values.cores ?? "").map(onCores),
  numbers(values.workers ?? (values.cores === undefined ? "1,2" : "")).map(withWorkers),
];

/** The process tells its own peak when it ends, as nobody else can tell it on every system. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"));',
)}`;

/** As in the Makefile. */
const LOADER = "typescript" in process.features && process.features.typescript ? [] : ["--import", "tsx"];

const print = (line: string) => void process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "demarche-scale-"));
try {
  print(`start to first document: ${(await startUp()).toFixed(2)} s`);
  print(
    `${"documents  given        run".padEnd(46)}   coding    merge    write    queue    total  ms/document   peak MB`,
  );
  for (const size of sizes) {
    const home = join(folder, String(size));
    const corpus = await writeCorpus(home, size);
    for (const givens of series) await measure(size, corpus, home, givens);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** A corpus of one document, without its merge and release. */
async function startUp(): Promise<number> {
  const corpus = await writeCorpus(join(folder, "one"), 1);
  const { progress } = await release(corpus, join(folder, "one", "out"), withWorkers(1));
  return progress;
}

async function measure(size: number, corpus: BenchFolders, home: string, givens: readonly Given[]): Promise<void> {
  const firsts: { readonly words: string; readonly run: Run }[] = [];
  for (const given of givens) {
    const { words } = given;
    if (given.before === null) {
      print(`  ${words}: cannot be measured here, for it takes Linux, its taskset and that many cores`);
      continue;
    }
    const out = join(home, words, "out");
    const first = await release(corpus, out, given);
    firsts.push({ words, run: first });
    report(size, words, "first", first);
    report(size, words, "nothing changed", await release(corpus, out, given));
    rmSync(join(home, words, "build", "proof.json"));
    report(size, words, "nothing changed, made again", await release(corpus, out, given));
    appendFileSync(join(corpus.raw, "000", "article-0.md"), "\nCarla Tovard met Nils Orrin in Brenn.\n");
    const again = await release(corpus, out, given);
    report(size, words, "one document changed", again);
    print(`  a changed document takes ${((100 * again.seconds) / first.seconds).toFixed(1)} % of the first run`);
  }
  if (firsts.length > 1) {
    const [one, many] = [firsts[0]!, firsts.at(-1)!];
    const times = (a: number, b: number) => `${(a / b).toFixed(2)} times as fast`;
    print(`  ${one.words} to ${many.words}: coding ${times(one.run.coding, many.run.coding)},`);
    print(`    the whole ${times(one.run.seconds, many.run.seconds)}`);
  }
}

interface Run {
  readonly seconds: number;
  /** What the progress says of the stages. */
  readonly coding: number;
  readonly merge: number;
  readonly write: number;
  readonly queue: number;
  /** Until the first line of progress that tells of coded documents. */
  readonly progress: number;
  /** The most memory that the process held, in MB. */
  readonly peak: number;
}

function report(size: number, words: string, what: string, run: Run): void {
  const head = `${String(size).padStart(9)}  ${words.padEnd(11)}  ${what}`.padEnd(46);
  const times = [run.coding, run.merge, run.write, run.queue, run.seconds]
    .map((seconds) => seconds.toFixed(2).padStart(9))
    .join("");
  print(`${head}${times}${((1000 * run.seconds) / size).toFixed(1).padStart(13)}${String(run.peak).padStart(10)}`);
}

function release({ raw, reviewed }: BenchFolders, out: string, { options, before }: Given): Promise<Run> {
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const args = ["--import", TELL_PEAK, ...LOADER, "pipeline/cli.ts", "release"];
  const folders = ["--raw", raw, "--reviewed", reviewed, "--out", out];
  const [program, ...rest] = [...(before ?? []), process.execPath, ...args, ...folders, ...options];
  const child = spawn(program!, rest, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  let progress = 0;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (progress === 0 && said.includes("document")) progress = since();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) return reject(new Error(`the release of ${raw} ended with ${code}:\n${said}`));
      const peak = Math.round(Number(/peak (\d+)/.exec(said)?.[1]) / 1024);
      const took = (stage: string) => Number(new RegExp(`^${stage}: (?:.* in )?([\\d.]+) s`, "m").exec(said)?.[1] ?? 0);
      const stages = {
        coding: took("read and code"),
        merge: took("merge and validate") + took("reproduce"),
        write: took("write"),
        queue: took("write the queue"),
      };
      resolve({ seconds: since(), ...stages, progress, peak });
    });
  });
}
