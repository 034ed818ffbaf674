/** The one place that reads arguments, touches the terminal and sets the exit code. */
import { readFileSync } from "node:fs";
import { EXIT_MISUSED, Misuse, type Terminal } from "./commands/command.ts";
import { commands } from "./commands/index.ts";

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  note: (line) => void process.stderr.write(`${line}\n`),
  readInput: () => readFileSync(0, "utf8"),
};

// `parse FILE | head` closes the pipe early, which is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const [name = "help", ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  terminal.note(`demarche: there is no command "${name}"; "help" lists them`);
  process.exitCode = EXIT_MISUSED;
} else {
  try {
    process.exitCode = await command(args, terminal);
  } catch (error) {
    // parseArgs of Node reports a wrong option as a TypeError with a code of this form.
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!(error instanceof Misuse) && !code.startsWith("ERR_PARSE_ARGS")) throw error;
    terminal.note(`demarche ${name}: ${(error as Error).message}`);
    process.exitCode = EXIT_MISUSED;
  }
}
