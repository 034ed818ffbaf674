import type { Finding } from "../findings/finding.ts";
import type { Document } from "./document.ts";

/** What a reader hands on at a time: of a large file one document, of a small one all that it holds. */
export interface Ingested {
  readonly documents: readonly Document[];
  readonly findings: readonly Finding[];
}

/** A raw file as ingest sees it. Whoever opens it (a disk, a test) is none of ingest's business. */
export interface RawFile {
  /** Starts at the raw folder, `/` between parts. */
  readonly path: string;
  /** The bytes from the beginning, in pieces of any size; each call reads anew. */
  readonly open: () => AsyncIterable<Uint8Array>;
}
