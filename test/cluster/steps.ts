/** What a cluster must not change, one step after another. Each gives back in words what it has seen, or throws. */
import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { readCodedFile, readCodedHeader, writeCodedFile } from "../../pipeline/io/coded-file.ts";
import type { CodedRecord } from "../../pipeline/shards/coded-lines.ts";
import { demarche, planRun, type Run, releasedIn, removeReleases, type World } from "./runs.ts";
import { NODES, until } from "./slurm.ts";

export type Step = (world: World) => Promise<string>;

const SHARDS = 8;
/** All shards but one that is long, so that its task can be caught at work. */
const othersThan = (long: number) => Array.from({ length: SHARDS }, (_, i) => i + 1).filter((shard) => shard !== long);

/** The release of one process: what all others are held against. */
let alone: Readonly<Record<string, string>> = {};

function assertSame({ folder }: World): void {
  const released = releasedIn(folder);
  const differing = Object.keys({ ...alone, ...released }).filter((path) => alone[path] !== released[path]);
  assert.deepEqual(differing, [], "files that are not those of one process");
}

/** Every shard's file is that very one, never written again. */
function inodes(run: Run, shards: readonly number[]): number[] {
  return shards.map((shard) => statSync(run.file(shard)).ino);
}

const one: Step = async (world) => {
  const { folder } = world;
  const release = (workers: string) => {
    removeReleases(folder);
    const ran = demarche(
      "release",
      "--raw",
      join(folder, "raw"),
      "--reviewed",
      join(folder, "reviewed"),
      "--out",
      join(folder, "out"),
      "--workers",
      workers,
    );
    assert.equal(ran.code, 0, ran.notes);
  };
  release("1");
  alone = releasedIn(folder);
  assert.ok(Object.keys(alone).length > 20);
  release("2");
  assertSame(world);
  return `one process and two threads write the same ${Object.keys(alone).length} files`;
};

const cut: Step = async (world) => {
  for (const shards of [1, 64]) {
    removeReleases(world.folder);
    const run = planRun(world, `cut-${shards}`, shards);
    await run.codeHere();
    assert.equal(run.demarche("merge").code, 0);
    assertSame(world);
  }
  return "so do 1 and 64 shards, most of these without a file";
};

const asPrinted: Step = async (world) => {
  removeReleases(world.folder);
  const run = planRun(world, "as-printed", SHARDS);
  const { arrays, merge } = run.submitAsPrinted();
  for (const { state, exit } of await world.cluster.ended(arrays[0]!, 60))
    assert.equal(`${state} ${exit}`, "COMPLETED 0:0");
  const [merged] = await world.cluster.ended(merge, 30);
  assert.equal(merged!.state, "COMPLETED", run.logs());
  assertSame(world);
  return "so does Slurm with the scripts as they are printed";
};

let torn: Run;

const killed: Step = async (world) => {
  const { cluster, folder } = world;
  removeReleases(folder);
  torn = planRun(world, "torn", SHARDS);
  const { arrays, merge } = torn.submitAsPrinted();
  process.kill(await torn.writerOf(torn.long), "SIGKILL");
  const tasks = await cluster.ended(arrays[0]!, 60);
  assert.deepEqual(tasks.map(({ state, exit }) => `${state} ${exit}`).sort(), [
    ...Array(SHARDS - 1).fill("COMPLETED 0:0"),
    "FAILED 0:9",
  ]);
  assert.equal(existsSync(torn.file(torn.long)), false);
  const [merged] = await cluster.ended(merge, 30);
  assert.equal(`${merged!.state} ${merged!.exit}`, "FAILED 1:0");
  const named = [...torn.logs("merge").matchAll(/error: .*: shard (\d) of 8 is missing/g)].map(([, shard]) =>
    Number(shard),
  );
  assert.deepEqual(named, [torn.long]);
  assert.equal(existsSync(join(folder, "out")), false);
  return "a task that is killed leaves no file, and the merge names its shard and writes nothing";
};

const again: Step = async (world) => {
  const others = othersThan(torn.long);
  const before = inodes(torn, others);
  assert.equal(torn.demarche("missing").out, `${torn.long}\n`);
  await torn.submitMissing();
  assert.deepEqual(inodes(torn, others), before);
  assert.equal(readdirSync(join(torn.work, "shards")).length, SHARDS, "nothing is left of the task that was killed");
  assertSame(world);
  return "what is printed for missing shards runs that shard alone, and ends in the same bytes";
};

const foreign: Step = async (world) => {
  const { folder } = world;
  removeReleases(folder);
  const copy = (name: string, change: (copied: string) => void) => {
    const copied = join(folder, name);
    for (const part of ["raw", "reviewed"]) cpSync(join(folder, part), join(copied, part), { recursive: true });
    change(copied);
    const run = planRun({ ...world, folder: copied }, name, SHARDS);
    for (let shard = 1; shard <= SHARDS; shard += 1) cpSync(torn.file(shard), run.file(shard));
    return run.demarche("merge");
  };
  const corpus = copy("other-corpus", (copied) => rmSync(join(copied, "raw/i.txt")));
  assert.equal(corpus.code, 1);
  assert.match(corpus.notes, /shard 1 of 8 is not of this plan: it was coded from another corpus/);
  const aliases = copy("other-aliases", (copied) => {
    const path = join(copied, "reviewed/aliases.csv");
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    rmSync(path);
    world.write(path, `${lines.slice(0, -1).join("\n")}\n`);
  });
  assert.equal(aliases.code, 1);
  assert.match(aliases.notes, /shard 8 of 8 is not of this plan: it was coded with other reviewed lists/);

  const records: CodedRecord[] = [];
  for await (const record of readCodedFile(torn.file(1))) records.push(record);
  const { about } = await readCodedHeader(torn.file(1));
  await writeCodedFile(torn.file(1), { ...about, rules: "0".repeat(64), run: "0".repeat(64) }, records);
  truncateSync(torn.file(3), statSync(torn.file(3)).size - 1);
  const refused = torn.demarche("merge");
  assert.equal(refused.code, 1);
  assert.match(refused.notes, /shard 1 of 8 is not of this plan: it was coded by another version of the rules/);
  assert.match(refused.notes, /shard 3 of 8 is corrupt/);
  assert.equal(torn.demarche("missing").out, "1,3\n");
  await torn.submitMissing();
  assertSame(world);
  return "shards of another corpus, alias list or rule version, and a corrupt one, are refused by name and made anew";
};

const twice: Step = async (world) => {
  const { cluster } = world;
  removeReleases(world.folder);
  const run = planRun(world, "twice", SHARDS);
  run.submitAsPrinted();
  // On two nodes, while the array's own task is at the same shard on a third or waits for its turn.
  const copies = NODES.slice(0, 2).map((node) =>
    cluster.submit("--chdir", run.work, "-w", node, `--array=${run.long}`, "code.sh"),
  );
  for (const job of copies)
    for (const { state, exit } of await cluster.ended(job, 60)) assert.equal(`${state} ${exit}`, "COMPLETED 0:0");
  await until("the queue to be empty", 60, () => cluster.run("squeue", "-h") === "");
  assert.equal(readdirSync(join(run.work, "shards")).length, SHARDS);
  assertSame(world);
  return "copies of one shard at once are harmless";
};

const requeued: Step = async (world) => {
  const { cluster } = world;
  removeReleases(world.folder);
  const run = planRun(world, "requeued", SHARDS);
  const { arrays, merge } = run.submitAsPrinted();
  await run.writerOf(run.long);
  cluster.run("scontrol", "requeue", `${arrays[0]}_${run.long}`);
  for (const { state, exit } of await cluster.ended(arrays[0]!, 60)) assert.equal(`${state} ${exit}`, "COMPLETED 0:0");
  assert.match(cluster.run("scontrol", "show", "job", "-o", `${arrays[0]}_${run.long}`), /Restarts=1/);
  const [merged] = await cluster.ended(merge, 30);
  assert.equal(merged!.state, "COMPLETED", run.logs());
  assertSame(world);
  return "a task that is queued again ends in the same bytes";
};

const full: Step = async (world) => {
  const run = planRun(world, "full", SHARDS);
  const shards = join(run.work, "shards");
  world.write(join(shards, "x"), "");
  try {
    world.cluster.run("mount", "-t", "tmpfs", "-o", "size=64k", "none", shards);
  } catch {
    return "skipped: a full disk, for nothing may be mounted here";
  }
  try {
    const ran = run.demarche("code", "--shard", `${run.long}/${SHARDS}`);
    assert.equal(ran.code, 75, ran.notes);
    assert.deepEqual(readdirSync(shards), []);
  } finally {
    world.cluster.run("umount", shards);
  }
  return "a full disk ends a task with 75, try again, and leaves nothing behind";
};

/** On request: it takes Slurm most of a minute to notice. */
export const lostNode: Step = async (world) => {
  const { cluster } = world;
  removeReleases(world.folder);
  const run = planRun(world, "lost-node", SHARDS);
  const { arrays, merge } = run.submitAsPrinted();
  await run.writerOf(run.long);
  const [task] = cluster.tasks(`${arrays[0]}_${run.long}`);
  cluster.loseNode(task!.node);
  await cluster.ended(arrays[0]!, 150);
  const [elsewhere] = cluster.tasks(`${arrays[0]}_${run.long}`);
  assert.equal(elsewhere!.state, "COMPLETED");
  assert.notEqual(elsewhere!.node, task!.node);
  const [merged] = await cluster.ended(merge, 60);
  assert.equal(merged!.state, "COMPLETED", run.logs());
  assertSame(world);
  return `a task of a node that was lost (${task!.node}) is done by another (${elsewhere!.node}), with the same bytes`;
};

export const STEPS: readonly Step[] = [one, cut, asPrinted, killed, again, foreign, twice, requeued, full];
