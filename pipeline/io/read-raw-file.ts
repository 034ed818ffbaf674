import { createReadStream, type ReadStream, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Ingested } from "../ingest/ingested.ts";
import { ingestFile } from "../ingest/read-file.ts";

/** Of a file that is read as a stream; one that is no longer is read in one piece, which costs much less. In bytes. */
const PIECE = 1 << 18;

/**
 * A file of the raw folder, as ingest reads it. `opened` is given the stream at every opening: some files are read twice,
 * and short ones not as a stream.
 */
export function readRawFile(
  folder: string,
  path: string,
  opened: (stream: ReadStream) => void = () => {},
): AsyncIterable<Ingested> {
  const open = () => {
    const file = join(folder, path);
    if (sizeOf(file) <= PIECE) return inOnePiece(file);
    const stream = createReadStream(file, { highWaterMark: PIECE });
    opened(stream);
    return stream;
  };
  return ingestFile({ path, open });
}

async function* inOnePiece(path: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(path);
}

/** In bytes. A pipe that nobody writes to would be waited for without end. Throws what is wrong, in words. */
function sizeOf(path: string): number {
  let stats: ReturnType<typeof statSync>;
  try {
    stats = statSync(path);
  } catch (error) {
    const words = FAULTS[(error as NodeJS.ErrnoException).code ?? ""];
    throw words === undefined ? error : new Error(words);
  }
  if (stats.isDirectory()) throw new Error("it is a link to a folder (put the folder itself there)");
  if (!stats.isFile()) throw new Error("it is no file but a pipe, a socket or a device (take it out)");
  return stats.size;
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "it is a link to nothing, or its name is no UTF-8 (mend the link or the name)",
  ELOOP: "it is a link that leads back to itself (mend the link)",
};
