/** The one place that reads arguments, touches the terminal and sets the exit code. */
import { readFileSync } from "node:fs";
import module from "node:module";
import { setFlagsFromString } from "node:v8";
import { EXIT_DATA_AT_FAULT, EXIT_MISUSED, Misuse, type Terminal } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { DamagedIndex } from "./io/damaged-index.ts";
import { showProgress } from "./io/progress.ts";

// Where Node can (from 22.1), it keeps what it made of the modules for the next start. Commands are loaded after this.
if ("enableCompileCache" in module) (module.enableCompileCache as () => void)();

// A corpus passes through memory and little of it stays, but Node lets rubbish grow to several times what is alive before it
// clears up: here to half as much again, for one part in twenty more time.
setFlagsFromString("--heap-growing-percent=50");

const progress = showProgress({
  write: (text) => void process.stderr.write(text),
  columns: () => (process.stderr.isTTY ? process.stderr.columns : null),
  now: () => performance.now(),
});
const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  note: (line) => progress.say(line),
  progress,
  readInput: () => readFileSync(0),
};

/** A folder or file that is not there or not to be read or written: the system's own words name it. */
const FILE_ERRORS: readonly string[] = [
  "ENOENT",
  "ENOTDIR",
  "EISDIR",
  "EEXIST",
  "ELOOP",
  "ENAMETOOLONG",
  "EINVAL",
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOSPC",
  "EDQUOT",
  "EIO",
];

// `parse FILE | head` closes the pipe early, which is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const [asked = "help", ...args] = process.argv.slice(2);
const name = asked === "--help" || asked === "-h" ? "help" : asked;

// So that what is half written is taken away; what is killed outright leaves it under a name that no reader looks for.
for (const [signal, number] of [
  ["SIGHUP", 1],
  ["SIGINT", 2],
  ["SIGTERM", 15],
] as const) {
  process.once(signal, () => {
    terminal.note(`demarche ${name}: stopped; nothing is half written, and the same command can be run again`);
    process.exit(128 + number);
  });
}

const command = commands[name];
if (command === undefined) {
  terminal.note(`demarche: there is no command "${name}"; "help" lists them`);
  process.exitCode = EXIT_MISUSED;
} else {
  try {
    process.exitCode = await command(args, terminal);
  } catch (error) {
    progress.clear();
    // parseArgs of Node reports a wrong option as a TypeError with a code of this form.
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const misused = error instanceof Misuse || code.startsWith("ERR_PARSE_ARGS");
    if (!misused && !FILE_ERRORS.includes(code) && !(error instanceof DamagedIndex)) throw error;
    terminal.note(`demarche ${name}: ${(error as Error).message}`);
    process.exitCode = misused ? EXIT_MISUSED : EXIT_DATA_AT_FAULT;
  }
}
