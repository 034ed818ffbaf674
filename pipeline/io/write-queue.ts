/** Writes what waits for a person to `build/review/`: plain CSV, one file a kind of question. */
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import {
  CLOSE_PAIR_COLUMNS,
  makeQueueRows,
  PROPOSED_COLUMNS,
  UNDECIDED_COLUMNS,
  WITHOUT_PARTY_COLUMNS,
} from "../merge/queue-rows.ts";
import type { Lines } from "../release/contents.ts";
import { guardCell } from "../release/csv/guard.ts";
import { QUEUE_COLUMNS, queueNames } from "../resolve/queue.ts";
import type { BuiltCorpus } from "./build-dataset.ts";
import type { CodedCorpus } from "./code-corpus.ts";
import { makeFolder } from "./make-folder.ts";
import { replaceFile } from "./release-folder.ts";

/** Returns the SHA-256 of what was written, by file. */
export async function writeQueue(
  folder: string,
  corpus: CodedCorpus,
  { dataset, queue }: Pick<BuiltCorpus, "dataset" | "queue">,
): Promise<Readonly<Record<string, string>>> {
  const { withoutParty, closePairs } = makeQueueRows(queue, (sourceId) => dataset.texts.get(sourceId));
  const names = queueNames(corpus.documents, corpus.lists);
  makeFolder(folder);
  const sums: Record<string, string> = {};
  const write = async (file: string, lines: Lines) => {
    sums[file] = (await replaceFile(join(folder, file), lines)).sha256;
  };
  await write("unresolved.csv", toCsv(QUEUE_COLUMNS, names));
  await write("events_without_party.csv", toCsv(WITHOUT_PARTY_COLUMNS, withoutParty));
  await write("close_pairs.csv", toCsv(CLOSE_PAIR_COLUMNS, closePairs));
  await write("records.csv", toCsv(UNDECIDED_COLUMNS, queue.undecided));
  await write("proposed_by.csv", toCsv(PROPOSED_COLUMNS, queue.proposed));
  return sums;
}

/** Rows worth a call of the library. */
const AT_ONCE = 256;

function toCsv<C extends string>(
  columns: readonly C[],
  rows: Iterable<Readonly<Record<C, string | number | null>>>,
): Lines {
  return {
    *lines() {
      let cells: string[][] = [[...columns]];
      for (const row of rows) {
        cells.push(columns.map((column) => guardCell(String(row[column] ?? ""))));
        if (cells.length < AT_ONCE) continue;
        yield stringify(cells);
        cells = [];
      }
      yield stringify(cells);
    },
  };
}
