/** Lines of text, in memory as long as they are few and then in a file: what shelves and runs are made of. */
import type { Disk, DiskFile, ReadableFile } from "./disk.ts";

/** Bytes worth a read or a write. */
const PIECE = 1 << 17;

/** Counts that may be many, in half the room of an array's, where each thread can read them. */
class Numbers {
  #values: Float64Array;
  length: number;

  constructor(values: Float64Array = new Float64Array()) {
    this.#values = values;
    this.length = values.length;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const room = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT * Math.max(64, 2 * this.length));
      const longer = new Float64Array(room);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  all(): Float64Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Lines that lie in a file, for other threads of the process to read. */
export interface SharedLines {
  readonly handle: number;
  /** Where each of them ends. */
  readonly ends: Float64Array;
}

/** One piece of memory for one read after another: a new one for each would be much for whoever clears up. */
class Scratch {
  #bytes = Buffer.alloc(0);

  /** What was read before is gone. */
  fill(file: DiskFile, start: number, length: number): Buffer {
    if (length > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.#bytes.length));
    const bytes = this.#bytes.subarray(0, length);
    file.read(start, bytes);
    return bytes;
  }
}

/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** Puts lines together in one piece of memory, for writes that are worth it. */
class Outgoing {
  readonly #bytes = Buffer.allocUnsafeSlow(MOST_BYTES * PIECE);
  #used = 0;

  /** Returns how many bytes the line has. */
  add(line: string, file: DiskFile): number {
    const most = MOST_BYTES * line.length;
    if (this.#used + most > this.#bytes.length) this.flush(file);
    if (most > this.#bytes.length) {
      const bytes = Buffer.from(line);
      file.append(bytes);
      return bytes.length;
    }
    const length = this.#bytes.write(line, this.#used);
    this.#used += length;
    return length;
  }

  flush(file: DiskFile): void {
    file.append(this.#bytes.subarray(0, this.#used));
    this.#used = 0;
  }
}

/** One for all: nothing waits in it between the writes of one file and those of another. */
const OUTGOING = new Outgoing();

export class Lines {
  readonly #disk: Disk | null;
  /** UTF-16 units that may stay in memory. */
  readonly #room: number;
  #kept: string[] = [];
  #units = 0;
  #file: DiskFile | null = null;
  /** Where each line in the file ends; the last one is where the file ends. */
  #ends = new Numbers();
  readonly #scratch = new Scratch();

  constructor(disk: Disk | null, room: number) {
    this.#disk = disk;
    this.#room = room;
  }

  get length(): number {
    return this.#ends.length + this.#kept.length;
  }

  add(line: string): void {
    this.#kept.push(line);
    this.#units += line.length;
    if (this.#disk !== null && this.#units > (this.#file === null ? this.#room : PIECE)) this.#spill(this.#disk);
  }

  /** After it only what is still being gathered is in memory. */
  #spill(disk: Disk): void {
    this.#file ??= disk.create();
    let end = this.#ends.length === 0 ? 0 : this.#ends.at(this.#ends.length - 1);
    for (const line of this.#kept) {
      end += OUTGOING.add(line, this.#file);
      this.#ends.push(end);
    }
    OUTGOING.flush(this.#file);
    this.#kept = [];
    this.#units = 0;
  }

  at(index: number): string | undefined {
    if (index < 0 || index >= this.length) return undefined;
    if (index >= this.#ends.length) return this.#kept[index - this.#ends.length];
    const start = index === 0 ? 0 : this.#ends.at(index - 1);
    return this.#scratch.fill(this.#file!, start, this.#ends.at(index) - start).toString("utf8");
  }

  *[Symbol.iterator](): Generator<string> {
    const scratch = new Scratch();
    for (let index = 0; index < this.#ends.length; ) {
      const start = index === 0 ? 0 : this.#ends.at(index - 1);
      let last = index;
      while (last + 1 < this.#ends.length && this.#ends.at(last + 1) - start <= PIECE) last += 1;
      const piece = scratch.fill(this.#file!, start, this.#ends.at(last) - start);
      for (let from = 0; index <= last; index += 1) {
        const to = this.#ends.at(index) - start;
        yield piece.toString("utf8", from, to);
        from = to;
      }
    }
    yield* this.#kept;
  }

  remove(): void {
    this.#file?.remove();
  }

  /** Nothing is added after it. Null where there is no disk to put them on. */
  share(): SharedLines | null {
    if (this.#disk === null) return null;
    this.#spill(this.#disk);
    return { handle: this.#file!.handle, ends: this.#ends.all() };
  }

  /** Those of another thread, which keeps their file; `file` reads it. */
  static of({ ends }: SharedLines, file: ReadableFile): Lines {
    const lines = new Lines(null, 0);
    lines.#file = { ...file, append: () => {}, remove: () => {} };
    lines.#ends = new Numbers(ends);
    return lines;
  }
}
