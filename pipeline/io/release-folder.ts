/**
 * The folder of releases. A release is written beside the others under a name that no reader looks for, synced, and
 * moved into place at once, so that a crash leaves either the whole of it or nothing.
 */

import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import pLimit from "p-limit";
import { type Contents, type Digest, fileWriter, type OpenFile, writeFile } from "../release/contents.ts";
import type { ReleaseIndex } from "../release/documents/index.ts";
import { compareVersions, isVersion } from "../release/version.ts";
import { DamagedIndex } from "./damaged-index.ts";
import { hashFile } from "./hash-file.ts";
import { listFiles } from "./list-files.ts";
import { makeFolder } from "./make-folder.ts";

/** A release has a file a source: opened all at once they would pass every system's limit. */
const OPEN_FILES = 64;

const UNFINISHED = ".unfinished-";

/** Versions in the folder, newest first; none where it does not exist yet. */
export async function listReleases(out: string): Promise<string[]> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter(isVersion).sort((a, b) => compareVersions(b, a));
}

/** The list of releases, where there is one. */
export async function readIndex(out: string): Promise<ReleaseIndex | null> {
  const text = await readFile(join(out, "index.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return JSON.parse(text) as ReleaseIndex;
  } catch {
    throw new DamagedIndex(`${join(out, "index.json")} is no JSON; put it back as it was published`);
  }
}

/** Can be longer than any string, and only a withdrawal looks into them. */
const GRAPHS = ["dataset.jsonld", "dataset.ndjson"];

async function readPaths(folder: string, paths: readonly string[]): Promise<Map<string, string>> {
  const limit = pLimit(OPEN_FILES);
  const texts = await Promise.all(paths.map((path) => limit(() => readFile(join(folder, path), "utf8"))));
  return new Map(paths.map((path, index) => [path, texts[index]!]));
}

/** Path -> text, of the files of a release but for the graph. */
export async function readReleaseFiles(out: string, version: string): Promise<Map<string, string>> {
  const folder = join(out, version);
  const paths = await listFiles(folder);
  return readPaths(
    folder,
    paths.filter((path) => !GRAPHS.includes(path)),
  );
}

export function readReleaseFile(out: string, version: string, path: string): Promise<string> {
  return readFile(join(out, version, path), "utf8");
}

/** Path -> text, of every file of a release. */
export async function readWholeRelease(out: string, version: string): Promise<Map<string, string>> {
  const folder = join(out, version);
  return readPaths(folder, await listFiles(folder));
}

/** Path -> SHA-256 of every file of a release as it is now, whatever its SHA256SUMS says. */
export function sumRelease(out: string, version: string): Promise<Map<string, string>> {
  return sumFolder(join(out, version));
}

/** The same of any folder. */
export async function sumFolder(folder: string): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const path of await listFiles(folder)) {
    sums.set(path, await hashFile(join(folder, path)));
  }
  return sums;
}

/** The first of these files that is not as the release's SHA256SUMS has it; null where all are. What it does not list is not looked at. */
export async function findDamaged(out: string, version: string, paths: readonly string[]): Promise<string | null> {
  const lines = (await readReleaseFile(out, version, "SHA256SUMS")).split("\n");
  for (const path of paths) {
    const line = lines.find((line) => line.endsWith(`  ${path}`));
    const file = join(out, version, path);
    if (line !== undefined && line !== `${await hashFile(file)}  ${path}`) return file;
  }
  return null;
}

/** A release that nobody sees yet. */
export interface UnfinishedRelease {
  readonly folder: string;
  publish(version: string): Promise<void>;
  /** Once it is published there is nothing to remove. */
  remove(): Promise<void>;
}

export async function beginRelease(out: string): Promise<UnfinishedRelease> {
  makeFolder(out);
  await removeUnfinished(out);
  const folder = await mkdtemp(join(out, UNFINISHED));
  return {
    folder,
    publish: async (version) => {
      // A temporary folder is its maker's alone; a release is for everybody.
      await chmod(folder, 0o755);
      await rename(folder, join(out, version));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Files of a folder, each synced when it is closed. */
export function filesIn(folder: string): OpenFile {
  return (path) => {
    const whole = join(folder, path);
    makeFolder(dirname(whole));
    const handle = openSync(whole, "w");
    return fileWriter({
      write: (bytes) => {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
      },
      close: () => {
        fsyncSync(handle);
        closeSync(handle);
      },
      drop: () => {
        closeSync(handle);
        rmSync(whole);
      },
    });
  };
}

/**
 * For a withdrawal, the only thing that changes a release. File by file, the manifest and the sums last, so that a run
 * after a crash sees that it is not done.
 */
export async function rewriteRelease(out: string, version: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folder = join(out, version);
  const published = await readWholeRelease(out, version);
  for (const path of published.keys()) if (!files.has(path)) await rm(join(folder, path));
  const last = ["manifest.json", "SHA256SUMS"];
  const changed = [...files].filter(([path, text]) => published.get(path) !== text);
  const ordered = [...changed].sort(([a], [b]) => last.indexOf(a) - last.indexOf(b));
  for (const [path, text] of ordered) await replaceFile(join(folder, path), text);
}

/** Replaces one file at once, through a name beside it. */
export async function replaceFile(path: string, contents: Contents): Promise<Digest> {
  const beside = `${UNFINISHED}${basename(path)}`;
  const digest = writeFile(filesIn(dirname(path)), beside, contents);
  await rename(join(dirname(path), beside), path);
  return digest;
}

async function removeUnfinished(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    if (name.startsWith(UNFINISHED)) await rm(join(out, name), { recursive: true, force: true });
  }
}
