/**
 * How coded documents stand in a file: a header line of fixed length, then one JSON line a record. The header has the
 * digest of everything behind it, so that a file that was cut short or changed is known as such before it is believed.
 */
import type { CodedDocument } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";

/** In the order in which ingest gave them: what was wrong with a file stands before the documents read from it. */
export type CodedRecord =
  | {
      readonly document: CodedDocument;
      /** Line of the raw file on which the document begins, from 1. */
      readonly firstLine: number;
    }
  | { readonly finding: Finding };

/** What the file belongs to, as its maker says: a run, a shard. */
export type About = Readonly<Record<string, string | number>>;

export interface CodedHeader {
  readonly about: About;
  readonly documents: number;
  readonly findings: number;
  /** Of the body: UTF-8, each line with its line end. */
  readonly bytes: number;
  readonly sha256: string;
}

const WHAT = "demarche coded documents";
/** Raised when the shape of a record or of the header changes. */
const FORMAT = 1;

/** Bytes of the header with its line end: known before the body is, so that it can be written last. */
export const HEADER_LENGTH = 1024;

export function renderHeader(header: CodedHeader): string {
  const json = JSON.stringify({ what: WHAT, format: FORMAT, ...header });
  const bytes = Buffer.byteLength(json);
  if (bytes >= HEADER_LENGTH) throw new RangeError(`a header of ${bytes} bytes does not fit`);
  return `${json}${" ".repeat(HEADER_LENGTH - bytes - 1)}\n`;
}

/** Null where the line is no header of this format. */
export function parseHeader(line: string): CodedHeader | null {
  try {
    const { what, format, about, documents, findings, bytes, sha256 } = JSON.parse(line);
    if (what !== WHAT || format !== FORMAT) return null;
    return { about, documents, findings, bytes, sha256 };
  } catch {
    return null;
  }
}

export function renderRecord(record: CodedRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** Throws SyntaxError for what is no JSON; the digest vouches for the rest. */
export function parseRecord(line: string): CodedRecord {
  return JSON.parse(line) as CodedRecord;
}
