import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Ingested } from "../../pipeline/ingest/ingested.ts";
import { readJsonLines } from "../../pipeline/ingest/read-json-lines.ts";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { bytesOf, ingest, rawFile } from "./helpers.ts";

const line = (fields: object) => `${JSON.stringify(fields)}\n`;
const LINES =
  line({ id: "wire:2017/06/27-7", text: "Quill met Reed.", published: "2017-06-27T23:30:00-04:00" }) +
  line({ text: "Reed met Quill." });

async function collect(parts: AsyncIterable<Ingested>): Promise<Ingested> {
  const all: Ingested[] = [];
  for await (const part of parts) all.push(part);
  return { documents: all.flatMap((part) => part.documents), findings: all.flatMap((part) => part.findings) };
}

describe("a JSON Lines file", () => {
  it("is a document a line; an id stays as it is, one without gets its place", async () => {
    const { documents, findings } = await ingest("wire/june.jsonl", LINES);
    expect(findings).toEqual([]);
    expect(documents.map(({ sourceId, text, firstLine, sha256 }) => [sourceId, text, firstLine, sha256])).toEqual([
      ["wire:2017/06/27-7", "Quill met Reed.", 1, sha256(LINES)],
      ["wire--june--2", "Reed met Quill.", 2, sha256(LINES)],
    ]);
  });

  it.each(["june.ndjson", "june.jsonl.gz", "june.ndjson.gz", "JUNE.JSONL.GZ"])("may be called %s", async (path) => {
    const bytes = path.toLowerCase().endsWith(".gz") ? gzipSync(LINES) : bytesOf(LINES);
    const { documents, findings } = await ingest(path, bytes);
    expect(findings).toEqual([]);
    expect(documents.map(({ text }) => text)).toEqual(["Quill met Reed.", "Reed met Quill."]);
    expect(documents[1]?.sourceId.toLowerCase()).toBe("june--2");
    expect(documents[0]?.sha256).toBe(sha256(bytes));
  });

  it("may be gzipped in members, one after another", async () => {
    const halves = LINES.split(/(?<=\n)/).map((half) => gzipSync(half));
    expect((await ingest("a.jsonl.gz", Buffer.concat(halves))).documents).toHaveLength(2);
  });

  it("gives the same in pieces of any size", async () => {
    const content = `\ufeff${LINES}\n${line({ text: "Köln \ud83d\ude00" })}{`;
    const whole = await ingest("a.jsonl", content);
    expect(whole.documents).toHaveLength(3);
    for (const size of [1, 2, 3, 7, 64]) expect(await ingest("a.jsonl", content, size)).toEqual(whole);
  });

  it("goes on after a line that is no document", async () => {
    const bad = ["{", "[1]", "7", "null", line({ id: "x" }).trim(), line({ text: 7 }).trim()];
    const described = [
      line({ id: "S 1", text: "x" }).trim(),
      line({ published: "soon", text: "x" }).trim(),
      line({ title: ["x"], text: "x" }).trim(),
      line({ id: "\u0007", text: "x" }).trim(),
    ];
    const { documents, findings } = await ingest("a.jsonl", `${[...bad, "", ...described].join("\r\n")}\n${LINES}`);
    expect(documents).toHaveLength(2);
    expect(findings.map((finding) => [finding.kind, "line" in finding ? finding.line : null])).toEqual(
      [1, 2, 3, 4, 5, 6, 8, 9, 10, 11].map((number) => ["bad_json_line", number]),
    );
  });

  it("names unknown keys once", async () => {
    const { findings } = await ingest("a.jsonl", line({ text: "a", b: 1, a: 2 }) + line({ text: "b", a: 1, c: 1 }));
    expect(findings).toEqual([{ kind: "ignored_keys", file: "a.jsonl", keys: ["a", "b", "c"] }]);
  });

  it("says where half characters stood", async () => {
    const { documents, findings } = await ingest("a.jsonl", '{"text":"a\\ud800b\\udc00","title":"\\udc00"}');
    expect(documents[0]?.text).toBe("a\ufffdb\ufffd");
    expect(documents[0]?.description.title).toBe("\ufffd");
    expect(findings).toEqual([{ kind: "unpaired_surrogate", file: "a.jsonl:1", count: 2 }]);
  });

  it("reads the one bad line as Latin-1, not the rest", async () => {
    const bytes = Buffer.concat([bytesOf('{"text":"Köln"}\n'), Buffer.from('{"text":"K\xf6ln"}\n', "latin1")]);
    const { documents, findings } = await ingest("a.jsonl", bytes);
    expect(documents.map(({ text }) => text)).toEqual(["Köln", "Köln"]);
    expect(findings).toEqual([{ kind: "bad_encoding", file: "a.jsonl" }]);
  });

  it("passes over a line that is too long without holding it", async () => {
    const content = `${line({ text: "x".repeat(200) })}${LINES}${"y".repeat(300)}`;
    for (const size of [10, 1000]) {
      const file = rawFile("a.jsonl", content, size);
      const { documents, findings } = await collect(readJsonLines("a.jsonl", "0", file.open(), 150));
      expect(documents.map(({ firstLine }) => firstLine)).toEqual([2, 3]);
      expect(findings.map((finding) => "line" in finding && finding.line)).toEqual([1, 4]);
    }
  });

  it("keeps what came before a broken end of the archive", async () => {
    const bytes = gzipSync(LINES + line({ text: "lost".repeat(9) + Math.PI }).repeat(2000));
    const { documents, findings } = await ingest("a.jsonl.gz", bytes.subarray(0, bytes.length - 40));
    expect(documents.length).toBeGreaterThan(2);
    expect(findings.map(({ kind }) => kind)).toEqual(["unreadable_file"]);
    expect((await ingest("b.jsonl.gz", "no gzip")).findings.map(({ kind }) => kind)).toEqual(["unreadable_file"]);
  });

  it("yields the first document before the last byte is asked for", async () => {
    let asked = 0;
    const pieces = (async function* () {
      for (; asked < 100; asked += 1) yield bytesOf(LINES);
    })();
    const [first] = [await readJsonLines("a.jsonl", "0", pieces)[Symbol.asyncIterator]().next()];
    expect([first.value?.documents.length, asked]).toEqual([1, 0]);
  });
});
