/** `code`: one shard of a plan, from raw files to coded documents. A shard that is there and whole is left as it is. */
import { checkShardInputs, codeShard } from "../io/code-shard.ts";
import { checkPlan } from "../io/make-plan.ts";
import { NO_PROGRESS } from "../io/progress.ts";
import { readReviewedFolder } from "../io/read-reviewed.ts";
import { checkShard } from "../io/shard-folder.ts";
import type { Plan } from "../shards/plan.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE, EXIT_TRY_AGAIN, Misuse, type Terminal } from "./command.ts";
import { printFindings } from "./print.ts";
import { countOption, type PlannedWork, readPlannedWork } from "./work.ts";

export const code: Command = async (args, terminal) => {
  const planned = await readPlannedWork(args, ["shard", "workers"]);
  const shard = shardOption(planned.values.shard, planned.plan);
  const { workers } = planned.values;
  const threads = workers === undefined ? null : countOption("--workers", workers);
  try {
    return await run(planned, shard, threads, terminal);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    if (!TRANSIENT.has(fault.code ?? "")) throw error;
    terminal.note(`demarche code: ${fault.message}; the machine failed, not the data: try again`);
    return EXIT_TRY_AGAIN;
  }
};

/** What a disk, a network or a machine that is too full answers, and may not answer later or elsewhere. */
const TRANSIENT: ReadonlySet<string> = new Set([
  "EAGAIN",
  "EBUSY",
  "EDQUOT",
  "EHOSTDOWN",
  "EIO",
  "EMFILE",
  "ENFILE",
  "ENOMEM",
  "ENOSPC",
  "ENOTCONN",
  "ESTALE",
  "ETIMEDOUT",
  "ERR_WORKER_OUT_OF_MEMORY",
]);

async function run(
  { work, plan, quiet }: PlannedWork,
  shard: number,
  workers: number | null,
  terminal: Terminal,
): Promise<number> {
  const reviewed = await readReviewedFolder(plan.folders.reviewed);
  if (printFindings(await checkPlan(work, plan, reviewed.inputs), terminal)) return EXIT_DATA_AT_FAULT;
  const progress = quiet ? NO_PROGRESS : terminal.progress;
  const fault = await checkShard(work, plan, shard);
  if (fault === null) {
    progress.say(`shard ${shard} of ${plan.shards} is there`);
    return EXIT_DONE;
  }
  progress.say(fault.detail);
  if (printFindings(await checkShardInputs(work, plan, shard), terminal)) return EXIT_DATA_AT_FAULT;
  const { documents, findings, sha256 } = await codeShard(work, plan, shard, reviewed.lists, workers, progress);
  progress.say(`shard ${shard} of ${plan.shards}: ${documents} documents, ${findings} findings, ${sha256}`);
  return EXIT_DONE;
}

function shardOption(value: string | undefined, { shards }: Plan): number {
  const [, shard, of] = /^(\d+)\/(\d+)$/.exec(value ?? "") ?? [];
  if (shard === undefined || of === undefined) throw new Misuse("--shard takes a shard of the plan as 3/8");
  if (Number(of) !== shards) throw new Misuse(`--shard ${value}: the plan has ${shards} shards`);
  if (Number(shard) < 1 || Number(shard) > shards) throw new Misuse(`--shard ${value}: shards are 1 to ${shards}`);
  return Number(shard);
}
