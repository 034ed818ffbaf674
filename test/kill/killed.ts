/** Commands in a process of their own that is killed at a moment of choice, in a folder with a release. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const PROGRAM = resolve("pipeline/cli.ts");
const STRIKE = resolve("test/kill/strike.ts");

export type Signal = "SIGINT" | "SIGTERM" | "SIGKILL";

/** `effect`: before the n-th thing done to the disk. `line`: once so many lines stand on standard error. `after`: milliseconds. */
export type Moment = { readonly effect: number } | { readonly line: number } | { readonly after: number };

interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly notes: string;
  /** What the run left in its temporary folder. */
  readonly left: readonly string[];
}

/** Runs the command line in `folder`; without a moment to its end. */
export function runIn(folder: string, args: readonly string[], kill?: { at: Moment; by: Signal }): Promise<Ended> {
  const temporary = mkdtempSync(join(tmpdir(), "demarche-killed-"));
  const effect = kill !== undefined && "effect" in kill.at ? kill.at.effect : 0;
  const env = { ...process.env, STRIKE: String(effect), STRIKE_SIGNAL: kill?.by };
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--import", STRIKE, PROGRAM, ...args, ...foldersOf(folder)],
    {
      env: { ...env, STRIKE_TMPDIR: temporary },
    },
  );
  let out = "";
  let notes = "";
  child.stdout.on("data", (piece: Buffer) => {
    out += piece;
  });
  child.stderr.on("data", (piece: Buffer) => {
    notes += piece;
    if (kill !== undefined && "line" in kill.at && notes.split("\n").length > kill.at.line) child.kill(kill.by);
  });
  if (kill !== undefined && "after" in kill.at) setTimeout(() => child.kill(kill.by), kill.at.after);
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", (code, signal) => {
      // Node and loaders keep caches of their own there.
      const left = readdirSync(temporary).filter((name) => name.startsWith("demarche-"));
      rmSync(temporary, { recursive: true, force: true });
      done({ code, signal, out, notes, left });
    });
  });
}

function foldersOf(folder: string): string[] {
  return ["raw", "reviewed", "out"].flatMap((name) => [`--${name}`, join(folder, name)]);
}

/** A workspace that begins as this one is. */
export function copyOf({ folder }: Workspace): Workspace {
  const copy = makeWorkspace();
  cpSync(folder, copy.folder, { recursive: true });
  return copy;
}

/** The files of a release whose bytes are not those of its SHA256SUMS, and the files that are missing or too many. */
export function faultsOfRelease(folder: string): string[] {
  const sums = new Map(
    readFileSync(join(folder, "SHA256SUMS"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );
  const there = filesOf(folder).filter((path) => path !== "SHA256SUMS");
  const wrong = there.filter((path) => sums.get(path) !== sha256(readFileSync(join(folder, path))));
  return [...wrong, ...[...sums.keys()].filter((path) => !there.includes(path))];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
