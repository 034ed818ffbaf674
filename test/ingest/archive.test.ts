import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { bytesOf, ingest } from "./helpers.ts";

const FIRST =
  "VARN: Ada Quill, the minister of trade, met leaders of the Keld Union on Tuesday, her office in K\u00f6ln said.";
const SECOND = "The minister had refused to meet the union in May, when it asked for talks about wages on the docks.";
const TEXT = `${FIRST}\n\n${SECOND}`;
const PAGE = `<!doctype html><title>Quill meets the union</title><p>${FIRST}</p><p>${SECOND}</p>`;

interface Answer {
  readonly url?: string;
  readonly type?: string;
  readonly status?: string;
  readonly headers?: readonly string[];
  readonly body?: string | Uint8Array;
  readonly id?: string;
}

function record(type: string, headers: readonly string[], block: Uint8Array): Uint8Array {
  const head = [`WARC/1.0`, `WARC-Type: ${type}`, ...headers, `Content-Length: ${block.length}`];
  return Buffer.concat([bytesOf(`${head.join("\r\n")}\r\n\r\n`), block, bytesOf("\r\n\r\n")]);
}

function response({
  url = "https://courier.example/quill",
  type = "text/html",
  status = "200 OK",
  headers = [],
  body = PAGE,
  id,
}: Answer): Uint8Array {
  const http = [`HTTP/1.1 ${status}`, `Content-Type: ${type}`, ...headers].join("\r\n");
  const block = Buffer.concat([bytesOf(`${http}\r\n\r\n`), bytesOf(body)]);
  const own = id === undefined ? [] : [`WARC-Record-ID: <urn:uuid:${id}>`];
  return record("response", [`WARC-Target-URI: ${url}`, ...own], block);
}

const INFO = record("warcinfo", [], bytesOf("software: none\r\n"));
const REQUEST = record(
  "request",
  ["WARC-Target-URI: https://courier.example/quill"],
  bytesOf("GET /quill HTTP/1.1\r\nHost: courier.example\r\n\r\n"),
);

function chunked(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; at += 100) {
    const part = body.subarray(at, at + 100);
    parts.push(bytesOf(`${part.length.toString(16)}\r\n`), part, bytesOf("\r\n"));
  }
  return Buffer.concat([...parts, bytesOf("0\r\n\r\n")]);
}

describe("a web archive", () => {
  const id = "0a1b2c3d-0000-4000-8000-00000000abcd";
  const archive = Buffer.concat([INFO, REQUEST, response({ id }), response({ url: "https://courier.example/b" })]);

  it("is a document an answer, with the record's own id or its place", async () => {
    const { documents, findings } = await ingest("cc/news.warc", archive);
    expect(findings).toEqual([]);
    expect(documents.map(({ sourceId, text, firstLine, sha256 }) => [sourceId, text, firstLine, sha256])).toEqual([
      [id, TEXT, 3, sha256(archive)],
      ["cc--news--4", TEXT, 4, sha256(archive)],
    ]);
    expect(documents[0]?.description).toMatchObject({
      title: "Quill meets the union",
      url: "https://courier.example/quill",
    });
  });

  it("may be gzipped, as a whole or record by record, and come in pieces of any size", async () => {
    const { documents } = await ingest("cc/news.warc", archive);
    const members = Buffer.concat(
      [INFO, REQUEST, response({ id }), response({ url: "https://courier.example/b" })].map((part) => gzipSync(part)),
    );
    for (const [bytes, size] of [
      [gzipSync(archive), 7],
      [members, 1],
      [members, 1 << 16],
    ] as const) {
      const zipped = await ingest("cc/news.warc.gz", bytes, size);
      expect(zipped.findings).toEqual([]);
      expect(zipped.documents).toEqual(
        documents.map((document) => ({ ...document, path: "cc/news.warc.gz", sha256: sha256(bytes) })),
      );
    }
  });

  it.each([
    ["gzip", ["Content-Encoding: gzip"], gzipSync(PAGE)],
    ["deflate", ["Content-Encoding: deflate"], deflateSync(PAGE)],
    ["deflate without a header", ["Content-Encoding: deflate"], deflateRawSync(PAGE)],
    ["brotli", ["content-encoding: br"], brotliCompressSync(PAGE)],
    ["chunks", ["Transfer-Encoding: chunked"], chunked(bytesOf(PAGE))],
    ["gzip in chunks", ["Transfer-Encoding: chunked", "Content-Encoding: gzip"], chunked(gzipSync(PAGE))],
    ["gzip as a transfer encoding", ["Transfer-Encoding: gzip, chunked"], chunked(gzipSync(PAGE))],
    ["two encodings", ["Content-Encoding: gzip, br"], brotliCompressSync(gzipSync(PAGE))],
    ["an encoding that was undone", ["Content-Encoding: br", "Transfer-Encoding: chunked"], bytesOf(PAGE)],
  ])("undoes %s", async (_, headers, body) => {
    const { documents, findings } = await ingest("a.warc", response({ headers, body }));
    expect([documents[0]?.text, findings]).toEqual([TEXT, []]);
  });

  it("takes the charset from the header, then from the page", async () => {
    const latin = Uint8Array.from(Buffer.from(PAGE, "latin1"));
    const told = response({ type: 'text/html; charset="ISO-8859-1"', body: latin });
    const meta = response({ body: Buffer.concat([bytesOf("<meta charset=latin1>"), latin]) });
    const { documents, findings } = await ingest("a.warc", Buffer.concat([told, meta]));
    expect([documents.map(({ text }) => text), findings]).toEqual([[TEXT, TEXT], []]);
  });

  it("counts the answers that hold no page", async () => {
    const answers = [
      response({ type: "image/png" }),
      response({ status: "404 Not Found" }),
      response({ status: "nonsense" }),
      response({}),
      record("revisit", ["WARC-Target-URI: https://courier.example/c"], new Uint8Array()),
    ];
    const { documents, findings } = await ingest("a.warc", Buffer.concat(answers));
    expect(documents).toHaveLength(1);
    expect(findings).toEqual([
      { kind: "unreadable_part", file: "a.warc", part: "3 of its answers", detail: "they hold no page" },
    ]);
  });

  it.each([
    ["is broken", { headers: ["Content-Encoding: gzip"], body: Uint8Array.of(0x1f, 0x8b, 8, 1, 2, 3) }],
    ["is packed in an unknown way", { headers: ["Content-Encoding: varnish"] }],
    ["is packed too often", { headers: ["Content-Encoding: gzip, gzip, gzip, gzip"] }],
    ["is a bomb", { headers: ["Content-Encoding: gzip"], body: gzipSync(new Uint8Array(20_000_001)) }],
    [
      "is a bomb of brotli",
      { headers: ["Content-Encoding: br"], body: brotliCompressSync(new Uint8Array(20_000_001)) },
    ],
    ["is too long", { body: new Uint8Array(20_000_001).fill(0x20) }],
    ["holds no article", { body: "<nav>" }],
  ])("names a record that %s, and reads on", async (_, answer: Answer) => {
    const { documents, findings } = await ingest(
      "a.warc.gz",
      gzipSync(Buffer.concat([response({ ...answer, url: "https://courier.example/bad" }), response({})])),
    );
    expect(documents.map(({ description }) => description.url)).toEqual(["https://courier.example/quill"]);
    expect(findings).toMatchObject([{ kind: "unreadable_part", part: "https://courier.example/bad" }]);
  });

  it("is found again where a length is wrong or something stands between records", async () => {
    const short = Buffer.from(
      Buffer.from(response({}))
        .toString("latin1")
        .replace(/Content-Length: \d+/, "Content-Length: 60"),
      "latin1",
    );
    const { documents, findings } = await ingest("a.warc", Buffer.concat([bytesOf("stray\n"), short, response({})]));
    expect(documents.map(({ firstLine }) => firstLine)).toEqual([2]);
    expect(findings.map((finding) => finding.kind === "unreadable_part" && finding.detail)).toEqual([
      "nothing on it reads like an article",
      "they stand where a record should begin",
    ]);
  });

  it("that breaks off keeps what came before", async () => {
    const two = Buffer.concat([response({}), response({ url: "https://courier.example/cut" })]);
    const cut = await ingest("a.warc", two.subarray(0, two.length - 60));
    expect(cut.documents.length).toBeGreaterThan(0);
    expect(cut.findings).toMatchObject([{ kind: "unreadable_part", part: "https://courier.example/cut" }]);
    const zipped = gzipSync(two);
    const half = await ingest("a.warc.gz", zipped.subarray(0, zipped.length - 9));
    expect(half.documents[0]?.text).toBe(TEXT);
    expect(half.findings.length).toBeGreaterThan(0);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["text", bytesOf("no archive at all\n".repeat(9))],
    ["a header without end", bytesOf(`WARC/1.0\r\n${"X: y\r\n".repeat(100_000)}`)],
    ["a line without end", bytesOf("x".repeat(1_000_000))],
    ["line ends", bytesOf("\r\n".repeat(100_000))],
    ["zeros", new Uint8Array(1_000_000)],
    [
      "a length that is none",
      bytesOf("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: Infinity\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"),
    ],
    [
      "a negative length",
      bytesOf("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"),
    ],
  ])("may hold %s: no documents, no hang", async (_, bytes) => {
    expect((await ingest("a.warc", bytes)).documents).toEqual([]);
    expect((await ingest("a.warc.gz", gzipSync(bytes))).documents).toEqual([]);
  });
});
