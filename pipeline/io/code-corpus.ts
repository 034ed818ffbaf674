/**
 * Folders to a coded corpus: what `release`, `check` and `review` begin with. In a file of its own, so that the first
 * document is coded before anything is loaded that comes after coding.
 */
import type { CodedDocument } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { Shelf, Store } from "../store/rows.ts";
import { openCachedCoders } from "./cache/cached-coders.ts";
import { streamCoded } from "./code-documents.ts";
import { findingsOf } from "./coded-json.ts";
import { threadsFor } from "./coders.ts";
import type { Progress } from "./progress.ts";
import { holdsMany, listRawFiles, streamRawFolder } from "./read-raw.ts";
import { readReviewedFolder } from "./read-reviewed.ts";

/** The corpus coded, before anything is merged: what does not depend on a base release. */
export interface CodedCorpus {
  readonly lists: ReviewedLists;
  readonly documents: Shelf<CodedDocument>;
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

/** The documents lie in the store. */
export async function codeCorpus(folders: CorpusFolders, progress: Progress, store: Store): Promise<CodedCorpus> {
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
  const documents = store.shelf<CodedDocument>();
  const ofDocuments: Finding[] = [];
  progress.begin("read and code");
  try {
    for await (const coded of streamCoded(read(), coders)) {
      documents.addJson(coded);
      ofDocuments.push(...findingsOf(coded));
      progress.step(shares.shift()!);
    }
    ofDocuments.push(...(await coders.finish()));
  } finally {
    await coders.close();
  }
  progress.end();
  return {
    lists: reviewed.lists,
    documents: documents.done(),
    inputs: { ...inputs, ...reviewed.inputs },
    findings: [...findings, ...ofDocuments],
  };
}
