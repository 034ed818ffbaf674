import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../pipeline/findings/describe.ts";
import type { Ingested } from "../../pipeline/ingest/ingested.ts";
import { ingest } from "./helpers.ts";

const READABLE = ["md", "txt", "html", "xml", "jsonl", "warc", "jsonl.gz", "warc.gz"] as const;

/** What texts, and what is around them, are made of: the parts of every format in every place. */
const PIECES = [
  ..."\"'“”‘’«»-–—()[]{}<>&;:,.!?/\\=#",
  ..."aZß0９ \t\r\n\u00a0",
  "\r\n",
  "\n\n",
  "e\u0301",
  "\u200b",
  "\u200d",
  "\u202e",
  "\ufeff",
  "\u0000",
  "\u001b",
  "\ud83d\ude00",
  "\\ud800",
  '\\"',
  "Ada Quill met Odo Keld in Varn, and asked him to talk about it. ",
  "<p>",
  "</p>",
  "<div class=related>",
  "</div>",
  "<br/>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<script>",
  "</script>",
  '<script type="application/ld+json">',
  '{"@type":"NewsArticle","headline":',
  '<meta charset="utf-16">',
  '<meta name="date" content="275760-09-13">',
  "<title>",
  "&amp;",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "<rss><channel><item><description>",
  "</description></item>",
  "<feed><entry><content type='xhtml'>",
  "</content></entry>",
  '{"text":"',
  '{"id":"a b","text":"x"}\n',
  '{"id":"\\udc00","text":"\\ud800x"}\n',
  '{"text":"x","published":"275760-09-13"}\n',
  "---\n",
  "id: S1\n",
  "published: 2017-06-27\n",
  "title: *a\n",
  "WARC/1.0\r\n",
  "WARC-Type: response\r\n",
  "WARC-Target-URI: https://courier.example/a\r\n",
  "Content-Length: 40\r\n",
  "Content-Length: 9e99\r\n",
  "\r\n\r\n",
  "HTTP/1.1 200 OK\r\n",
  "Content-Type: text/html; charset=x\r\n",
  "Transfer-Encoding: chunked\r\n",
  "Content-Encoding: gzip\r\n",
  "ffffffff\r\n",
];

const hostileText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
const hostileBytes = fc.oneof(
  hostileText.map((text) => new TextEncoder().encode(text)),
  hostileText.map((text) => Uint8Array.from(Buffer.from(text, "utf16le"))),
  fc.uint8Array({ maxLength: 300 }),
  // Cut and joined anywhere, so that characters, tags and headers break.
  fc.tuple(hostileText, fc.nat(200), fc.uint8Array({ maxLength: 4 })).map(([text, at, bytes]) => {
    const whole = Buffer.from(text);
    return Uint8Array.from(Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + 1)]));
  }),
);

function contentOf(ending: string, bytes: Uint8Array): Uint8Array {
  return ending.endsWith(".gz") && bytes.length % 3 > 0 ? gzipSync(bytes) : bytes;
}

function checkInvariants({ documents, findings }: Ingested, path: string): void {
  for (const { text, sourceId, sha256, firstLine, description } of documents) {
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/\r|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
    expect(sourceId).toMatch(/^[^\s\p{Cc}\p{Cs}]{1,500}$/u);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(firstLine).toBeGreaterThanOrEqual(1);
    expect(description.published ?? "2017").toMatch(/^[0-9X~?%./TZ:+-]+$/);
    expect(description.url ?? "https://x").toMatch(/^https?:\/\/\S+$/);
    expect(description.language ?? "en").toMatch(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/);
  }
  for (const finding of findings) expect(describeFinding(finding)).toContain(path);
}

describe.each(READABLE)("any bytes in a .%s file", (ending) => {
  it("become sound documents or findings, the same each time and in pieces of any size", async () => {
    const path = `a.${ending}`;
    await fc.assert(
      fc.asyncProperty(hostileBytes, fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
        const content = contentOf(ending, bytes);
        const whole = await ingest(path, content);
        checkInvariants(whole, path);
        expect(await ingest(path, content, size)).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it("are never passed over in silence", async () => {
    await fc.assert(
      fc.asyncProperty(hostileBytes, async (bytes) => {
        const { documents, findings } = await ingest(`a.${ending}`, contentOf(ending, bytes));
        // Blank lines hold nothing, and an archive of nothing is one.
        const blank =
          new TextDecoder().decode(bytes).trim() === "" || ending.includes("jsonl") || ending.includes("warc");
        if (!blank) expect(documents.length + findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});
