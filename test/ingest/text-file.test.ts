import { describe, expect, it } from "vitest";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { bytesOf, ingest } from "./helpers.ts";

const FRONT = `---
id: S07
title: "Quill meets Keld Union"
publisher: Varn Courier
publisher_kind: newspaper
published: 2017-06-27
language: en
url: https://example.org/report
licence: CC-BY-4.0
form: digest
---
`;

describe("a text file", () => {
  it("may be a bare text: what is unknown is unknown", async () => {
    const { documents, findings } = await ingest("2017/Varn Courier/june.txt", "Quill met Reed.\n");
    expect(findings).toEqual([]);
    expect(documents).toEqual([
      {
        sourceId: "2017--Varn-Courier--june",
        path: "2017/Varn Courier/june.txt",
        sha256: sha256("Quill met Reed.\n"),
        description: {
          title: null,
          publisher: null,
          publisherKind: null,
          author: null,
          published: null,
          dateline: null,
          language: null,
          url: null,
          licence: null,
          form: "original",
        },
        text: "Quill met Reed.\n",
        firstLine: 1,
      },
    ]);
  });

  it("may say in front matter what it is; the text begins after it", async () => {
    const { documents, findings } = await ingest("a.md", `${FRONT}Quill met Reed.\n`);
    expect(findings).toEqual([]);
    expect(documents[0]).toMatchObject({
      sourceId: "S07",
      text: "Quill met Reed.\n",
      firstLine: 12,
      sha256: sha256(`${FRONT}Quill met Reed.\n`),
      description: {
        title: "Quill meets Keld Union",
        publisher: "Varn Courier",
        publisherKind: "newspaper",
        published: "2017-06-27",
        licence: "CC-BY-4.0",
        form: "digest",
      },
    });
  });

  it("keeps marks of Markdown and a rule between paragraphs", async () => {
    const text = "# Quill\n\n---\n\n*met* Reed.";
    expect((await ingest("a.md", text)).documents[0]?.text).toBe(text);
  });

  it("is a text where a first rule has no second", async () => {
    expect((await ingest("a.md", "---\nQuill met Reed.")).documents[0]?.text).toBe("---\nQuill met Reed.");
  });

  it.each([
    ["a key that is no key", "---\nid: S1\neditor: Reed\n---\nText", 3, '"editor" is no key'],
    ["bad YAML", "---\nid: S1\ntitle: Quill: a life\n---\nText", 3, "not YAML"],
    ["a list", "---\n- S1\n---\nText", 2, "key: value"],
    ["a date that is none", "---\npublished: 27 June 2017\n---\nText", 1, "27 June 2017"],
    ["a date of the year 275760", '---\npublished: "275760-09-13"\n---\nText', 1, "275760"],
    ["an id with white space", "---\nid: S 07\n---\nText", 1, "S 07"],
    ["an id that is too long", `---\nid: ${"x".repeat(501)}\n---\nText`, 1, "shorten it"],
    ["a url that is none", "---\nurl: example.org\n---\nText", 1, "example.org"],
    ["a language that is none", "---\nlanguage: Old Varnish\n---\nText", 1, "Old Varnish"],
    ["a kind that is none", "---\npublisher_kind: blog\n---\nText", 1, "newspaper"],
    ["a form that is none", "---\nform: summary\n---\nText", 1, "digest"],
    ["a number for a title", "---\ntitle: 7\n---\nText", 1, "in quotes"],
  ])("with %s in the front matter is left out, with the line", async (_, content, line, words) => {
    const { documents, findings } = await ingest("a.md", content);
    expect(documents).toEqual([]);
    expect(findings).toEqual([
      { kind: "bad_front_matter", file: "a.md", line, detail: expect.stringContaining(words) as string },
    ]);
  });

  it.each(["x".repeat(10_000), "[".repeat(10_000), "[".repeat(1_000_000), "&a [*a, *a]", "a: &x [1]\nb: *x"])(
    "with hostile front matter is a finding: %#",
    async (yaml) => {
      const { documents, findings } = await ingest("a.md", `---\n${yaml}\n---\nText`);
      expect([documents.length, findings.map(({ kind }) => kind)]).toEqual([0, ["bad_front_matter"]]);
    },
  );

  it("takes English by other names", async () => {
    const languages = ["English", "eng", "en_GB", "fr"].map(async (language) => {
      const { documents } = await ingest("a.md", `---\nlanguage: ${language}\n---\nText`);
      return documents[0]?.description.language;
    });
    expect(await Promise.all(languages)).toEqual(["en", "en", "en-GB", "fr"]);
  });
});

describe("the bytes of a text file", () => {
  it.each([
    ["UTF-8", bytesOf("Köln")],
    ["UTF-8 with a mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf("Köln"))],
    ["UTF-16 with a mark", Uint8Array.of(0xff, 0xfe, 0x4b, 0, 0xf6, 0, 0x6c, 0, 0x6e, 0)],
    ["UTF-16, high byte first", Uint8Array.of(0xfe, 0xff, 0, 0x4b, 0, 0xf6, 0, 0x6c, 0, 0x6e)],
  ])("may be %s", async (_, bytes) => {
    const { documents, findings } = await ingest("a.txt", bytes);
    expect([documents[0]?.text, documents[0]?.sha256, findings]).toEqual(["Köln", sha256(bytes), []]);
  });

  it("are read as Latin-1 where they are no UTF-8, and that is said", async () => {
    const { documents, findings } = await ingest("a.txt", Uint8Array.of(0x4b, 0xf6, 0x6c, 0x6e, 0x20, 0x93));
    expect(documents[0]?.text).toBe("Köln \u201c");
    expect(findings).toEqual([{ kind: "bad_encoding", file: "a.txt" }]);
  });

  it("become NFC with \\n line ends, and nothing else changes", async () => {
    const { documents } = await ingest("a.txt", "Ko\u0308ln\r\n\r  \u200b\u00a0tab\t\rend \u00ad");
    expect(documents[0]?.text).toBe("Köln\n\n  \u200b\u00a0tab\t\nend \u00ad");
  });
});

describe("a file that nobody reads", () => {
  it("is named", async () => {
    expect(await ingest("scan.pdf", "%PDF")).toEqual({
      documents: [],
      findings: [{ kind: "ignored_file", file: "scan.pdf" }],
    });
    expect((await ingest("a.md.gz", "x")).findings).toEqual([{ kind: "ignored_file", file: "a.md.gz" }]);
  });
});
