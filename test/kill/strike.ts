/**
 * Loaded before the command line in a process that is to be killed: counts what it does to the disk, and before the effect
 * whose number STRIKE says it sends itself STRIKE_SIGNAL. With STRIKE=0 it writes the number of effects to standard output
 * at the end. So that a test can kill a run at any moment it likes, the same on every machine.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

// Not before, for the loader of this file keeps a cache there that it is not to make anew each time.
process.env.TMPDIR = process.env.STRIKE_TMPDIR;

const at = Number(process.env.STRIKE);
const signal = process.env.STRIKE_SIGNAL as NodeJS.Signals;
let effects = 0;

function count(): void {
  effects += 1;
  if (effects === at) process.kill(process.pid, signal);
}

type Patched = Record<string, (...args: unknown[]) => unknown>;

function watch(module: object, names: readonly string[]): void {
  const functions = module as Patched;
  for (const name of names) {
    const original = functions[name]!;
    functions[name] = (...args) => {
      count();
      return original(...args);
    };
  }
}

const ON_DISK = ["rename", "rm", "mkdir", "mkdtemp", "chmod", "writeFile"];
watch(fs, ON_DISK.map((name) => `${name}Sync`).concat(["openSync", "writeSync", "fsyncSync", "rmdirSync"]));
watch(fs.promises, [...ON_DISK, "open", "rmdir"]);
syncBuiltinESMExports();
if (at === 0) process.on("exit", () => process.stdout.write(`effects ${effects}\n`));
