/** `check`: what is wrong or open, without making a release. */
import { join } from "node:path";
import { aliasUse } from "../explain/alias-use.ts";
import { buildDataset } from "../io/build-dataset.ts";
import { codeCorpus } from "../io/code-corpus.ts";
import { NO_PROGRESS } from "../io/progress.ts";
import { listReleases } from "../io/release-folder.ts";
import { openRelease } from "../io/release-tables.ts";
import { writeQueue } from "../io/write-queue.ts";
import type { MergeQueue } from "../merge/merge.ts";
import { makeQueueRows } from "../merge/queue-rows.ts";
import { queueNames } from "../resolve/queue.ts";
import { MEMORY } from "../store/store.ts";
import { compareText } from "../text/order.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE } from "./command.ts";
import { readArguments } from "./folders.ts";
import { printFindings } from "./print.ts";
import { printWorth } from "./print-worth.ts";

export const check: Command = async (args, terminal) => {
  const { folders, quiet } = readArguments(args);
  const progress = quiet ? NO_PROGRESS : terminal.progress;
  const corpus = await codeCorpus(folders, progress, MEMORY);
  const [newest] = await listReleases(folders.out);
  const base = newest === undefined ? null : openRelease(join(folders.out, newest));
  progress.begin("merge and validate");
  const built = buildDataset(corpus, base, newest ?? "0.1.0");
  progress.end();
  await writeQueue(folders.review, corpus, built);

  const stops = printFindings([...corpus.findings, ...built.findings], terminal);
  const { unused, ambiguous } = aliasUse(corpus.documents, corpus.lists);
  const queue = makeQueueRows(built.queue, (sourceId) => built.dataset.texts.get(sourceId));
  const names = queueNames(corpus.documents, corpus.lists);
  terminal.out(`findings\t${corpus.findings.length + built.findings.length}\n`);
  terminal.out(`unresolved names\t${names.length}\t${folders.review}/unresolved.csv\n`);
  terminal.out(`mentions of unresolved names\t${built.dataset.counts.mentions_of_unresolved_names}\n`);
  terminal.out(`events without a party\t${queue.withoutParty.length}\t${folders.review}/events_without_party.csv\n`);
  terminal.out(`close pairs of accounts\t${queue.closePairs.length}\t${folders.review}/close_pairs.csv\n`);
  for (const row of queue.closePairs) {
    terminal.out(
      `  ${row.source_id} and ${row.other_source_id}: ${row.event_type}, kept apart by ${row.kept_apart_by}\n`,
    );
  }
  terminal.out(`records that nobody has decided on\t${built.queue.undecided.length}\t${folders.review}/records.csv\n`);
  for (const [program, count] of countPrograms(built.queue.proposed)) {
    terminal.out(`  of these proposed by ${program}\t${count}\t${folders.review}/proposed_by.csv\n`);
  }
  terminal.out(`unused aliases\t${unused.length}\n`);
  for (const { at, alias, entityId } of unused) terminal.out(`  ${at.file}:${at.line}: "${alias}" ${entityId ?? ""}\n`);
  terminal.out(`ambiguous aliases\t${ambiguous.length}\n`);
  for (const { alias, entities } of ambiguous) terminal.out(`  "${alias}": ${entities.join(", ")}\n`);
  printWorth(built.dataset.worth ?? null, corpus.lists.reviewers, terminal);
  return stops ? EXIT_DATA_AT_FAULT : EXIT_DONE;
};

function countPrograms(proposed: MergeQueue["proposed"]): [program: string, count: number][] {
  const decisions = new Map<string, Set<string>>();
  for (const { program, decision_id } of proposed) {
    decisions.set(program, (decisions.get(program) ?? new Set()).add(decision_id));
  }
  return [...decisions]
    .map(([program, ids]): [string, number] => [program, ids.size])
    .sort(([a], [b]) => compareText(a, b));
}
