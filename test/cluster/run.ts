/**
 * `npm run cluster-test`: the same release from a real Slurm as from one process, whatever happens to the tasks. Slurm is
 * brought up for the test alone (`slurm.ts`). `--if-possible`: says why and ends well where there can be no cluster;
 * `--lost-node`: kills a node in the middle of a task, which takes most of a minute.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeClusterCorpus } from "./corpus.ts";
import { type Cluster, startCluster, whyNot } from "./slurm.ts";
import { lostNode, STEPS } from "./steps.ts";

const { values } = parseArgs({ options: { "if-possible": { type: "boolean" }, "lost-node": { type: "boolean" } } });

async function main(): Promise<number> {
  const reason = whyNot();
  if (reason !== null) {
    process.stdout.write(`skipped: ${reason}\n`);
    return values["if-possible"] === true ? 0 : 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "demarche-cluster-"));
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  let cluster: Cluster | null = null;
  const clean = async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void clean().finally(() => process.exit(130)));
  }
  try {
    writeClusterCorpus(folder);
    try {
      cluster = await startCluster(join(folder, "slurm"));
    } catch (error) {
      if (values["if-possible"] !== true) throw error;
      process.stdout.write(`skipped: Slurm does not come up here: ${error instanceof Error ? error.message : error}\n`);
      return 0;
    }
    process.stdout.write(`${seconds()}\ta cluster of four nodes is up\n`);
    const world = { folder, cluster, write: writeFileSync };
    for (const step of values["lost-node"] === true ? [...STEPS, lostNode] : STEPS) {
      const seen = await step(world);
      process.stdout.write(`${seconds()}\t${seen}\n`);
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    // What Slurm and the tasks said is gone with the folder.
    spawnSync("sh", ["-c", `tail -n 20 ${folder}/slurm/log/slurmctld.log; tail -n 3 ${folder}/work*/log/* >&2`], {
      stdio: "inherit",
    });
    return 1;
  } finally {
    await clean();
    process.stdout.write(`${seconds()}\tall of it is gone\n`);
  }
}

process.exitCode = await main();
