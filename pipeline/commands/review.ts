/** `review`: the names that wait for a decision, the commonest first, each with contexts and the likeliest matches. */
import { join } from "node:path";
import { buildDataset, codeCorpus } from "../io/build-dataset.ts";
import { writeQueue } from "../io/write-queue.ts";
import { queueNames } from "../resolve/queue.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE } from "./command.ts";
import { readArguments } from "./folders.ts";
import { printFindings } from "./print.ts";

export const review: Command = async (args, terminal) => {
  const { folders } = readArguments(args);
  const corpus = await codeCorpus(folders, terminal.note);
  if (printFindings(corpus.findings, terminal)) return EXIT_DATA_AT_FAULT;
  await writeQueue(folders.review, corpus, buildDataset(corpus, null, "0.1.0").queue);
  const names = queueNames(corpus.documents, corpus.lists);
  for (const row of names) {
    terminal.out(`${row.name}  (${row.count}, ${row.reason})\n`);
    for (const context of [row.context_1, row.context_2, row.context_3]) {
      if (context !== null) terminal.out(`    ${context}\n`);
    }
    const suggestions = [
      [row.suggestion_1, row.score_1],
      [row.suggestion_2, row.score_2],
      [row.suggestion_3, row.score_3],
    ].filter(([entity]) => entity !== null);
    for (const [entity, score] of suggestions) terminal.out(`    like ${entity} (${score})\n`);
  }
  terminal.note(`${names.length} names wait; decide in ${join(folders.reviewed, "aliases.csv")} (same, not, unsure)`);
  return EXIT_DONE;
};
