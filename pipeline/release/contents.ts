/** What stands in a file of a release: a text, or lines that are made as they are written, where a text would be too long. */
import { createHash } from "node:crypto";

export interface Lines {
  /** Each with its line end; the same each time. */
  readonly lines: () => Iterable<string>;
}

export type Contents = string | Lines;

export interface Digest {
  readonly bytes: number;
  readonly sha256: string;
}

/** Pieces of this many characters are worth a write. */
const PIECE = 1 << 16;

const known = new WeakMap<Lines, Digest>();

/** Runs of whole lines that are neither tiny nor long. */
export function* piecesOf(contents: Contents): Generator<string> {
  if (typeof contents === "string") {
    yield contents;
    return;
  }
  let piece = "";
  for (const line of contents.lines()) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

export function digestOf(contents: Contents): Digest {
  const before = typeof contents === "string" ? undefined : known.get(contents);
  if (before !== undefined) return before;
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of piecesOf(contents)) {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
  }
  const digest = { bytes, sha256: hash.digest("hex") };
  if (typeof contents !== "string") known.set(contents, digest);
  return digest;
}

/** All of it as one text. Throws where that is longer than a string can be. */
export function textOf(contents: Contents): string {
  return typeof contents === "string" ? contents : [...piecesOf(contents)].join("");
}
