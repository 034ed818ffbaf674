/** A stream of bytes that ends in an error where the header of a record has no end. */

/** In bytes. */
const LONGEST_HEADER = 64_000;

/**
 * All pieces but the last are as long as this, however the bytes arrive: the parser overlooks the end of a header that
 * falls into a piece of a few bytes, and what a release holds must not hang on how a disk or a network cuts a file.
 */
const PIECE = 16_000;

export interface WatchedSource {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly beginHeader: () => void;
  readonly endHeader: () => void;
}

export function watchSource(source: AsyncIterable<Uint8Array>): WatchedSource {
  let header = false;
  let taken = 0;
  const pass = (piece: Uint8Array) => {
    taken += piece.length;
    if (header && taken > LONGEST_HEADER + PIECE) throw new Error("the header of a record has no end");
    return piece;
  };
  async function* watch() {
    let held = Buffer.alloc(0);
    let broken: unknown = null;
    try {
      for await (const piece of source) {
        held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
        let at = 0;
        for (; held.length - at >= PIECE; at += PIECE) yield pass(held.subarray(at, at + PIECE));
        held = held.subarray(at);
      }
    } catch (error) {
      broken = error;
    }
    if (held.length > 0) yield pass(held);
    // Only now, so that what came before the break is read.
    if (broken !== null) throw broken;
  }
  return {
    pieces: watch(),
    beginHeader() {
      header = true;
      taken = 0;
    },
    endHeader() {
      header = false;
    },
  };
}
