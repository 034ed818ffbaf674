/** Writes what waits for a person to `build/review/`: plain CSV, one file a kind of question. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import {
  CLOSE_PAIR_COLUMNS,
  makeQueueRows,
  PROPOSED_COLUMNS,
  UNDECIDED_COLUMNS,
  WITHOUT_PARTY_COLUMNS,
} from "../merge/queue-rows.ts";
import { guardCell } from "../release/csv/guard.ts";
import { QUEUE_COLUMNS, queueNames } from "../resolve/queue.ts";
import type { BuiltCorpus, CodedCorpus } from "./build-dataset.ts";
import { replaceFile } from "./release-folder.ts";

export async function writeQueue(
  folder: string,
  corpus: CodedCorpus,
  { dataset, queue }: Pick<BuiltCorpus, "dataset" | "queue">,
): Promise<void> {
  const { withoutParty, closePairs } = makeQueueRows(queue, (sourceId) => dataset.texts.get(sourceId));
  const names = queueNames(corpus.documents, corpus.lists);
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, "unresolved.csv"), toCsv(QUEUE_COLUMNS, names));
  await replaceFile(join(folder, "events_without_party.csv"), toCsv(WITHOUT_PARTY_COLUMNS, withoutParty));
  await replaceFile(join(folder, "close_pairs.csv"), toCsv(CLOSE_PAIR_COLUMNS, closePairs));
  await replaceFile(join(folder, "records.csv"), toCsv(UNDECIDED_COLUMNS, queue.undecided));
  await replaceFile(join(folder, "proposed_by.csv"), toCsv(PROPOSED_COLUMNS, queue.proposed));
}

function toCsv<C extends string>(
  columns: readonly C[],
  rows: Iterable<Readonly<Record<C, string | number | null>>>,
): string {
  const cells = [...rows].map((row) => columns.map((column) => guardCell(String(row[column] ?? ""))));
  return stringify([[...columns], ...cells]);
}
