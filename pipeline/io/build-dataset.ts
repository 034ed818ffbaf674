/** Folders to a checked dataset: what `release`, `check`, `review` and `explain` all begin with. */
import type { CodedDocument } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import { type MergeQueue, mergeDocuments } from "../merge/merge.ts";
import { deriveTables } from "../release/derive/derive.ts";
import type { ReadRelease } from "../release/read.ts";
import { type ReviewStatus, selectReviewed } from "../release/select-reviewed.ts";
import { withdrawFromMerged } from "../release/withdraw/merged.ts";
import { recordWithdrawals, type WithdrawnRecord } from "../release/withdraw/records.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import { validate } from "../validate/validate.ts";
import { openCachedCoders } from "./cache/cached-coders.ts";
import { streamCoded } from "./code-documents.ts";
import { threadsFor } from "./coders.ts";
import type { Progress } from "./progress.ts";
import { holdsMany, listRawFiles, streamRawFolder } from "./read-raw.ts";
import { readReviewedFolder } from "./read-reviewed.ts";

/** The corpus coded, before anything is merged: what does not depend on a base release. */
export interface CodedCorpus {
  readonly lists: ReviewedLists;
  readonly documents: readonly CodedDocument[];
  /** SHA-256 of every file that was read, by its path from the project's folder on. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

export interface CorpusFolders {
  readonly raw: string;
  readonly reviewed: string;
  readonly workers: number | null;
  /** Where results of documents are kept for the next run; null or absent for nowhere. */
  readonly cache?: string | null;
}

export async function codeCorpus(folders: CorpusFolders, progress: Progress): Promise<CodedCorpus> {
  const [reviewed, files] = await Promise.all([readReviewedFolder(folders.reviewed), listRawFiles(folders.raw)]);
  const threads = folders.workers ?? threadsFor(holdsMany(files) ? Number.POSITIVE_INFINITY : files.length);
  const coders = await openCachedCoders(reviewed.lists, threads, folders.cache ?? null);
  const inputs: Record<string, string> = {};
  const findings: Finding[] = [...reviewed.findings];
  // What the raw folder's share was at each document that is being coded, in their order.
  const shares: number[] = [];
  async function* read() {
    for await (const piece of streamRawFolder(folders.raw, files, coders)) {
      findings.push(...piece.findings);
      for (const document of piece.documents) {
        inputs[`raw/${document.path}`] = document.sha256;
        shares.push(piece.share);
        yield document;
      }
    }
  }
  const documents: CodedDocument[] = [];
  progress.begin("read and code");
  try {
    for await (const coded of streamCoded(read(), coders)) {
      documents.push(coded);
      progress.step(shares.shift()!);
    }
    await coders.finish();
  } finally {
    await coders.close();
  }
  progress.end();
  for (const document of documents) findings.push(...document.findings);
  return { lists: reviewed.lists, documents, inputs: { ...inputs, ...reviewed.inputs }, findings };
}

/** What the release must not carry, with the version since which no release does. */
export function withdrawnFrom(corpus: CodedCorpus, base: ReadRelease | null, version: string): WithdrawnRecord[] {
  return recordWithdrawals(corpus.lists.withdrawals, base?.withdrawn ?? [], version);
}

export interface BuiltDataset {
  readonly dataset: Dataset;
  readonly queue: MergeQueue;
  /** Of merge and validation; those of the corpus stand with the corpus. */
  readonly findings: readonly Finding[];
}

/**
 * The same corpus may be built on several bases: a release is reproduced on its own, a new one stands on the newest.
 * `reviewStatus`: of the records that the dataset holds; null for all.
 */
export function buildDataset(
  corpus: CodedCorpus,
  base: ReadRelease | null,
  version: string,
  reviewStatus: readonly ReviewStatus[] | null = null,
): BuiltDataset {
  const { tables, texts, counts, worth, queue, findings } = mergeDocuments({
    documents: corpus.documents,
    lists: corpus.lists,
    base: base?.tables ?? null,
    version,
  });
  const withdrawn = withdrawFromMerged(tables, withdrawnFrom(corpus, base, version));
  const selected =
    reviewStatus === null ? null : selectReviewed(withdrawn.tables, reviewStatus, base?.tables ?? null, version);
  const dataset: Dataset = {
    tables: deriveTables(selected?.tables ?? withdrawn.tables),
    texts,
    withheld: withdrawn.withheld,
    counts,
    worth,
    ...(selected === null ? {} : { selection: selected.selection }),
  };
  return { dataset, queue, findings: [...findings, ...validate(dataset, base)] };
}
