/**
 * A generated corpus in shards, each task and the merge in a process of its own, one after another:
 * `npm run bench:shards -- [--documents 200] [--shards 1,10,100] [--workers 1]`. For each number of shards: the time of
 * all tasks together and for a document, the most memory that a task held, and time and memory of the merge.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BenchFolders, writeCorpus } from "./corpus.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "200" },
    shards: { type: "string", default: "1,10,100" },
    workers: { type: "string", default: "1" },
  },
});
const documents = Number(values.documents);

/** The process tells its own peak when it ends, as nobody else can tell it on every system. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"));',
)}`;

interface Ran {
  readonly seconds: number;
  /** In MB. */
  readonly peak: number;
}

function demarche(...args: readonly string[]): Promise<Ran> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", TELL_PEAK, "--import", "tsx", "pipeline/cli.ts", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) return reject(new Error(`${args.join(" ")} ended with ${code}:\n${said}`));
      const peak = Math.round(Number(/peak (\d+)/.exec(said)?.[1]) / 1024);
      resolve({ seconds: (performance.now() - began) / 1000, peak });
    });
  });
}

async function measure(corpus: BenchFolders, home: string, shards: number): Promise<void> {
  const work = join(home, `work-${shards}`);
  const out = join(home, `out-${shards}`, "out");
  const folders = ["--raw", corpus.raw, "--reviewed", corpus.reviewed, "--out", out];
  const plan = await demarche("plan", "--work", work, "--shards", String(shards), ...folders);
  const tasks: Ran[] = [];
  for (let shard = 1; shard <= shards; shard += 1) {
    tasks.push(await demarche("code", "--work", work, "--shard", `${shard}/${shards}`, "--workers", values.workers));
  }
  const merge = await demarche("merge", "--work", work);
  const folder = join(work, "shards");
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const seconds = tasks.reduce((sum, task) => sum + task.seconds, 0);
  const peak = tasks.reduce((most, task) => Math.max(most, task.peak), 0);
  const cells = [
    shards,
    plan.seconds.toFixed(1),
    seconds.toFixed(1),
    ((1000 * seconds) / documents).toFixed(1),
    peak,
    (bytes / documents / 1000).toFixed(1),
    merge.seconds.toFixed(1),
    merge.peak,
  ];
  print(cells.map((cell) => String(cell).padStart(13)).join(""));
}

const print = (line: string) => void process.stdout.write(`${line}\n`);
const home = mkdtempSync(join(tmpdir(), "demarche-shards-"));
try {
  const corpus = await writeCorpus(home, documents);
  print(`${documents} documents, ${values.workers} threads a task`);
  const head = ["shards", "plan s", "tasks s", "ms/document", "task peak MB", "kB/document", "merge s", "merge MB"];
  print(head.map((cell) => cell.padStart(13)).join(""));
  for (const shards of values.shards.split(",").map(Number)) await measure(corpus, home, shards);
} finally {
  rmSync(home, { recursive: true });
}
