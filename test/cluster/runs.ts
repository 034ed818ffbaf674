/** Runs in shards on the test's cluster: what a person would type, and a look into the working folder. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { commands } from "../../pipeline/commands/index.ts";
import { NO_PROGRESS } from "../../pipeline/io/progress.ts";
import { parsePlan } from "../../pipeline/shards/plan.ts";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { type Cluster, until } from "./slurm.ts";

export interface World {
  readonly folder: string;
  readonly cluster: Cluster;
  write(path: string, text: string): void;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

const PROGRAM = resolve(import.meta.dirname, "../..");

/** The command line, in a process of its own. */
export function demarche(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync("node", ["--import", "tsx", "pipeline/cli.ts", ...args], {
    cwd: PROGRAM,
    encoding: "utf8",
  });
  return { code: status, out: stdout, notes: stderr };
}

export interface Run {
  readonly work: string;
  /** The shard that reads the longest file. */
  readonly long: number;
  file(shard: number): string;
  demarche(command: string, ...args: string[]): Ran;
  /** All shards in this process, from the last to the first. */
  codeHere(): Promise<void>;
  /** Does what `slurm` prints: the numbers of the arrays and of the merge. */
  submitAsPrinted(): { readonly arrays: readonly string[]; readonly merge: string };
  /** Does what it prints for missing shards, and waits for the merge. */
  submitMissing(): Promise<void>;
  /** The process that is at work on a shard now, as soon as there is one. */
  writerOf(shard: number): Promise<number>;
  /** What the jobs have said. */
  logs(job?: string): string;
}

export function planRun(world: World, name: string, shards: number): Run {
  const { folder, cluster } = world;
  const work = join(folder, `work-${name}`);
  const own = (command: string, ...args: string[]) => demarche(command, "--work", work, ...args);
  const folders = ["raw", "reviewed", "out"].flatMap((part) => [`--${part}`, join(folder, part)]);
  const planned = own("plan", "--shards", String(shards), ...folders);
  assert.equal(planned.code, 0, planned.notes);
  mkdirSync(join(work, "shards"));
  const scripts = own("slurm", "--cpus", "2").out;
  const submit = (text: string) => {
    const said = cluster.run("sh", "-ec", `cd ${work}\n${text}\necho "$jobs"`).split("\n");
    const [, ...arrays] = said.at(-1)!.split(":");
    return { arrays, merge: /\d+$/.exec(said.at(-2)!)![0] };
  };
  const { files } = parsePlan(readFileSync(join(work, "plan.json"), "utf8"))!;
  return {
    work,
    long: files.reduce((a, b) => (b.bytes > a.bytes ? b : a)).shard,
    file: (shard) => join(work, "shards", `${shard}-of-${shards}.jsonl`),
    demarche: own,
    async codeHere() {
      const terminal = { out() {}, note() {}, progress: NO_PROGRESS, readInput: () => "" };
      for (let shard = shards; shard >= 1; shard -= 1) {
        assert.equal(await commands.code!(["--work", work, "--shard", `${shard}/${shards}`, "--quiet"], terminal), 0);
      }
    },
    submitAsPrinted: () => submit(scripts),
    async submitMissing() {
      const lines = scripts.split("\n").filter((line) => line.startsWith("#   "));
      const { merge } = submit(lines.map((line) => line.slice(4)).join("\n"));
      const [merged] = await cluster.ended(merge, 60);
      assert.equal(merged!.state, "COMPLETED", this.logs());
    },
    async writerOf(shard) {
      let pid = 0;
      await until(`shard ${shard} to be at work`, 60, () => {
        const name = readdirSync(join(work, "shards")).find((each) => each.startsWith(`.unfinished-${shard}-of-`));
        pid = Number(name?.split("~")[2] ?? 0);
        return pid > 0;
      });
      return pid;
    },
    logs: (job = "") =>
      readdirSync(join(work, "log"))
        .filter((file) => file.startsWith(job))
        .map((file) => `${file}:\n${readFileSync(join(work, "log", file), "utf8")}`)
        .join("\n"),
  };
}

/** Path -> digest of the releases, their list and the queue of a folder. */
export function releasedIn(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const part of ["out", "build/review"]) {
    for (const entry of readdirSync(join(folder, part), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) found[path.slice(folder.length + 1)] = sha256(readFileSync(path));
    }
  }
  return found;
}

export function removeReleases(folder: string): void {
  for (const part of ["out", "build"]) rmSync(join(folder, part), { recursive: true, force: true });
}
