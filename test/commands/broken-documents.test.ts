/** Reports that are broken in every way we know, among two good ones, through the command line as a person calls it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const SENTENCE = "Ada Brandt met Ivo Keld on 5 May.\n";
const described = (lines: string, text = SENTENCE) => `---\nlanguage: en\n${lines}---\n${text}`;
const page = (inner: string) => `<html><body><article>${inner}</article></body></html>`;

function answer(id: number, headers: string, body: Uint8Array): Uint8Array {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`), body]);
  const record = [
    "WARC/1.0",
    "WARC-Type: response",
    `WARC-Target-URI: https://courier.example/${id}`,
    `WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000${id}>`,
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${http.length}`,
  ];
  return Buffer.concat([Buffer.from(`${record.join("\r\n")}\r\n\r\n`), http, Buffer.from("\r\n\r\n")]);
}

/** "&a9;" stands for a thousand million words. */
function entityBomb(): string {
  const larger = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("");
  return `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "rain ">${larger}]><rss><channel><item><title>x</title><description>&a9; ${SENTENCE}</description></item></channel></rss>`;
}

/** Name -> what stands in it. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "gazette.md": described("published: 2031-05-07\n"),
  "herald.txt": SENTENCE.replace("met", "held talks with"),
  "archive.warc": Buffer.concat([
    answer(1, "Content-Encoding: gzip\r\n", gzipSync(new Uint8Array(200_000_000).fill(32))),
    answer(2, "", Buffer.from(page(`<p>${SENTENCE.repeat(10)}</p>`))),
  ]),
  "attributes.html": page(
    `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(" ")}>${SENTENCE.repeat(10)}</p>`,
  ),
  "bomb.xml": entityBomb(),
  "cut.jsonl.gz": gzipSync(JSON.stringify({ id: "cut", text: SENTENCE })).subarray(0, 30),
  "empty.md": "",
  "endless-quote.md": `“${SENTENCE.repeat(200)}`,
  "half.md": Buffer.from([...Buffer.from(SENTENCE), 0xff, 0xc0, 0x80]),
  "id-dots.md": described("id: ../../up\n"),
  "id-newline.md": described('id: "a\\nb"\n'),
  "latin1.md": Buffer.from("José met Ada Brandt.\n", "latin1"),
  "lines.jsonl": [
    JSON.stringify({ id: "first", text: SENTENCE }),
    "{",
    JSON.stringify({ id: "long", text: "x".repeat(50_000_000) }),
    JSON.stringify({ id: "last", text: SENTENCE }),
  ].join("\n"),
  "list.md": "---\n- a\n---\nText",
  "long-line.md": "Ada Brandt met Ivo Keld and ".repeat(2_000_000),
  "nested.html": page(`${"<div>".repeat(100_000)}${SENTENCE.repeat(10)}${"</div>".repeat(100_000)}`),
  "new\nline.pdf": "?",
  "no-yaml.md": "---\nid: [open\n---\nText",
  "nought.md": "Ada Brandt met\0 Ivo Keld.\n",
  "utf16.md": Buffer.from(`\ufeff${SENTENCE}`, "utf16le"),
  "utf16-unmarked.md": Buffer.from(SENTENCE, "utf16le"),
  "yaml-bomb.md": `---\ntitle: &a [x, x]\nauthor: [*a, *a, *a]\n---\n${SENTENCE}`,
  "year-275760.md": described("published: 275760-09-13\n"),
  "year-in-text.md": described("", `${SENTENCE}They met on 13 September 275760 and on 275760-09-13.\n`),
  "year-minus-5.md": described("published: -5\n"),
};

let space: Workspace;
let ran: { readonly status: number | null; readonly stdout: string; readonly stderr: string };
/** What is said of each file. */
let lines: readonly string[];

beforeAll(() => {
  space = makeWorkspace();
  space.write("reviewed/licences.csv", "licence,extent,max_words,reason\n");
  space.write(
    "reviewed/entities.csv",
    "entity_id,type,name,description,country,wikidata_id,note\nada,person,Ada Brandt,,,,\nivo,person,Ivo Keld,,,,\n",
  );
  space.write(
    "reviewed/aliases.csv",
    "alias,entity_id,kind,decision,valid_from,valid_until,scope,reviewed_by,reviewed_on,reason\n" +
      "Ada Brandt,ada,name,same,,,,tester,2031-05-01,full name\nIvo Keld,ivo,name,same,,,,tester,2031-05-01,full name\n",
  );
  const raw = (name: string) => join(space.folder, "raw", name);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(raw(name), content);
  mkdirSync(raw("folder.md"));
  symlinkSync("circle.md", raw("circle.md"));
  symlinkSync("nowhere.md", raw("nothing.md"));
  symlinkSync(".", raw("linked.md"));
  // Its name is no text in UTF-8.
  writeFileSync(Buffer.concat([Buffer.from(raw("odd-")), Buffer.from([0xff]), Buffer.from(".md")]), SENTENCE);
  spawnSync("mkfifo", [raw("pipe.md")]);
  const folders = ["raw", "reviewed", "out"].flatMap((name) => [`--${name}`, join(space.folder, name)]);
  ran = spawnSync(
    process.execPath,
    ["--max-old-space-size=400", "--import", "tsx", "pipeline/cli.ts", "release", ...folders, "--quiet"],
    { encoding: "utf8", timeout: 120_000 },
  );
  lines = ran.stderr.trimEnd().split("\n");
}, 150_000);
afterAll(() => space.remove());

describe("a raw folder with broken documents", () => {
  it("is released", () => {
    expect([ran.status, lines.filter((line) => !line.startsWith("warning: "))]).toEqual([0, []]);
  });

  it.each([
    ["archive.warc:1", "unpacks to more than 20 MB"],
    ["circle.md:1", "a link that leads back to itself"],
    ["cut.jsonl.gz:1", "cannot be read"],
    ["half.md:1", "is not UTF-8"],
    ["id-newline.md:1", "white space or a control character"],
    ["latin1.md:1", "is not UTF-8"],
    ["lines.jsonl:2", "not JSON"],
    ["lines.jsonl:3", "longer than 20 MB"],
    ["linked.md:1", "a link to a folder"],
    ["list.md:2", "lines of `key: value`"],
    ["long-line.md:1", "longer than 20 MB"],
    ["new\\u000aline.pdf:1", "no reader knows"],
    ["no-yaml.md:3", "is not YAML"],
    ["nothing.md:1", "a link to nothing"],
    ["odd-\ufffd.md:1", "no UTF-8"],
    ["pipe.md:1", "a pipe"],
    ["utf16-unmarked.md:1", "UTF-16"],
    ["yaml-bomb.md:2", "refers to itself"],
    ["year-275760.md:1", "is not an EDTF date"],
    ["year-minus-5.md:1", "is not an EDTF date"],
  ])("names %s in one line: %s", (place, words) => {
    const about = lines.filter((line) => line.startsWith(`warning: ${place}: `));
    expect(about).toEqual([expect.stringContaining(words)]);
  });

  it("says nothing of the sound ones, and all of them are in the release", () => {
    const sources = space.read("out/0.1.0/sources.csv");
    for (const id of ["gazette", "herald", "first", "last", "half", "latin1", "utf16", "endless-quote", "nested"]) {
      expect(sources).toMatch(new RegExp(`^"${id}",`, "m"));
    }
    for (const id of ["long-line", "year-275760", "yaml-bomb", "long", "utf16-unmarked"]) {
      expect(sources).not.toMatch(new RegExp(`^"${id}",`, "m"));
    }
    for (const name of ["gazette.md", "herald.txt", "empty.md", "folder.md", "year-in-text.md"]) {
      expect(ran.stderr).not.toContain(name);
    }
    expect(space.read("out/0.1.0/events.csv")).toContain("2031-05-05");
  });
});
