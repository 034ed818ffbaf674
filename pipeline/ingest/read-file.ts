/** Picks the reader of a raw file by its ending and gives it the file's bytes: whole, or as a stream. */
import { createHash } from "node:crypto";
import type { Ingested, RawFile } from "./ingested.ts";
import { LARGEST_WHOLE_FILE } from "./limits.ts";
import { unzip } from "./unzip.ts";

type WholeReader = (path: string, bytes: Uint8Array) => Ingested;
type StreamReader = (path: string, sha256: string, pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Ingested>;

/** Readers are loaded with the first file of their kind: that of pages takes longer than many a corpus. */
const text = once(async (): Promise<WholeReader> => (await import("./read-text-file.ts")).readTextFile);
const page = once(async (): Promise<WholeReader> => (await import("./read-html.ts")).readHtmlFile);
const feed = once(async (): Promise<WholeReader> => (await import("./feed/read-feed.ts")).readFeed);
const lines = once(async (): Promise<StreamReader> => (await import("./read-json-lines.ts")).readJsonLines);
const archive = once(async (): Promise<StreamReader> => (await import("./archive/read-archive.ts")).readArchive);

/** A loader is asked again for each import, also of what it has loaded: for a short report it is the longest step. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load();
    return loading;
  };
}

const WHOLE: Readonly<Record<string, () => Promise<WholeReader>>> = {
  ".md": text,
  ".txt": text,
  ".html": page,
  ".htm": page,
  ".xml": feed,
  ".rss": feed,
  ".atom": feed,
};

/** These may be gzipped, with `.gz` after the ending. */
const STREAMS: Readonly<Record<string, () => Promise<StreamReader>>> = {
  ".jsonl": lines,
  ".ndjson": lines,
  ".warc": archive,
};

/**
 * Yields the documents of a file one by one, or all at once where the file holds one. Never throws for what the bytes
 * hold: a file that cannot be read, or breaks off, is a finding, and what came before stays. Files of an ending that
 * nobody reads are named, not passed over in silence.
 */
export async function* ingestFile(file: RawFile): AsyncIterable<Ingested> {
  const { path } = file;
  const { ending, zipped } = endingOf(path);
  try {
    const whole = zipped ? undefined : WHOLE[ending];
    const stream = STREAMS[ending];
    if (whole !== undefined) yield (await whole())(path, await readWhole(file));
    else if (stream !== undefined) {
      const read = await stream();
      yield* read(path, await digest(file), zipped ? unzip(file.open()) : file.open());
    } else yield { documents: [], findings: [{ kind: "ignored_file", file: path }] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    yield { documents: [], findings: [{ kind: "unreadable_file", file: path, detail }] };
  }
}

/** Whether a file holds several documents, so that its path alone does not name one of them. */
export function holdsSeveral(path: string): boolean {
  const { ending } = endingOf(path);
  return STREAMS[ending] !== undefined || WHOLE[ending] === feed;
}

/** Whether a file is one saved page: to find the article on it takes long. */
export function isPage(path: string): boolean {
  const { ending, zipped } = endingOf(path);
  return !zipped && WHOLE[ending] === page;
}

function endingOf(path: string): { readonly ending: string; readonly zipped: boolean } {
  const lower = path.toLowerCase();
  const zipped = lower.endsWith(".gz");
  const name = zipped ? lower.slice(0, -".gz".length) : lower;
  return { ending: /\.[^./]*$/.exec(name)?.[0] ?? "", zipped };
}

async function readWhole(file: RawFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.open()) {
    length += piece.length;
    if (length > LARGEST_WHOLE_FILE) throw new Error(`it is larger than ${LARGEST_WHOLE_FILE / 1_000_000} MB`);
    pieces.push(piece);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, length);
}

/** A first reading, so that the first document of a file can carry the digest of the last byte. */
async function digest(file: RawFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of file.open()) hash.update(piece);
  return hash.digest("hex");
}
