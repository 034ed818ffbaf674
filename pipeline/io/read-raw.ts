/** Reads the raw folder into documents, in the order of their paths. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../findings/finding.ts";
import type { Document } from "../ingest/document.ts";
import type { Ingested } from "../ingest/ingested.ts";
import { ingestFile } from "../ingest/read-file.ts";
import { watchForDuplicates } from "../ingest/refuse-duplicates.ts";
import { listFiles } from "./list-files.ts";

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
  for await (const ingested of streamRawFolder(folder)) {
    for (const document of ingested.documents) {
      documents.push(document);
      inputs[`raw/${document.path}`] = document.sha256;
    }
    for (const finding of ingested.findings) findings.push(finding);
  }
  return { documents, inputs, findings };
}

/** The same, one document after another, for a folder that does not fit into memory. */
export async function* streamRawFolder(folder: string): AsyncIterable<Ingested> {
  const duplicate = watchForDuplicates();
  for (const path of await listFiles(folder)) {
    // Large pieces: most reports are read in one.
    const open = () => createReadStream(join(folder, path), { highWaterMark: 1 << 18 });
    for await (const { documents, findings } of ingestFile({ path, open })) {
      const refused = documents.map(duplicate);
      yield {
        documents: documents.filter((_, index) => refused[index] === null),
        findings: [...findings, ...refused.filter((finding) => finding !== null)],
      };
    }
  }
}
