/** A web archive (WARC, as Common Crawl publishes it) to the reports on its pages, read as a stream. */
import { LimitReader, type WARCRecord } from "warcio";
import type { Finding } from "../../findings/finding.ts";
import type { Ingested } from "../ingested.ts";
import { LONGEST_DOCUMENT } from "../limits.ts";
import { readPageBytes } from "../read-html.ts";
import { idWithin } from "../source-id.ts";
import { decodeBody, HttpFault } from "./http-body.ts";
import { RecordParser } from "./record-parser.ts";
import { watchSource } from "./watch-source.ts";

/**
 * Yields the document of one page after another. A record that cannot be read is a finding with its address; answers
 * that hold no page (images, errors of the server) are counted in one finding at the end. Throws what the stream throws.
 */
export async function* readArchive(
  path: string,
  sha256: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncIterable<Ingested> {
  const source = watchSource(pieces);
  const parser = new RecordParser(source);
  let number = 0;
  let noPage = 0;
  for (;;) {
    const record = await parser.parse();
    source.endHeader();
    if (record === null) break;
    number += 1;
    const address = record.warcTargetURI ?? null;
    const part = address ?? `record ${number}`;
    const body = await readBody(record);
    if (record.warcType === "response") {
      const media = mediaOf(record);
      if (!media.isPage) noPage += 1;
      else if (body.bytes === null)
        yield only(leftOut(path, part, `it is larger than ${LONGEST_DOCUMENT / 1_000_000} MB`));
      else {
        const sourceId = idWithin(path, ownId(record), number);
        const origin = { path, sha256, sourceId, firstLine: number, part, address, charset: media.charset };
        yield await readAnswer(record, body.bytes, origin);
      }
    }
    if (body.cutShort) {
      yield only(leftOut(path, part, "the archive breaks off within it"));
      return;
    }
  }
  if (parser.strayBytes > 0) {
    yield only(leftOut(path, `${parser.strayBytes} bytes of it`, "they stand where a record should begin"));
  }
  if (noPage > 0) yield only(leftOut(path, `${noPage} of its answers`, "they hold no page"));
}

function only(finding: Finding): Ingested {
  return { documents: [], findings: [finding] };
}

function leftOut(file: string, part: string, detail: string): Finding {
  return { kind: "unreadable_part", file, part, detail };
}

interface Body {
  /** Null where there is more than a document may be long. */
  readonly bytes: Uint8Array | null;
  readonly cutShort: boolean;
}

/** Always to its end: the parser waits for bytes that never come where a record is left half read. */
async function readBody(record: WARCRecord): Promise<Body> {
  const reader = record.reader;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of reader) {
    length += piece.length;
    if (length <= LONGEST_DOCUMENT) pieces.push(piece);
    else pieces.length = 0;
  }
  const cutShort = reader instanceof LimitReader && reader.limit > 0;
  return { bytes: length > LONGEST_DOCUMENT ? null : Buffer.concat(pieces, length), cutShort };
}

async function readAnswer(
  record: WARCRecord,
  raw: Uint8Array,
  origin: Parameters<typeof readPageBytes>[1],
): Promise<Ingested> {
  try {
    const headers = record.httpHeaders?.headers;
    const bytes = await decodeBody(
      raw,
      headers?.get("Transfer-Encoding") ?? null,
      headers?.get("Content-Encoding") ?? null,
    );
    return readPageBytes(bytes, origin);
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    return only(leftOut(origin.path, origin.part, error.message));
  }
}

/** A record has an id of its own, the same wherever the archive is copied or packed anew. */
function ownId(record: WARCRecord): string | null {
  return /^<urn:uuid:([0-9a-fA-F-]{36})>$/.exec(record.warcHeader("WARC-Record-ID") ?? "")?.[1]?.toLowerCase() ?? null;
}

function mediaOf(record: WARCRecord): { readonly isPage: boolean; readonly charset: string | null } {
  const status = Number(record.httpHeaders?.statusCode ?? 0);
  const type = record.httpHeaders?.headers.get("Content-Type") ?? "text/html";
  const isHtml = /^\s{0,20}(?:text\/html|application\/xhtml\+xml)\s{0,20}(?:;|$)/i.test(type);
  const charset = /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([A-Za-z0-9_:.-]{1,40})/i.exec(type)?.[1] ?? null;
  return { isPage: isHtml && status >= 200 && status < 300, charset };
}
