/** `merge`: the shards of a plan into the release that one machine would have made. Refuses, by name, what is not of the plan. */
import { checkBase, checkPlan } from "../io/make-plan.ts";
import { readReviewedFolder } from "../io/read-reviewed.ts";
import { gatherCorpus, readShards } from "../io/read-shards.ts";
import { listReleases } from "../io/release-folder.ts";
import { checkShards } from "../io/shard-folder.ts";
import type { Plan } from "../shards/plan.ts";
import { type Command, EXIT_DATA_AT_FAULT } from "./command.ts";
import { printFindings } from "./print.ts";
import { releaseFrom } from "./release.ts";
import { readPlannedWork } from "./work.ts";

export const merge: Command = async (args, terminal) => {
  const { work, plan, quiet } = await readPlannedWork(args);
  const reviewed = await readReviewedFolder(plan.folders.reviewed);
  const stale = [...(await checkPlan(work, plan, reviewed.inputs)), ...(await checkBase(work, plan))];
  if (printFindings(stale, terminal)) return EXIT_DATA_AT_FAULT;
  const faults = await checkShards(work, plan);
  const unusable = faults.map(({ file, detail }) => ({ kind: "unusable_shard" as const, file, detail }));
  if (printFindings(unusable, terminal)) return EXIT_DATA_AT_FAULT;

  const { raw, out } = plan.folders;
  const folders = ["--raw", raw, "--reviewed", plan.folders.reviewed, "--out", out];
  const options = [...(await releaseOptions(plan)), ...(quiet ? ["--quiet"] : [])];
  return releaseFrom([...folders, ...options], terminal, (_folders, progress, store) => {
    progress.begin("read the shards");
    return gatherCorpus(reviewed, () => readShards(work, plan), store).finally(() => progress.end());
  });
};

/** Once this plan's own release is there, a second merge proves that it says the same, and makes none on top of it. */
async function releaseOptions({ folders, release }: Plan): Promise<readonly string[]> {
  const [newest = null] = await listReleases(folders.out);
  return newest === release.newest || newest === null ? release.options : ["--release-version", newest];
}
