/** Raw files made of words instead of a disk. */
import type { Document } from "../../pipeline/ingest/document.ts";
import type { Ingested, RawFile } from "../../pipeline/ingest/ingested.ts";
import { ingestFile } from "../../pipeline/ingest/read-file.ts";

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** A file that arrives in pieces of `size` bytes. */
export function rawFile(path: string, content: string | Uint8Array, size = 1 << 16): RawFile {
  const bytes = bytesOf(content);
  return {
    path,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

export async function ingest(path: string, content: string | Uint8Array, size?: number): Promise<Ingested> {
  const documents: Document[] = [];
  const findings: Ingested["findings"][number][] = [];
  for await (const part of ingestFile(rawFile(path, content, size))) {
    documents.push(...part.documents);
    findings.push(...part.findings);
  }
  return { documents, findings };
}
