/**
 * The plan of a run in shards: what each shard reads, and the digests of all that its result depends on. The run key is one
 * digest of these. A shard carries it, so that pieces of different runs cannot be mixed up.
 */
import { compareText } from "../text/order.ts";
import { sha256 } from "../text/sha256.ts";
import type { About } from "./coded-lines.ts";
import { type SizedFile, splitFiles } from "./split.ts";

export interface PlannedFile extends SizedFile {
  readonly sha256: string;
}

/** Path -> SHA-256. */
export type Digests = Readonly<Record<string, string>>;

/** What decides how a document is coded, but for the reviewed lists. */
export interface CoderVersion {
  /** Of the package. */
  readonly version: string;
  /** Digest of the code, the lexicons and the model. */
  readonly rules: string;
  /** Digest of the model alone. */
  readonly model: string;
}

export interface PlannedRelease {
  /** The base release with the digest of its SHA256SUMS; null where there is none. */
  readonly base: { readonly version: string; readonly sha256: string } | null;
  /** The newest release when the plan was made: a newer one is this run's own. */
  readonly newest: string | null;
  /** Options of `release` that hold for the merge, as they were given. */
  readonly options: readonly string[];
}

export interface PlannedFolders {
  /** Absolute paths. */
  readonly raw: string;
  readonly reviewed: string;
  readonly out: string;
}

export interface Plan {
  readonly run: string;
  readonly shards: number;
  readonly folders: PlannedFolders;
  readonly coder: CoderVersion;
  readonly release: PlannedRelease;
  /** Of the reviewed lists. */
  readonly reviewed: Digests;
  /** In the order of their paths. */
  readonly files: readonly (PlannedFile & { readonly shard: number })[];
}

const WHAT = "demarche plan";
const FORMAT = 1;

export function makePlan(parts: Omit<Plan, "run" | "files"> & { readonly files: readonly PlannedFile[] }): Plan {
  const files = [...parts.files].sort((a, b) => compareText(a.path, b.path));
  const shardOf = splitFiles(files, parts.shards);
  const plan = { ...parts, files: files.map((file, i) => ({ ...file, shard: shardOf[i]! })) };
  return { run: runKey(plan), ...plan };
}

/** The folders are left out: the same corpus is the same run wherever it lies. */
function runKey(plan: Omit<Plan, "run">): string {
  const { corpus, lists, base, rules, model } = partsOf(plan);
  return sha256(JSON.stringify([WHAT, FORMAT, plan.shards, plan.coder.version, rules, model, lists, base, corpus]));
}

/** One digest for each kind of thing that a shard can differ in from its plan. */
function partsOf({ files, reviewed, release, coder }: Omit<Plan, "run">) {
  return {
    corpus: sha256(JSON.stringify(files.map((file) => [file.path, file.sha256]))),
    lists: sha256(JSON.stringify(Object.entries(reviewed).sort(([a], [b]) => compareText(a, b)))),
    base: release.base === null ? "none" : release.base.sha256,
    rules: coder.rules,
    model: coder.model,
  };
}

/** What stands in the header of a shard of the plan. */
export function aboutShard(plan: Plan, shard: number): About {
  return { shard, of: plan.shards, run: plan.run, version: plan.coder.version, ...partsOf(plan) };
}

export function renderPlan(plan: Plan): string {
  const { files, ...rest } = plan;
  const head = JSON.stringify({ what: WHAT, format: FORMAT, ...rest }, null, 2).slice(0, -2);
  // A line a file: a plan may have a hundred thousand of them, and people look into it.
  return `${head},\n  "files": [${files.map((file) => `\n    ${JSON.stringify(file)}`).join(",")}\n  ]\n}\n`;
}

/** Null where the text is no plan of this format, or was changed after it was made. */
export function parsePlan(text: string): Plan | null {
  try {
    const { what, format, ...plan } = JSON.parse(text) as Plan & { readonly what: string; readonly format: number };
    return what === WHAT && format === FORMAT && runKey(plan) === plan.run ? plan : null;
  } catch {
    return null;
  }
}

/** Digests that are not what the plan says, in words; empty where all are. */
export function differencesOf(planned: Digests, found: Digests): string[] {
  const paths = [...new Set([...Object.keys(planned), ...Object.keys(found)])].sort(compareText);
  return paths.flatMap((path) => {
    if (planned[path] === found[path]) return [];
    if (planned[path] === undefined) return [`${path} is new`];
    return [found[path] === undefined ? `${path} is gone` : `${path} was changed`];
  });
}
