import { createReadStream, type ReadStream } from "node:fs";
import { join } from "node:path";
import type { Ingested } from "../ingest/ingested.ts";
import { ingestFile } from "../ingest/read-file.ts";

/** Large pieces: most reports are read in one. In bytes. */
const PIECE = 1 << 18;

/** A file of the raw folder, as ingest reads it. `opened` is given the stream at every opening: some files are read twice. */
export function readRawFile(
  folder: string,
  path: string,
  opened: (stream: ReadStream) => void = () => {},
): AsyncIterable<Ingested> {
  const open = () => {
    const stream = createReadStream(join(folder, path), { highWaterMark: PIECE });
    opened(stream);
    return stream;
  };
  return ingestFile({ path, open });
}
