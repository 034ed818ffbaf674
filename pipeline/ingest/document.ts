/** What ingest makes of one raw file (or one line of a JSON Lines file): a text and what is known about it. */
export type SourceForm = "original" | "digest";

export const PUBLISHER_KINDS = [
  "party",
  "government",
  "agency",
  "newspaper",
  "broadcaster",
  "website",
  "advocacy",
  "individual",
] as const;
export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

export interface SourceDescription {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publisherKind: PublisherKind | null;
  readonly author: string | null;
  /** EDTF, as the source gives it. */
  readonly published: string | null;
  readonly dateline: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly url: string | null;
  /** SPDX, of the text whose offsets are given. */
  readonly licence: string | null;
  readonly form: SourceForm;
}

export interface Document {
  readonly sourceId: string;
  /** Path of the raw file, starting at the raw folder, `/` between parts. */
  readonly path: string;
  /** Of the raw file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly description: SourceDescription;
  /** NFC, `\n` line ends, no unpaired surrogate; otherwise just what stands in the file. */
  readonly text: string;
  /** Line of the raw file on which the text begins, from 1 (of a JSON Lines file: the document's line). */
  readonly firstLine: number;
}
