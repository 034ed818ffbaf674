/** Reads the raw folder into documents, in the order of their paths. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pLimit from "p-limit";
import type { Finding } from "../findings/finding.ts";
import type { Document } from "../ingest/document.ts";
import { readRawFile } from "../ingest/read-file.ts";
import { refuseDuplicates } from "../ingest/refuse-duplicates.ts";
import { listFiles } from "./list-files.ts";

/** Open files at a time: enough to keep the disk busy, few enough for every system's limit. */
const READS = 16;

export interface RawFolder {
  readonly documents: readonly Document[];
  readonly findings: readonly Finding[];
}

export async function readRawFolder(folder: string): Promise<RawFolder> {
  const limit = pLimit(READS);
  const paths = await listFiles(folder);
  const files = await Promise.all(
    paths.map((path) =>
      limit(async () => {
        try {
          return readRawFile(path, await readFile(join(folder, path)));
        } catch (error) {
          const detail = error instanceof Error ? error.message : String(error);
          return { documents: [], findings: [{ kind: "unreadable_file", file: path, detail } as const] };
        }
      }),
    ),
  );
  const { documents, findings } = refuseDuplicates(files.flatMap((file) => file.documents));
  return { documents, findings: [...files.flatMap((file) => file.findings), ...findings] };
}
