/** Codes documents; the results come in the order of the documents, whoever finishes first. */
import type { CodedDocument } from "../code/coded.ts";
import type { Document } from "../ingest/document.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import { type Coders, openCoders, threadsFor } from "./coders.ts";
import { inOrder } from "./in-order.ts";

/** As JSON. Holds no more documents than `coders.ahead` at a time, so the stream may be of any length. */
export function streamCoded(
  documents: Iterable<Document> | AsyncIterable<Document>,
  coders: Coders,
): AsyncGenerator<string> {
  return inOrder(documents, coders.ahead, coders.code);
}

/** The same for a corpus that is held in memory. `workers`: threads; null for as many as it is worth. */
export async function codeDocuments(
  documents: readonly Document[],
  lists: ReviewedLists,
  workers: number | null,
): Promise<CodedDocument[]> {
  const coders = openCoders(lists, workers ?? threadsFor(documents.length));
  try {
    const all: CodedDocument[] = [];
    for await (const coded of streamCoded(documents, coders)) all.push(JSON.parse(coded) as CodedDocument);
    return all;
  } finally {
    await coders.close();
  }
}
