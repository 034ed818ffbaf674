/**
 * Whole releases of generated corpora in processes of their own: `npm run bench:scale -- [--documents 1000,10000]
 * [--workers 1,2]`. For each size: time and memory with each number of workers, and the run after one document has
 * changed. Before that the time from start to the first coded document.
 */
import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BenchFolders, writeCorpus } from "./corpus.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "100,1000" },
    workers: { type: "string", default: "1,2" },
  },
});
const sizes = values.documents.split(",").map(Number);
const workers = values.workers.split(",").map(Number);

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
  print(`${"documents  workers  run".padEnd(42)}   coding    merge    write    total  ms/document   peak MB`);
  for (const size of sizes) await measure(size);
} finally {
  rmSync(folder, { recursive: true });
}

/** A corpus of one document, without its merge and release. */
async function startUp(): Promise<number> {
  const corpus = await writeCorpus(join(folder, "one"), 1);
  const { progress } = await release(corpus, join(folder, "one", "out"), 1);
  return progress;
}

async function measure(size: number): Promise<void> {
  const home = join(folder, String(size));
  const corpus = await writeCorpus(home, size);
  const firsts: Run[] = [];
  for (const count of workers) {
    const out = join(home, `out-${count}`, "out");
    const first = await release(corpus, out, count);
    firsts.push(first);
    report(size, count, "first", first);
    report(size, count, "nothing changed", await release(corpus, out, count));
    appendFileSync(join(corpus.raw, "000", "article-0.md"), "\nCarla Tovard met Nils Orrin in Brenn.\n");
    const again = await release(corpus, out, count);
    report(size, count, "one document changed", again);
    print(`  a changed document takes ${((100 * again.seconds) / first.seconds).toFixed(1)} % of the first run`);
  }
  if (workers.length > 1) {
    const [one, many] = [firsts[0]!, firsts.at(-1)!];
    const times = (a: number, b: number) => `${(a / b).toFixed(2)} times as fast`;
    print(`  ${workers[0]} to ${workers.at(-1)} workers: coding ${times(one.coding, many.coding)},`);
    print(`    the whole ${times(one.seconds, many.seconds)}`);
  }
}

interface Run {
  readonly seconds: number;
  /** What the progress says of the stages. */
  readonly coding: number;
  readonly merge: number;
  readonly write: number;
  /** Until the first line of progress that tells of coded documents. */
  readonly progress: number;
  /** The most memory that the process held, in MB. */
  readonly peak: number;
}

function report(size: number, count: number, what: string, run: Run): void {
  const head = `${String(size).padStart(9)}${String(count).padStart(9)}  ${what}`.padEnd(42);
  const times = [run.coding, run.merge, run.write, run.seconds]
    .map((seconds) => seconds.toFixed(2).padStart(9))
    .join("");
  print(`${head}${times}${((1000 * run.seconds) / size).toFixed(1).padStart(13)}${String(run.peak).padStart(10)}`);
}

function release({ raw, reviewed }: BenchFolders, out: string, count: number): Promise<Run> {
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const args = ["--import", TELL_PEAK, ...LOADER, "pipeline/cli.ts", "release"];
  const options = ["--raw", raw, "--reviewed", reviewed, "--out", out, "--workers", String(count)];
  const child = spawn(process.execPath, [...args, ...options], { stdio: ["ignore", "ignore", "pipe"] });
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
      };
      resolve({ seconds: since(), ...stages, progress, peak });
    });
  });
}
