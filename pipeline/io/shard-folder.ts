/** The working folder of a run in shards: `plan.json`, and in `shards/` a file for each shard, whole or not there. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pLimit from "p-limit";
import { faultOfShard } from "../shards/check-shard.ts";
import { aboutShard, type Plan, parsePlan } from "../shards/plan.ts";
import { CorruptFile, verifyCodedFile } from "./coded-file.ts";

export function planPath(work: string): string {
  return join(work, "plan.json");
}

export function shardPath(work: string, plan: Plan, shard: number): string {
  return join(work, "shards", `${shard}-of-${plan.shards}.jsonl`);
}

/** Thrown where the folder has no plan that can be read. */
export class NoPlan extends Error {}

export async function readPlan(work: string): Promise<Plan> {
  const path = planPath(work);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new NoPlan(`${path} is not there: make it with "plan"`);
    throw error;
  });
  const plan = parsePlan(text);
  if (plan === null)
    throw new NoPlan(`${path} is not a plan of this version, or was changed: make it anew with "plan"`);
  return plan;
}

export interface ShardFault {
  readonly shard: number;
  readonly file: string;
  readonly detail: string;
}

/** Null where the shard is there, whole, and of this plan. Reads all of its file. */
export async function checkShard(work: string, plan: Plan, shard: number): Promise<ShardFault | null> {
  const file = shardPath(work, plan, shard);
  const fault = (detail: string): ShardFault => ({ shard, file, detail });
  const name = `shard ${shard} of ${plan.shards}`;
  try {
    const { about } = await verifyCodedFile(file);
    const difference = faultOfShard(about, aboutShard(plan, shard));
    return difference === null ? null : fault(`${name} is not of this plan: ${difference}`);
  } catch (error) {
    if (error instanceof CorruptFile) return fault(`${name} is corrupt: ${error.message}`);
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return fault(`${name} is missing`);
    throw error;
  }
}

/** Files that are checked at once: enough to keep a disk busy, few enough for a shared one. */
const AT_ONCE = 4;

/** What is wrong with the shards of a plan, in their order; empty where all of them can be merged. */
export async function checkShards(work: string, plan: Plan): Promise<ShardFault[]> {
  const limit = pLimit(AT_ONCE);
  const shards = Array.from({ length: plan.shards }, (_, index) => index + 1);
  const faults = await Promise.all(shards.map((shard) => limit(() => checkShard(work, plan, shard))));
  return faults.filter((fault) => fault !== null);
}
