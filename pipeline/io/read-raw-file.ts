import { createReadStream, type ReadStream, statSync } from "node:fs";
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
    checkFile(join(folder, path));
    const stream = createReadStream(join(folder, path), { highWaterMark: PIECE });
    opened(stream);
    return stream;
  };
  return ingestFile({ path, open });
}

/** A pipe that nobody writes to would be waited for without end. Throws what is wrong, in words. */
function checkFile(path: string): void {
  let stats: ReturnType<typeof statSync>;
  try {
    stats = statSync(path);
  } catch (error) {
    const words = FAULTS[(error as NodeJS.ErrnoException).code ?? ""];
    throw words === undefined ? error : new Error(words);
  }
  if (stats.isDirectory()) throw new Error("it is a link to a folder (put the folder itself there)");
  if (!stats.isFile()) throw new Error("it is no file but a pipe, a socket or a device (take it out)");
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "it is a link to nothing, or its name is no UTF-8 (mend the link or the name)",
  ELOOP: "it is a link that leads back to itself (mend the link)",
};
