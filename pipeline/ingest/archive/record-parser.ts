import { AsyncIterReader, WARCParser } from "warcio";
import type { WatchedSource } from "./watch-source.ts";

const VERSION = /^WARC\/\d/;
/** Bytes of a line that are looked at: what begins a record is short. */
const LOOK = 1_000;

/**
 * warcio's parser, which finds the next record also where a length is wrong or something else stands between two
 * records; its own way prints to the terminal and goes on from the wrong place.
 */
export class RecordParser extends WARCParser {
  readonly #source: WatchedSource;
  #strayBytes = 0;

  constructor(source: WatchedSource) {
    super(new AsyncIterReader(source.pieces, null));
    this.#source = source;
  }

  /** How many bytes stood where a record should begin. */
  get strayBytes(): number {
    return this.#strayBytes;
  }

  /** The line that begins the next record; empty at the end of the archive. */
  override async readToNextRecord(): Promise<Uint8Array<ArrayBuffer>> {
    for (;;) {
      this.#source.beginHeader();
      const line = await this._reader.readlineRaw(LOOK);
      if (line === null) return new Uint8Array();
      const text = Buffer.from(line).toString("latin1");
      if (VERSION.test(text)) return Uint8Array.from(line);
      if (text.trim() !== "") this.#strayBytes += line.length;
    }
  }
}
