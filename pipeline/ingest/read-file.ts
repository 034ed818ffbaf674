/** Picks the reader of a raw file by its ending. */
import { readJsonLines } from "./read-json-lines.ts";
import { type Ingested, readTextFile } from "./read-text-file.ts";

type Reader = (path: string, bytes: Uint8Array) => Ingested;

const READERS: readonly (readonly [ending: string, read: Reader])[] = [
  [".md", readTextFile],
  [".txt", readTextFile],
  [".jsonl", readJsonLines],
];

/** Files of an ending that nobody reads are named, not passed over in silence. */
export function readRawFile(path: string, bytes: Uint8Array): Ingested {
  const reader = READERS.find(([ending]) => path.toLowerCase().endsWith(ending));
  if (reader === undefined) return { documents: [], findings: [{ kind: "ignored_file", file: path }] };
  return reader[1](path, bytes);
}
