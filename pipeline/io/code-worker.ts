/** A worker thread that codes the documents it is sent, one at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { codeDocument } from "../code/code-document.ts";
import type { WorkerSetup, WorkerTask } from "./code-documents.ts";
import { makeMachine } from "./make-machine.ts";

const { lists, shared } = workerData as WorkerSetup;
const machine = makeMachine(lists, shared);

parentPort!.on("message", ({ index, document }: WorkerTask) => {
  parentPort!.postMessage({ index, coded: codeDocument(document, machine) });
});
