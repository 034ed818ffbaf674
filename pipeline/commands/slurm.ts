/** `slurm`: prints the batch scripts of a plan and what submits them, for people to read and keep. Submits nothing. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { renderBatchScripts } from "../shards/batch-scripts.ts";
import { type Command, EXIT_DONE, Misuse } from "./command.ts";
import { countOption, readPlannedWork } from "./work.ts";

const PROGRAM = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

export const slurm: Command = async (args, terminal) => {
  const { work, plan, values } = await readPlannedWork(args, [
    "throttle",
    "partition",
    "account",
    "time",
    "mem",
    "merge-mem",
    "cpus",
  ]);
  for (const name of ["partition", "account", "time", "mem", "merge-mem"]) {
    // A line of a script: what has white space or a quotation mark in it would be another line's business.
    if (values[name] !== undefined && !/^[\w.,:+-]+$/.test(values[name])) throw new Misuse(`--${name} is one word`);
  }
  const throttle = values.throttle === undefined ? null : countOption("--throttle", values.throttle);
  terminal.out(
    renderBatchScripts({
      work: resolve(work),
      program: PROGRAM,
      shards: plan.shards,
      throttle,
      partition: values.partition ?? null,
      account: values.account ?? null,
      time: values.time ?? null,
      memory: values.mem ?? "2G",
      mergeMemory: values["merge-mem"] ?? "8G",
      cpus: countOption("--cpus", values.cpus ?? "2"),
    }),
  );
  return EXIT_DONE;
};
