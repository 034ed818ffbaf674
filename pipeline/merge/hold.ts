/** What merge makes, in memory as arrays: for a corpus that is in memory. */
import type { CodedDocument } from "../code/coded.ts";
import { holdTables, type MergedTables } from "../release/derive/merged.ts";
import { MEMORY } from "../store/store.ts";
import { type CorpusInput, type CorpusQueue, type MergedCorpus, type MergeQueue, mergeCorpus } from "./merge.ts";

export interface MergeInput extends CorpusInput {
  readonly documents: readonly CodedDocument[];
}

export interface Merged extends Omit<MergedCorpus, "events"> {
  readonly tables: MergedTables;
  readonly texts: ReadonlyMap<string, string>;
  readonly queue: MergeQueue;
}

export function mergeDocuments(input: MergeInput): Merged {
  const { tables, texts, queue, counts, worth, findings } = mergeCorpus(input, MEMORY);
  return { tables: holdTables(tables), texts: new Map(texts), counts, worth, queue: holdQueue(queue), findings };
}

export function holdQueue({ withoutParty, closePairs, undecided, proposed, offered }: CorpusQueue): MergeQueue {
  return {
    withoutParty: [...withoutParty],
    closePairs: [...closePairs],
    undecided: [...undecided],
    proposed: [...proposed],
    offered,
  };
}
