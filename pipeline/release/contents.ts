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

/** Takes a file of a release, and says what was taken. Files come one after another, and none is held. */
export type WriteFile = (path: string, contents: Contents) => Digest;

/** Pieces of this many characters are worth a write. */
const PIECE = 1 << 16;

/** Runs of them that are neither tiny nor, but where a line is, long. */
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

/** What is taken of pieces as they are written. */
export class Summing {
  readonly #hash = createHash("sha256");
  #bytes = 0;

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }

  digest(): Digest {
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}

export function digestOf(contents: Contents): Digest {
  const summing = new Summing();
  for (const piece of piecesOf(contents)) summing.add(Buffer.from(piece));
  return summing.digest();
}

/** All of it as one text. Throws where that is longer than a string can be. */
export function textOf(contents: Contents): string {
  return typeof contents === "string" ? contents : [...piecesOf(contents)].join("");
}
