import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** Unpacks gzip as a stream; several members one after another, as archives have them, are one stream. */
export function unzip(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(pieces, { objectMode: false });
  const gunzip = createGunzip();
  source.on("error", (error) => gunzip.destroy(error));
  gunzip.on("close", () => source.destroy());
  return source.pipe(gunzip);
}
