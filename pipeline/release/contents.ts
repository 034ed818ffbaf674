/** What stands in a file of a release: a text, or lines that are made as they are written, where a text would be too long. */
import { createHash } from "node:crypto";

export interface Lines {
  /** Pieces of text in their order; the same each time. */
  readonly lines: () => Iterable<string>;
}

export type Contents = string | Lines;

export interface Digest {
  readonly bytes: number;
  readonly sha256: string;
}

/** A file of a release that is being written. */
export interface FileWriter {
  add(text: string): void;
  /** What was taken. */
  close(): Digest;
  /** As if it had not been begun. */
  drop(): void;
}

/** Begins a file of a release, by its path there. None is held in memory. */
export type OpenFile = (path: string) => FileWriter;

/** Where the bytes of a file go. */
export interface Sink {
  write(bytes: Uint8Array): void;
  close(): void;
  drop(): void;
}

/** Pieces of this many characters are worth a write. */
const PIECE = 1 << 16;

/** Texts are put together to pieces that are neither tiny nor, but where a text is, long. */
export function fileWriter(sink: Sink): FileWriter {
  const hash = createHash("sha256");
  let bytes = 0;
  let piece = "";
  const flush = () => {
    const encoded = Buffer.from(piece);
    piece = "";
    hash.update(encoded);
    bytes += encoded.length;
    sink.write(encoded);
  };
  return {
    add: (text) => {
      piece += text;
      if (piece.length >= PIECE) flush();
    },
    close: () => {
      if (piece !== "") flush();
      sink.close();
      return { bytes, sha256: hash.digest("hex") };
    },
    drop: () => sink.drop(),
  };
}

export function writeFile(open: OpenFile, path: string, contents: Contents): Digest {
  const file = open(path);
  for (const text of typeof contents === "string" ? [contents] : contents.lines()) file.add(text);
  return file.close();
}

/** Writes nothing, and says what would be written. */
export const DIGEST_ONLY: OpenFile = () => fileWriter({ write: () => {}, close: () => {}, drop: () => {} });

/** All of it as one text. Throws where that is longer than a string can be. */
export function textOf(contents: Contents): string {
  return typeof contents === "string" ? contents : [...contents.lines()].join("");
}
