/** Starts a thread on a script of this project, in whatever way this Node reads TypeScript. */
import { Worker } from "node:worker_threads";

/**
 * Where this Node reads no TypeScript by itself (before 22.18), a thread starts with the loader that lets this process
 * read it, which it does not inherit.
 */
const BOOTSTRAP = `
  const { loader, script } = require("node:worker_threads").workerData;
  require("node:module").enableCompileCache?.();
  const ready = loader === null ? Promise.resolve() : import(loader).then(({ register }) => register());
  ready.then(() => import(script));
`;

/** In MB: rows and documents leave much behind that lives shortly, and with more room for it less time goes into clearing up. */
const YOUNG_OBJECTS = 64;

/** `setup` is what the script finds as its `workerData`. */
export function startThread(script: URL, setup: object): Worker {
  const readsTypeScript = "typescript" in process.features && Boolean(process.features.typescript);
  const loader = readsTypeScript ? null : import.meta.resolve("tsx/esm/api");
  const workerData = { ...setup, loader, script: script.href };
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_OBJECTS };
  return new Worker(BOOTSTRAP, { eval: true, execArgv: [], workerData, resourceLimits });
}
