/** Folders to a checked dataset: what `release`, `check`, `review` and `explain` all begin with. */
import type { CodedDocument } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import { holdQueue } from "../merge/hold.ts";
import { type CorpusQueue, type MergeQueue, mergeCorpus } from "../merge/merge.ts";
import { bundleEvents } from "../release/derive/bundle-events.ts";
import { deriveRows } from "../release/derive/derive.ts";
import { type EventRows, holdTables, type MergedRows } from "../release/derive/merged.ts";
import { extentOf } from "../release/licences.ts";
import type { ReadRelease } from "../release/read.ts";
import { type ReviewStatus, selectReviewed } from "../release/select-reviewed.ts";
import { withdrawFromMerged } from "../release/withdraw/merged.ts";
import { recordWithdrawals, type WithdrawnRecord } from "../release/withdraw/records.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { Tables } from "../schema/generated/rows.ts";
import type { Rows, Shelf, Store } from "../store/rows.ts";
import { MEMORY } from "../store/store.ts";
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
      documents.add(coded);
      ofDocuments.push(...coded.findings);
      progress.step(shares.shift()!);
    }
    await coders.finish();
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

/** What the release must not carry, with the version since which no release does. */
export function withdrawnFrom(corpus: CodedCorpus, base: ReadRelease | null, version: string): WithdrawnRecord[] {
  return recordWithdrawals(corpus.lists.withdrawals, base?.withdrawn ?? [], version);
}

/** What is built of a corpus of any size; its rows lie in the store that it was built with. */
export interface BuiltCorpus {
  readonly dataset: Dataset;
  readonly queue: CorpusQueue;
  /** Of merge and validation; those of the corpus stand with the corpus. */
  readonly findings: readonly Finding[];
}

/**
 * The same corpus may be built on several bases: a release is reproduced on its own, a new one stands on the newest.
 * `reviewStatus`: of the records that the dataset holds; null for all.
 */
export function buildCorpus(
  corpus: CodedCorpus,
  base: ReadRelease | null,
  version: string,
  reviewStatus: readonly ReviewStatus[] | null,
  store: Store,
): BuiltCorpus {
  const { documents, lists } = corpus;
  const merged = mergeCorpus({ documents, lists, base: base?.tables ?? null, version }, store);
  const withdrawn = withdrawnFrom(corpus, base, version);
  const left: Left =
    withdrawn.length === 0 && reviewStatus === null
      ? { tables: merged.tables, events: merged.events, withheld: new Set() }
      : takeOut(merged.tables, withdrawn, base, version, reviewStatus);
  const { events, withheld } = left;
  const dataset: Dataset = {
    tables: deriveRows(left.tables, events, store),
    events,
    texts: merged.texts,
    withheld,
    counts: merged.counts,
    worth: merged.worth,
    ...(left.selection === undefined ? {} : { selection: left.selection }),
  };
  const undecided = noLicenceList(dataset, lists);
  return { dataset, queue: merged.queue, findings: [...undecided, ...merged.findings, ...validate(dataset, base)] };
}

function noLicenceList({ tables }: Dataset, { licences }: ReviewedLists): Finding[] {
  if (licences !== null) return [];
  let sources = 0;
  for (const { licence } of tables.sources) if (extentOf(licence, null) !== "text") sources += 1;
  return sources === 0 ? [] : [{ kind: "no_licence_list", sources }];
}

interface Left extends Pick<Dataset, "withheld" | "selection"> {
  readonly tables: MergedRows;
  readonly events: Rows<EventRows>;
}

/** Whatever points to what is taken out must be found: the tables are held for it. */
function takeOut(
  merged: MergedRows,
  withdrawn: readonly WithdrawnRecord[],
  base: ReadRelease | null,
  version: string,
  reviewStatus: readonly ReviewStatus[] | null,
): Left {
  const { tables, withheld } = withdrawFromMerged(holdTables(merged), withdrawn);
  if (reviewStatus === null) return { tables, withheld, events: bundleEvents(tables) };
  const selected = selectReviewed(tables, reviewStatus, base?.tables ?? null, version);
  return { ...selected, withheld, events: bundleEvents(selected.tables) };
}

/** The same in memory, for whoever looks here and there in it. */
export interface BuiltDataset extends BuiltCorpus {
  readonly dataset: Dataset & { readonly tables: Tables };
  readonly queue: MergeQueue;
}

export function buildDataset(
  corpus: CodedCorpus,
  base: ReadRelease | null,
  version: string,
  reviewStatus: readonly ReviewStatus[] | null = null,
): BuiltDataset {
  const { dataset, queue, findings } = buildCorpus(corpus, base, version, reviewStatus, MEMORY);
  return { dataset: { ...dataset, tables: holdTables(dataset.tables) }, queue: holdQueue(queue), findings };
}
