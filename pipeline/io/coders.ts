/** Who codes the documents: this thread, or several that it starts as soon as there is work for them. */
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { readSharedModel } from "../annotate/syntax/read-model.ts";
import { uncoded } from "../code/coded.ts";
import type { Document } from "../ingest/document.ts";
import type { Ingested } from "../ingest/ingested.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import { startThread } from "./start-thread.ts";

export interface Coders {
  /** How many documents to hand over before one waits for the first of them: enough that no thread is idle. */
  readonly ahead: number;
  /**
   * A `CodedDocument` as JSON. Never rejects for what a document holds: one that takes its thread down is coded as nothing,
   * with a finding.
   */
  code(document: Document): Promise<string>;
  /** Reads a file of the raw folder, for kinds of file that take long. A file that takes its thread down is a finding. */
  read(folder: string, path: string): Promise<readonly Ingested[]>;
  /** Ends the threads, also in the middle of their work. */
  close(): Promise<void>;
}

export type CoderTask =
  | { readonly code: Document }
  | { readonly read: { readonly folder: string; readonly path: string } };

export interface CoderSetup {
  readonly lists: ReviewedLists;
  readonly shared: SharedArrayBuffer;
}

/** What a thread sends first; after that it sends results alone, as JSON, in the order of its tasks. */
export const READY = "ready";

const SCRIPT = new URL("./code-worker.ts", import.meta.url);

/** For fewer documents than this a second thread costs more in start-up than it brings. */
const WORTH_A_THREAD = 64;

/** As many as the machine has cores and the documents are worth. */
export function threadsFor(documents: number): number {
  return Math.min(availableParallelism(), Math.ceil(documents / WORTH_A_THREAD));
}

export function openCoders(lists: ReviewedLists, threads: number): Coders {
  return threads <= 1 ? codeHere(lists) : codeOnThreads(lists, threads);
}

function codeHere(lists: ReviewedLists): Coders {
  // Loaded when the first document comes: a run in which nothing changed needs no machine.
  let loading: ReturnType<typeof load> | null = null;
  const load = async () => {
    const { makeCoder } = await import("./make-coder.ts");
    return makeCoder(lists);
  };
  const coder = () => {
    loading ??= load();
    return loading;
  };
  return {
    ahead: 1,
    code: async (document) => JSON.stringify((await coder()).code(document)),
    read: async (folder, path) => (await coder()).read(folder, path),
    close: async () => {},
  };
}

/** Tasks that a thread has at once, so that it never waits for this one. */
const TASKS_AT_ONCE = 4;

/** Documents held for each thread: while one is at a long document, the others work on. */
const HELD_FOR_EACH = 16;

interface Job {
  readonly task: CoderTask;
  done(json: string): void;
  failed(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  /** What it has been given and not yet answered, the oldest first: that one it is at. */
  readonly jobs: Job[];
  ready: boolean;
}

/** The thread ended under a task. */
class ThreadDied extends Error {}

function codeOnThreads(lists: ReviewedLists, most: number): Coders {
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  let setup: CoderSetup | null = null;
  let broken: Error | null = null;

  const submit = (task: CoderTask): Promise<string> =>
    new Promise((done, failed) => {
      if (broken !== null) return failed(broken);
      waiting.push({ task, done, failed });
      handOut();
    });

  function handOut(): void {
    while (waiting.length > 0) {
      let idlest: Thread | null = null;
      for (const thread of threads) if (idlest === null || thread.jobs.length < idlest.jobs.length) idlest = thread;
      if ((idlest === null || idlest.jobs.length > 0) && threads.size < most) idlest = start();
      if (idlest === null || idlest.jobs.length >= TASKS_AT_ONCE) return;
      const job = waiting.shift()!;
      idlest.jobs.push(job);
      idlest.worker.postMessage(job.task);
    }
  }

  function start(): Thread {
    setup ??= { lists, shared: readSharedModel() };
    const thread: Thread = { worker: startThread(SCRIPT, setup), jobs: [], ready: false };
    threads.add(thread);
    thread.worker.on("message", (message: string) => {
      if (!thread.ready) {
        thread.ready = message === READY;
        return;
      }
      thread.jobs.shift()?.done(message);
      handOut();
    });
    // An error may overtake answers that were sent before it; the exit comes after all of them.
    let error: Error | null = null;
    thread.worker.on("error", (thrown) => {
      error = thrown;
    });
    thread.worker.on("exit", (code) => bury(thread, error ?? new Error(`it ended with code ${code}`)));
    return thread;
  }

  /** The task that it was at is to blame; the others go to another thread. */
  function bury(thread: Thread, error: Error): void {
    if (!threads.delete(thread)) return;
    const [guilty, ...others] = thread.jobs;
    if (thread.ready) {
      guilty?.failed(new ThreadDied(error.message));
      waiting.unshift(...others);
      handOut();
      return;
    }
    broken = error;
    const failed = [...threads].flatMap(({ jobs }) => jobs).concat(thread.jobs, waiting.splice(0));
    for (const job of failed) job.failed(error);
  }

  return {
    ahead: most * HELD_FOR_EACH,
    code: async (document) => {
      try {
        return await submit({ code: document });
      } catch (error) {
        if (!(error instanceof ThreadDied)) throw error;
        const { path: file, sourceId } = document;
        return JSON.stringify(uncoded(document, { kind: "document_failed", file, sourceId, detail: error.message }));
      }
    },
    read: async (folder, path) => {
      try {
        return JSON.parse(await submit({ read: { folder, path } }));
      } catch (error) {
        if (!(error instanceof ThreadDied)) throw error;
        return [{ documents: [], findings: [{ kind: "unreadable_file", file: path, detail: error.message }] }];
      }
    },
    close: async () => {
      const ending = [...threads];
      threads.clear();
      await Promise.all(ending.map(({ worker }) => worker.terminate()));
    },
  };
}
