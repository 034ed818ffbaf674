/** Lines of a stream of bytes, one by one; of a line that is too long, only that it was there. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its `\n`; null where the line is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/** Holds no more than `longest` bytes and one piece of the stream at a time. */
export async function* splitLines(pieces: AsyncIterable<Uint8Array>, longest: number): AsyncIterable<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  const finish = (): Line => {
    const line = { number, bytes: length > longest ? null : join(held, length) };
    number += 1;
    held = [];
    length = 0;
    return line;
  };
  const take = (piece: Uint8Array) => {
    length += piece.length;
    if (length > longest) held = [];
    else if (piece.length > 0) held.push(piece);
  };
  for await (const piece of pieces) {
    let from = 0;
    for (;;) {
      const at = piece.indexOf(LINE_FEED, from);
      if (at < 0) break;
      take(piece.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    take(piece.subarray(from));
  }
  if (length > 0) yield finish();
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
