/** Reads the raw folder into documents, in the order of their paths. */
import { type ReadStream, statSync } from "node:fs";
import { join } from "node:path";
import pLimit from "p-limit";
import type { Finding } from "../findings/finding.ts";
import type { Document } from "../ingest/document.ts";
import type { Ingested } from "../ingest/ingested.ts";
import { holdsSeveral, isPage } from "../ingest/read-file.ts";
import { watchForDuplicates } from "../ingest/refuse-duplicates.ts";
import type { Coders } from "./coders.ts";
import { inOrder } from "./in-order.ts";
import { listFiles } from "./list-files.ts";
import { readRawFile } from "./read-raw-file.ts";

export interface RawFolder {
  readonly documents: readonly Document[];
  readonly findings: readonly Finding[];
  /** SHA-256 by path of the files that documents come from, under the name that the folder has in the project. */
  readonly inputs: Readonly<Record<string, string>>;
}

export async function readRawFolder(folder: string): Promise<RawFolder> {
  const documents: Document[] = [];
  const findings: Finding[] = [];
  const inputs: Record<string, string> = {};
  for await (const ingested of streamRawFolder(folder, await listRawFiles(folder), null)) {
    for (const document of ingested.documents) {
      documents.push(document);
      inputs[`raw/${document.path}`] = document.sha256;
    }
    for (const finding of ingested.findings) findings.push(finding);
  }
  return { documents, inputs, findings };
}

export interface RawFileEntry {
  readonly path: string;
  readonly bytes: number;
}

/** What cannot be opened is listed too, so that it is named when its turn comes. */
export async function listRawFiles(folder: string): Promise<RawFileEntry[]> {
  return (await listFiles(folder)).map((path) => ({ path, bytes: sizeOf(join(folder, path)) }));
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Whether some file may hold more documents than anybody can tell before reading it. */
export function holdsMany(files: readonly RawFileEntry[]): boolean {
  return files.some(({ path }) => holdsSeveral(path));
}

export interface RawPiece extends Ingested {
  /** How much of the folder has been read with it, by bytes, from 0 to 1. */
  readonly share: number;
}

/** Files that are read ahead of the one whose turn it is; they are small. */
const AHEAD = 64;
/** At the same time. */
const OPEN_FILES = 8;
/** A larger file is opened when its turn comes. In bytes. */
const SMALL = 1_000_000;

/**
 * The same, one document after another, for a folder that does not fit into memory. `readers`: who reads the pages, which
 * take long; null for this thread. `duplicate`: watches for ids that come again; a part of a corpus cannot.
 */
export async function* streamRawFolder(
  folder: string,
  files: readonly RawFileEntry[],
  readers: Pick<Coders, "read"> | null,
  duplicate: (document: Document) => Finding | null = watchForDuplicates(),
): AsyncGenerator<RawPiece> {
  const limit = pLimit(OPEN_FILES);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const readAhead = async (file: RawFileEntry) => {
    const { path, bytes } = file;
    if (readers !== null && isPage(path)) return { file, pieces: await readers.read(folder, path) };
    if (bytes > SMALL || holdsSeveral(path)) return { file, pieces: null };
    return { file, pieces: await limit(() => collect(readRawFile(folder, path))) };
  };
  let before = 0;
  for await (const { file, pieces } of inOrder(files, AHEAD, readAhead)) {
    let stream: ReadStream | null = null;
    const opened = (now: ReadStream) => {
      stream = now;
    };
    const readSoFar = () => (pieces === null ? ((stream as ReadStream | null)?.bytesRead ?? 0) : file.bytes);
    for await (const { documents, findings } of pieces ?? readRawFile(folder, file.path, opened)) {
      const refused = documents.map(duplicate);
      yield {
        documents: documents.filter((_, index) => refused[index] === null),
        findings: [...findings, ...refused.filter((finding) => finding !== null)],
        share: (before + readSoFar()) / Math.max(1, total),
      };
    }
    before += file.bytes;
  }
}

async function collect<T>(things: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const thing of things) all.push(thing);
  return all;
}
