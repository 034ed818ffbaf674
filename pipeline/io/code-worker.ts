/** A worker thread that does the tasks it is sent, one after another. */
import { parentPort, workerData } from "node:worker_threads";
import { type CoderSetup, type CoderTask, READY } from "./coders.ts";
import { makeCoder } from "./make-coder.ts";

const { lists, shared } = workerData as CoderSetup;
const coder = makeCoder(lists, shared);
const port = parentPort!;

/** As JSON, which the main thread reads faster than it clones objects. */
async function answer(task: CoderTask): Promise<void> {
  const result = "code" in task ? coder.code(task.code) : await coder.read(task.read.folder, task.read.path);
  port.postMessage(JSON.stringify(result));
}

let before = Promise.resolve();
port.on("message", (task: CoderTask) => {
  before = before.then(() => answer(task));
});
port.postMessage(READY);
