import { describe, expect, it } from "vitest";
import { readDay } from "../../pipeline/ingest/page/read-day.ts";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { bytesOf, ingest } from "./helpers.ts";

const FIRST =
  "VARN: Ada Quill, the minister of trade, met leaders of the Keld Union on Tuesday and asked them to end the blockade, her office said.";
const SECOND =
  "The minister had refused to meet the union in May, when it asked for talks about wages in the harbour and on the docks.";

function page(body: string, head = ""): string {
  return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

async function textOf(body: string): Promise<string | undefined> {
  return (await ingest("a.html", page(body))).documents[0]?.text;
}

describe("a saved page", () => {
  it("is the text of its article: no navigation, captions, related stories or footer", async () => {
    const text = await textOf(`
      <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
      <main><article><h1>Quill meets the Keld Union</h1>
      <figure><img src="q.jpg"><figcaption>Ada Quill in Varn. Photo: C. Moss</figcaption></figure>
      <p>${FIRST}</p>
      <div class="related-stories"><h3>Related</h3><ul><li><a href="/a">Union calls a strike</a></li></ul></div>
      <p>&ldquo;We are ready &amp; willing,&rdquo; said Odo&nbsp;Keld,
         who leads   the union.<br><br>He named no day.</p>
      <p>Also read: <a href="/b">What the blockade costs Varn</a></p>
      <p style="display: none">Hidden words of the page, which nobody who reads it ever gets to see at all.</p>
      <p>${SECOND}</p></article></main>
      <aside><p>Subscribe to our newsletter for the best of Varn, in your mail every morning.</p></aside>
      <footer><p>Copyright Varn Courier. All rights reserved, and so on.</p></footer>
      <script>var x = "<p>no text</p>";</script>`);
    expect(text).toBe(
      `${FIRST}\n\n“We are ready & willing,” said Odo Keld, who leads the union.\n\nHe named no day.\n\n${SECOND}`,
    );
  });

  it("may leave out end tags", async () => {
    expect(await textOf(`<div><p>${FIRST}<p>${SECOND}<ul><li>One, of the two points<li>Two</ul></div>`)).toBe(
      `${FIRST}\n\n${SECOND}\n\nOne, of the two points\n\nTwo`,
    );
    const many = Array.from({ length: 300 }, (_, i) => `Sentence number ${i}, which goes on for some words.`);
    expect(await textOf(`<div><p>${many.join("<p>")}</div>`)).toBe(many.join("\n\n"));
  });

  it("may leave a navigation or a figure open", async () => {
    expect(
      await textOf(`<nav><a href="/">Home</a><article><p>${FIRST}</p><figure><img><p>${SECOND}</p></article>`),
    ).toContain(FIRST);
  });

  it("keeps lists and headings of the report", async () => {
    expect(
      await textOf(
        `<article><p>${FIRST}</p><h2>The terms</h2><ul><li>An end to the blockade</li></ul><p>${SECOND}</p></article>`,
      ),
    ).toBe(`${FIRST}\n\nThe terms\n\nAn end to the blockade\n\n${SECOND}`);
  });

  it("is hashed as it lies on the disk, and its id is its path", async () => {
    const html = page(`<p>${FIRST}</p><p>${SECOND}</p>`);
    const [document] = (await ingest("2017/june/quill.htm", html)).documents;
    expect(document).toMatchObject({ sourceId: "2017--june--quill", sha256: sha256(html), firstLine: 1 });
  });

  it("falls back to the text that it repeats for machines", async () => {
    const data = JSON.stringify({ "@type": "NewsArticle", articleBody: `${FIRST}\n\n${SECOND}` });
    const { documents } = await ingest(
      "a.html",
      page("<div id=app></div>", `<script type="application/ld+json">${data}</script>`),
    );
    expect(documents[0]?.text).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it("without an article is a finding", async () => {
    for (const body of ["", "<svg>", "<script>", "<nav><a href=/>Home</a></nav>"]) {
      const { documents, findings } = await ingest("a.html", page(body));
      expect([documents, findings.map(({ kind }) => kind)]).toEqual([[], ["unreadable_part"]]);
    }
  });
});

describe("what a page says of itself", () => {
  async function describeHead(head: string) {
    const { documents, findings } = await ingest("a.html", page(`<p>${FIRST}</p><p>${SECOND}</p>`, head));
    return { ...documents[0]!.description, findings };
  }
  const script = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it("is taken from JSON-LD first, with references between its nodes", async () => {
    const head = `<title>Wrong | Varn Courier</title><meta property="og:title" content="Wrong">
      <meta property="article:published_time" content="2017-01-01">${script({
        "@graph": [
          { "@type": "WebSite", name: "Wrong" },
          {
            "@type": ["NewsArticle"],
            headline: "Quill meets\n the Keld Union",
            datePublished: "2017-06-27T23:30:00-04:00",
            inLanguage: "en-GB",
            author: [{ "@type": "Person", name: "B. Reed" }, { "@id": "#moss" }],
            publisher: { "@id": "#courier" },
            license: "https://creativecommons.org/licenses/by-sa/4.0/",
            mainEntityOfPage: { "@id": "https://courier.example/quill" },
          },
          { "@id": "#courier", name: "Varn Courier" },
          { "@id": "#moss", name: "C. Moss" },
        ],
      })}`;
    expect(await describeHead(head)).toMatchObject({
      title: "Quill meets the Keld Union",
      publisher: "Varn Courier",
      author: "B. Reed, C. Moss",
      published: "2017-06-27",
      language: "en-GB",
      url: "https://courier.example/quill",
      licence: "CC-BY-SA-4.0",
      findings: [],
    });
  });

  it("is taken from OpenGraph and meta tags else", async () => {
    const head = `<title>Wrong</title><meta property="og:title" content="Quill &amp; Keld">
      <meta property="og:site_name" content="Varn Courier"><meta property="og:locale" content="en_GB">
      <meta name="author" content="By B. Reed"><meta name="author" content="https://courier.example/reed">
      <meta name="date" content="June 27, 2017"><link rel="shortlink canonical" href="https://courier.example/quill">
      <link rel=license href="https://creativecommons.org/publicdomain/zero/1.0/">`;
    expect(await describeHead(head)).toMatchObject({
      title: "Quill & Keld",
      publisher: "Varn Courier",
      author: "B. Reed",
      published: "2017-06-27",
      language: "en-GB",
      url: "https://courier.example/quill",
      licence: "CC0-1.0",
    });
  });

  it("is unknown where the page says nothing, or nothing that can be read", async () => {
    const { findings, ...description } =
      await describeHead(`${script({ "@type": "NewsArticle", datePublished: "+275760-09-13" })}
      <link rel=canonical href="/relative"><meta name=date content="06/07/2017"><meta property=og:locale content="Old Varnish">
      <script type="application/ld+json">{ no json</script>`);
    expect(Object.values(description).filter((value) => value !== null)).toEqual(["original"]);
    expect(findings.map((finding) => finding.kind === "ignored_value" && finding.value)).toEqual([
      "+275760-09-13",
      "06/07/2017",
    ]);
  });
});

describe("the encoding of a page", () => {
  const body = (text: string) => `<p>${FIRST} ${text}</p><p>${SECOND}</p>`;
  const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

  it.each([
    ["a meta tag", latin(`<meta charset="iso-8859-1">${body("\x93K\xf6ln\x94")}`), "“Köln”"],
    [
      "an old meta tag",
      latin(
        `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${body("\xca\xe5\xeb\xfc\xed")}`,
      ),
      "Кельн",
    ],
    [
      "a mark, whatever the tag says",
      Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf(`<meta charset="latin1">${body("Köln")}`)),
      "Köln",
    ],
    ["nothing, in UTF-8", bytesOf(body("Köln")), "Köln"],
    ["an unknown name, in UTF-8", bytesOf(`<meta charset="varnish">${body("Köln")}`), "Köln"],
  ])("is told by %s", async (_, bytes, word) => {
    const { documents, findings } = await ingest("a.html", bytes);
    expect(documents[0]?.text).toContain(` ${word}`);
    expect(findings).toEqual([]);
  });

  it("that does not hold is said", async () => {
    const wrong = await ingest("a.html", latin(`<meta charset=utf-8>${body("K\xf6ln")}`));
    expect(wrong.documents[0]?.text).toContain("K\ufffdln");
    expect(wrong.findings).toEqual([{ kind: "ignored_value", file: "a.html", key: "charset", value: "utf-8" }]);
    const unsaid = await ingest("a.html", latin(body("K\xf6ln")));
    expect(unsaid.documents[0]?.text).toContain("Köln");
    expect(unsaid.findings).toEqual([{ kind: "bad_encoding", file: "a.html" }]);
  });
});

describe("a hostile page", () => {
  const article = `<p>${FIRST}</p><p>${SECOND}</p>`;
  const many = 100_000;

  it.each([
    ["nested tags", `${"<div>".repeat(many)}${article}`, true],
    ["nested tags that end", `${"<b><i>".repeat(many)}x${"</i></b>".repeat(many)}${article}`, true],
    ["attributes without end", `<p ${Array.from({ length: many }, (_, i) => `a${i}=x`).join(" ")}>${article}`, true],
    ["a long attribute", `<p class="${"related ".repeat(many)}">${article}`, true],
    ["end tags", `${"</div>".repeat(many)}${article}`, true],
    ["meta tags", `${'<meta name="x" content="y">'.repeat(many)}${article}`, true],
    ["deep JSON-LD", `<script type="application/ld+json">${"[".repeat(many)}</script>${article}`, true],
    ["white space", `<p>${" \n".repeat(many)}a</p>${article}`, true],
    ["line breaks", `${article}<p>${"<br>".repeat(many)}</p>`, true],
    ["brackets", "<".repeat(many * 10), false],
    ["open tags", "<a ".repeat(many), false],
    ["comments", "<!--".repeat(many), false],
    ["entities", "&lt;".repeat(many * 2), false],
    ["lists of lists of text", `<ul><li>${"x".repeat(30)}`.repeat(many), false],
  ])("with %s is read or left out, and never throws", async (_, html, read) => {
    const { documents, findings } = await ingest("a.html", html);
    if (read) expect(documents[0]?.text).toContain(FIRST);
    else expect([documents, findings.map(({ kind }) => kind)]).toEqual([[], ["unreadable_part"]]);
  });

  it("larger than the bound is left out", async () => {
    const { documents, findings } = await ingest("a.html", new Uint8Array(20_000_001).fill(0x20));
    expect(documents).toEqual([]);
    expect(findings[0]).toMatchObject({ kind: "unreadable_part", detail: "it is larger than 20 MB" });
  });
});

describe("a date on a page", () => {
  it.each([
    ["2017-06-27T23:30:00-04:00", "2017-06-27"],
    ["2017-06-27 10:00", "2017-06-27"],
    ["20170627", "2017-06-27"],
    ["2017/6/7", "2017-06-07"],
    ["Tue, 27 Jun 2017 23:30:00 GMT", "2017-06-27"],
    ["27th June, 2017", "2017-06-27"],
    ["Tuesday, June 27th, 2017 at noon", "2017-06-27"],
    ["Sept. 7, 2017", "2017-09-07"],
    ["06/07/2017", null],
    ["2017-02-30", null],
    ["30 Foo 2017", null],
    ["+275760-09-13", null],
    ["27562-09-13", null],
    ["", null],
  ])("%s is %s", (text, day) => expect(readDay(text)).toBe(day));
});
