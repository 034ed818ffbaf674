/** Codes documents on several threads; the results come in the order of the documents, whoever finishes first. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { readSharedModel } from "../annotate/syntax/load.ts";
import { codeDocument } from "../code/code-document.ts";
import type { CodedDocument } from "../code/coded.ts";
import type { Document } from "../ingest/document.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import { makeMachine } from "./make-machine.ts";

export interface WorkerSetup {
  readonly lists: ReviewedLists;
  readonly shared: SharedArrayBuffer;
}

export interface WorkerTask {
  readonly index: number;
  readonly document: Document;
}

interface WorkerResult {
  readonly index: number;
  readonly coded: CodedDocument;
}

/** For fewer documents than this a second thread costs more in start-up than it brings. */
const WORTH_A_THREAD = 64;

/** Documents that a worker has before it asks for more, so that it never waits for the main thread. */
const AHEAD = 4;

export async function codeDocuments(
  documents: readonly Document[],
  lists: ReviewedLists,
  workers: number | null,
): Promise<CodedDocument[]> {
  const threads = workers ?? Math.min(availableParallelism(), Math.ceil(documents.length / WORTH_A_THREAD));
  if (threads <= 1) {
    const machine = makeMachine(lists);
    return documents.map((document) => codeDocument(document, machine));
  }
  return codeOnThreads(documents, { lists, shared: readSharedModel() }, threads);
}

/** A thread does not inherit the loader that lets this process read TypeScript, so it is told to start with it. */
const BOOTSTRAP = `
  const { loader, script } = require("node:worker_threads").workerData;
  import(loader).then(({ register }) => { register(); return import(script); });
`;

function startWorker(setup: WorkerSetup): Worker {
  const loader = import.meta.resolve("tsx/esm/api");
  const script = new URL("./code-worker.ts", import.meta.url).href;
  return new Worker(BOOTSTRAP, { eval: true, workerData: { ...setup, loader, script } });
}

function codeOnThreads(documents: readonly Document[], setup: WorkerSetup, threads: number): Promise<CodedDocument[]> {
  const results = new Array<CodedDocument>(documents.length);
  let next = 0;
  let open = documents.length;
  const pool = Array.from({ length: threads }, () => startWorker(setup));
  const finished = new Promise<void>((resolve, reject) => {
    const feed = (worker: Worker) => {
      if (next >= documents.length) return;
      const task: WorkerTask = { index: next, document: documents[next]! };
      next += 1;
      worker.postMessage(task);
    };
    for (const worker of pool) {
      worker.on("message", ({ index, coded }: WorkerResult) => {
        results[index] = coded;
        open -= 1;
        if (open === 0) resolve();
        else feed(worker);
      });
      worker.on("error", reject);
      for (let i = 0; i < AHEAD; i += 1) feed(worker);
    }
  });
  return finished.then(() => results).finally(() => Promise.all(pool.map((worker) => worker.terminate())));
}
