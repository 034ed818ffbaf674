/** One shard of a plan, from its raw files to its file of coded documents. */
import { join } from "node:path";
import type { CodedDocument } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { Document } from "../ingest/document.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { CodedHeader, CodedRecord } from "../shards/coded-lines.ts";
import { aboutShard, type Plan } from "../shards/plan.ts";
import { removeUnfinished, writeCodedFile } from "./coded-file.ts";
import { openCoders, threadsFor } from "./coders.ts";
import { hashFile } from "./hash-file.ts";
import { inOrder } from "./in-order.ts";
import type { Progress } from "./progress.ts";
import { holdsMany, streamRawFolder } from "./read-raw.ts";
import { planPath, shardPath } from "./shard-folder.ts";

/** Whether the raw files of a shard are still those of the plan. Reads all of them. */
export async function checkShardInputs(work: string, plan: Plan, shard: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path, sha256 } of filesOf(plan, shard)) {
    const found = await hashFile(join(plan.folders.raw, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    const detail = found === null ? `raw/${path} is gone` : `raw/${path} was changed`;
    if (found !== sha256) findings.push({ kind: "stale_plan", file: planPath(work), detail });
  }
  return findings;
}

function filesOf(plan: Plan, shard: number) {
  return plan.files.filter((file) => file.shard === shard);
}

/**
 * Writes the file of a shard, replacing what was there. Sources of one id are all kept: which of them comes first is known
 * to the whole corpus only. `workers`: threads; null for as many as it is worth.
 */
export async function codeShard(
  work: string,
  plan: Plan,
  shard: number,
  lists: ReviewedLists,
  workers: number | null,
  progress: Progress,
): Promise<CodedHeader> {
  const files = filesOf(plan, shard);
  const coders = openCoders(lists, workers ?? threadsFor(holdsMany(files) ? Number.POSITIVE_INFINITY : files.length));
  let share = 0;
  async function* read(): AsyncGenerator<Document | { readonly finding: Finding }> {
    for await (const piece of streamRawFolder(plan.folders.raw, files, coders, () => null)) {
      for (const finding of piece.findings) yield { finding };
      yield* piece.documents;
      share = piece.share;
    }
  }
  const code = async (item: Document | { readonly finding: Finding }): Promise<CodedRecord> => {
    if ("finding" in item) return item;
    const document: CodedDocument = JSON.parse(await coders.code(item));
    progress.step(share);
    return { document, firstLine: item.firstLine };
  };
  const path = shardPath(work, plan, shard);
  await removeUnfinished(path);
  progress.begin(`shard ${shard} of ${plan.shards}`);
  try {
    return await writeCodedFile(path, aboutShard(plan, shard), inOrder(read(), coders.ahead, code));
  } finally {
    progress.end();
    await coders.close();
  }
}
