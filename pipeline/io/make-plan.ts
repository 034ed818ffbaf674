/** Looks at the folders to make a plan of them, and later to see whether it still holds. */
import { join } from "node:path";
import pLimit from "p-limit";
import type { Finding } from "../findings/finding.ts";
import {
  type CoderVersion,
  type Digests,
  differencesOf,
  makePlan,
  type Plan,
  type PlannedFile,
  type PlannedFolders,
} from "../shards/plan.ts";
import { hashFile } from "./hash-file.ts";
import { listRawFiles } from "./read-raw.ts";
import type { ReviewedFolder } from "./read-reviewed.ts";
import { listReleases } from "./release-folder.ts";
import { readCoderVersion } from "./rules-version.ts";
import { planPath } from "./shard-folder.ts";

const OPEN_FILES = 8;

export interface AskedPlan {
  readonly folders: PlannedFolders;
  readonly reviewed: ReviewedFolder;
  readonly shards: number;
  /** A version, null for none; undefined for the newest in the folder of releases. */
  readonly base: string | null | undefined;
  readonly options: readonly string[];
}

export async function planCorpus({ folders, reviewed, shards, base, options }: AskedPlan): Promise<Plan> {
  const [newest = null] = await listReleases(folders.out);
  const version = base === undefined ? newest : base;
  return makePlan({
    shards,
    folders,
    coder: await readCoderVersion(),
    release: {
      base: version === null ? null : { version, sha256: await hashFile(sumsPath(folders.out, version)) },
      newest,
      options,
    },
    reviewed: reviewed.inputs,
    files: await hashRawFiles(folders.raw),
  });
}

function sumsPath(out: string, version: string): string {
  return join(out, version, "SHA256SUMS");
}

/** Reads every byte of the raw folder. */
async function hashRawFiles(raw: string): Promise<PlannedFile[]> {
  const limit = pLimit(OPEN_FILES);
  const files = await listRawFiles(raw);
  return Promise.all(
    files.map((file) => limit(async () => ({ ...file, sha256: await hashFile(join(raw, file.path)) }))),
  );
}

/** What the plan says of the program and of the reviewed lists and is so no longer. `inputs`: digests of the lists as they are. */
export async function checkPlan(work: string, plan: Plan, inputs: Digests): Promise<Finding[]> {
  const own = await readCoderVersion();
  const names: readonly (readonly [keyof CoderVersion, string])[] = [
    ["version", "this program is another version than the plan's"],
    ["model", "this program has another model than the plan's"],
    ["rules", "this program codes by other rules than the plan's"],
  ];
  const different = names.find(([key]) => own[key] !== plan.coder[key]);
  const details = [...(different === undefined ? [] : [different[1]]), ...differencesOf(plan.reviewed, inputs)];
  return details.map((detail) => ({ kind: "stale_plan", file: planPath(work), detail }));
}

/** Whether the release that the plan stands on is there as it was. */
export async function checkBase(work: string, { folders, release }: Plan): Promise<Finding[]> {
  const { base } = release;
  if (base === null) return [];
  const found = await hashFile(sumsPath(folders.out, base.version)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found === base.sha256) return [];
  const detail = `the base release ${base.version} ${found === null ? "is gone" : "was changed"}`;
  return [{ kind: "stale_plan", file: planPath(work), detail }];
}
