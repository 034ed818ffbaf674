/** `review`: the desk at which a person decides, in the browser; `--list` prints what waits, for a terminal without one. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { openDesk } from "../desk/desk.ts";
import { serveDesk } from "../desk/server.ts";
import { openWorkshop } from "../desk/workshop.ts";
import { buildDataset } from "../io/build-dataset.ts";
import { codeCorpus } from "../io/code-corpus.ts";
import { codeDocuments } from "../io/code-documents.ts";
import { NO_PROGRESS, type Progress } from "../io/progress.ts";
import { readRawFolder } from "../io/read-raw.ts";
import { listReleases, readReleaseFiles } from "../io/release-folder.ts";
import { writeQueue } from "../io/write-queue.ts";
import { readRelease } from "../release/read.ts";
import { queueNames } from "../resolve/queue.ts";
import { MEMORY } from "../store/store.ts";
import { type Command, EXIT_DATA_AT_FAULT, EXIT_DONE, Misuse, type Terminal } from "./command.ts";
import { type Folders, readArguments } from "./folders.ts";
import { printFindings } from "./print.ts";

export const review: Command = async (args, terminal) => {
  const { folders, quiet, values } = readArguments(args, {
    list: { type: "boolean" },
    reviewer: { type: "string" },
    port: { type: "string" },
  });
  const progress = quiet ? NO_PROGRESS : terminal.progress;
  if (values.list === true) return list(folders, terminal, progress);
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) throw new Misuse("--port takes a number up to 65535");
  const { documents, findings } = await readRawFolder(folders.raw);
  printFindings(findings, terminal);
  progress.say(`read ${documents.length} documents`);
  const [newest] = await listReleases(folders.out);
  const workshop = openWorkshop({
    documents,
    base: newest === undefined ? null : readRelease(await readReleaseFiles(folders.out, newest)),
    codeAll: (all, lists) => codeDocuments(all, lists, folders.workers),
  });
  const rim = { folder: folders.reviewed, today: () => new Date().toISOString().slice(0, 10), now: () => Date.now() };
  const desk = await openDesk(workshop, rim, values.reviewer === undefined ? null : String(values.reviewer));
  const token = randomBytes(24).toString("base64url");
  const { server, port: own } = await serveDesk(desk, token, port);
  // Behind the #, so that the token is in no request's address.
  terminal.out(`http://127.0.0.1:${own}/#token=${token}\n`);
  progress.say("open this address in a browser on this machine; ctrl-C ends the desk");
  await new Promise((resolve) => server.once("close", resolve));
  return EXIT_DONE;
};

async function list(folders: Folders, terminal: Terminal, progress: Progress): Promise<number> {
  const corpus = await codeCorpus(folders, progress, MEMORY);
  if (printFindings(corpus.findings, terminal)) return EXIT_DATA_AT_FAULT;
  await writeQueue(folders.review, corpus, buildDataset(corpus, null, "0.1.0"));
  const names = queueNames(corpus.documents, corpus.lists);
  for (const row of names) {
    terminal.out(`${row.name}  (${row.count}, ${row.reason})\n`);
    for (const context of [row.context_1, row.context_2, row.context_3]) {
      if (context !== "") terminal.out(`    ${context}\n`);
    }
    const suggestions = [
      [row.suggestion_1, row.score_1],
      [row.suggestion_2, row.score_2],
      [row.suggestion_3, row.score_3],
    ].filter(([entity]) => entity !== "");
    for (const [entity, score] of suggestions) terminal.out(`    like ${entity} (${score})\n`);
  }
  progress.say(`${names.length} names wait; decide in ${join(folders.reviewed, "aliases.csv")} (same, not, unsure)`);
  return EXIT_DONE;
}
