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

/** Pieces of this many characters are worth a write. */
const PIECE = 1 << 16;

const known = new WeakMap<Lines, Digest>();

/** Runs of them that are neither tiny nor long. */
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

class Summing {
  readonly #hash = createHash("sha256");
  #bytes = 0;
  #piece = "";

  add(text: string): void {
    this.#piece += text;
    if (this.#piece.length >= PIECE) this.#flush();
  }

  #flush(): void {
    this.#hash.update(this.#piece);
    this.#bytes += Buffer.byteLength(this.#piece);
    this.#piece = "";
  }

  digest(): Digest {
    this.#flush();
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}

export function digestOf(contents: Contents): Digest {
  const before = typeof contents === "string" ? undefined : known.get(contents);
  if (before !== undefined) return before;
  const summing = new Summing();
  for (const piece of piecesOf(contents)) summing.add(piece);
  const digest = summing.digest();
  if (typeof contents !== "string") known.set(contents, digest);
  return digest;
}

/** Sums several contents in one run of `texts`, which gives for each of them its next text; returns the first's digest. */
export function digestTogether(contents: readonly Lines[], texts: () => Iterable<readonly string[]>): Digest {
  const summing = contents.map(() => new Summing());
  for (const parts of texts()) for (const [i, text] of parts.entries()) summing[i]!.add(text);
  const digests = summing.map((sum) => sum.digest());
  for (const [i, each] of contents.entries()) known.set(each, digests[i]!);
  return digests[0]!;
}

/** All of it as one text. Throws where that is longer than a string can be. */
export function textOf(contents: Contents): string {
  return typeof contents === "string" ? contents : [...piecesOf(contents)].join("");
}
