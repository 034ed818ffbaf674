// In a file of its own, for whoever hands the model to other threads and loads none itself.
import { readFileSync } from "node:fs";

/** The bytes of the model file, to be handed to worker threads, so that all read one copy. */
export function readSharedModel(): SharedArrayBuffer {
  const bytes = readFileSync(new URL("./model/syntax.bin", import.meta.url));
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}
