/** A folder of its own for a test that runs commands: raw/, reviewed/ and out/ in the system's temporary folder. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Command, Misuse } from "../../pipeline/commands/command.ts";
import { commands } from "../../pipeline/commands/index.ts";
import { showProgress } from "../../pipeline/io/progress.ts";

export interface Ran {
  /** 2 for a wrong call, as the command line would exit. */
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

export interface Workspace {
  readonly folder: string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Every file below a path, with its text. */
  snapshot(path: string): Readonly<Record<string, string>>;
  /** With the folders of this workspace, where the arguments name no others. */
  run(command: string, ...args: string[]): Promise<Ran>;
  /** With the arguments alone. */
  runOnly(command: string, ...args: string[]): Promise<Ran>;
  remove(): void;
}

export function makeWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "demarche-test-"));
  for (const name of ["raw", "reviewed"]) mkdirSync(join(folder, name));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    snapshot: (path) => snapshot(join(folder, path)),
    run: (command, ...args) => run(commands[command]!, [...args, ...foldersOf(folder, args)]),
    runOnly: (command, ...args) => run(commands[command]!, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function foldersOf(folder: string, args: readonly string[]): string[] {
  return ["raw", "reviewed", "out"].flatMap((name) =>
    args.includes(`--${name}`) ? [] : [`--${name}`, join(folder, name)],
  );
}

async function run(command: Command, args: readonly string[]): Promise<Ran> {
  let out = "";
  let notes = "";
  const note = (text: string) => {
    notes += text;
  };
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    note: (line: string) => note(`${line}\n`),
    progress: showProgress({ write: note, columns: () => null, now: () => 0 }),
    readInput: () => "",
  };
  try {
    return { code: await command(args, terminal), out, notes };
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    return { code: 2, out, notes: error.message };
  }
}

function snapshot(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length + 1)] = readFileSync(path, "utf8");
  }
  return found;
}
