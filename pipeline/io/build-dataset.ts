/** A coded corpus to a checked dataset: what `release`, `check` and `review` go on with. */
import type { Finding } from "../findings/finding.ts";
import type { Dataset } from "../merge/dataset.ts";
import { holdQueue } from "../merge/hold.ts";
import { type CorpusQueue, type MergeQueue, mergeCorpus } from "../merge/merge.ts";
import { bundleEvents } from "../release/derive/bundle-events.ts";
import { deriveRows } from "../release/derive/derive.ts";
import { type EventRows, holdTables, type MergedRows } from "../release/derive/merged.ts";
import { extentOf } from "../release/licences.ts";
import type { Release } from "../release/read.ts";
import { type ReviewStatus, selectReviewed } from "../release/select-reviewed.ts";
import { withdrawFromMerged } from "../release/withdraw/merged.ts";
import { recordWithdrawals, type WithdrawnRecord } from "../release/withdraw/records.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { Tables } from "../schema/generated/rows.ts";
import type { Rows, Store } from "../store/rows.ts";
import { MEMORY } from "../store/store.ts";
import { validate } from "../validate/validate.ts";
import type { CodedCorpus } from "./code-corpus.ts";

/** What the release must not carry, with the version since which no release does. */
export function withdrawnFrom(corpus: CodedCorpus, base: Release | null, version: string): WithdrawnRecord[] {
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
 * `reviewStatus`: of the records that the dataset holds; null for all. The dataset is not yet validated.
 */
export function mergeAndDerive(
  corpus: CodedCorpus,
  base: Release | null,
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
  return { dataset, queue: merged.queue, findings: [...undecided, ...merged.findings] };
}

/** With what is wrong with the dataset among the findings. */
export function validated(built: BuiltCorpus, base: Release | null): BuiltCorpus {
  return { ...built, findings: [...built.findings, ...validate(built.dataset, base)] };
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
  base: Release | null,
  version: string,
  reviewStatus: readonly ReviewStatus[] | null,
): Left {
  const { tables, withheld } = withdrawFromMerged(holdTables(merged), withdrawn);
  if (reviewStatus === null) return { tables, withheld, events: bundleEvents(tables) };
  const selected = selectReviewed(tables, reviewStatus, base?.tables ?? null, version);
  return { ...selected, withheld, events: bundleEvents(selected.tables) };
}

/** What is built in memory, for whoever looks here and there in it. */
export interface BuiltDataset extends BuiltCorpus {
  readonly dataset: Dataset & { readonly tables: Tables };
  readonly queue: MergeQueue;
}

/** Merged, derived and validated. */
export function buildDataset(
  corpus: CodedCorpus,
  base: Release | null,
  version: string,
  reviewStatus: readonly ReviewStatus[] | null = null,
): BuiltDataset {
  const merged = mergeAndDerive(corpus, base, version, reviewStatus, MEMORY);
  const { dataset, queue, findings } = validated(merged, base);
  return { dataset: { ...dataset, tables: holdTables(dataset.tables) }, queue: holdQueue(queue), findings };
}
