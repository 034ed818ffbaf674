/** The body of an HTTP answer as it went over the wire, to the page's bytes. */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { AsyncIterReader } from "warcio";
import { LONGEST_DOCUMENT } from "../limits.ts";

/** Thrown with a line that says what is wrong with the body. */
export class HttpFault extends Error {}

/**
 * Undoes chunks and compression, as far as they are there: crawlers keep the headers of the wire and store the body
 * either way. @throws HttpFault for an encoding that is unknown or broken, and for more bytes than a document may have.
 */
export async function decodeBody(
  raw: Uint8Array,
  transferEncoding: string | null,
  contentEncoding: string | null,
): Promise<Uint8Array> {
  const transfer = codings(transferEncoding);
  let bytes = transfer.includes("chunked") ? await new AsyncIterReader([raw], null, true).readFully() : raw;
  const applied = [...codings(contentEncoding), ...transfer.filter((coding) => coding !== "chunked")];
  for (const coding of applied.reverse()) bytes = unpack(bytes, coding);
  return bytes;
}

/** More than these is nobody's page: a few bytes packed a hundred times over keep a machine busy. */
const MOST_CODINGS = 3;

function codings(header: string | null): string[] {
  const list = (header ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim());
  const real = list.filter((coding) => coding !== "" && coding !== "identity");
  if (real.length > MOST_CODINGS) throw new HttpFault("it is packed too many times over");
  return real;
}

/** What came before a packed body breaks off is worth reading. */
const LENIENT = { maxOutputLength: LONGEST_DOCUMENT, finishFlush: constants.Z_SYNC_FLUSH };

function unpack(bytes: Uint8Array, coding: string): Uint8Array {
  try {
    switch (coding) {
      case "gzip":
      case "x-gzip":
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, LENIENT) : bytes;
      case "deflate":
        return inflateEither(bytes);
      case "br":
        return looksLikeMarkup(bytes) ? bytes : brotliDecompressSync(bytes, { maxOutputLength: LONGEST_DOCUMENT });
      default:
        throw new HttpFault(`it is packed as "${coding.slice(0, 40)}", which nothing here unpacks`);
    }
  } catch (error) {
    if (error instanceof HttpFault) throw error;
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ERR_BUFFER_TOO_LARGE")
      throw new HttpFault(`it unpacks to more than ${LONGEST_DOCUMENT / 1_000_000} MB`);
    throw new HttpFault(`its ${coding} is broken`);
  }
}

/** Servers send "deflate" with and without the two bytes of zlib's header. */
function inflateEither(bytes: Uint8Array): Uint8Array {
  if (looksLikeMarkup(bytes)) return bytes;
  const withHeader = (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;
  return withHeader ? inflateSync(bytes, LENIENT) : inflateRawSync(bytes, LENIENT);
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  return /^(?:\xef\xbb\xbf)?\s{0,60}<[!a-z?]/i.test(head);
}
