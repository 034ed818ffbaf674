/** `missing`: the shards that are still to be coded, as batch systems write indices. */
import { checkShards } from "../io/shard-folder.ts";
import { splitIntoArrays } from "../shards/ranges.ts";
import { type Command, EXIT_DONE } from "./command.ts";
import { readPlannedWork } from "./work.ts";

/**
 * One line an array. Where the plan has more shards than an array has indices, a second word says what to add to them.
 * Nothing is printed where nothing is missing.
 */
export const missing: Command = async (args, terminal) => {
  const { work, plan } = await readPlannedWork(args);
  const faults = await checkShards(work, plan);
  for (const { indices, offset } of splitIntoArrays(faults.map(({ shard }) => shard))) {
    terminal.out(offset === 0 ? `${indices}\n` : `${indices} ${offset}\n`);
  }
  return EXIT_DONE;
};
