import { describe, expect, it } from "vitest";
import { sha256 } from "../../pipeline/text/sha256.ts";
import { ingest } from "./helpers.ts";

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Varn Courier</title><link>https://courier.example</link><language>en-gb</language>
<image><title>Wrong</title><url>https://courier.example/logo.png</url></image>
<item><title><![CDATA[Quill & the Keld Union]]></title><link>https://courier.example/quill</link>
<guid isPermaLink="false">https://courier.example/?p=7</guid><pubDate>Tue, 27 Jun 2017 23:30:00 -0400</pubDate>
<dc:creator>B. Reed</dc:creator><description>In short.</description>
<content:encoded><![CDATA[<p>Ada Quill met the <b>Keld Union</b> &amp; asked it to talk.</p><p>It refused.</p><figure><figcaption>No prose</figcaption></figure>]]></content:encoded></item>
<item><title>Second &lt;em&gt;item&lt;/em&gt;</title><guid>two words</guid><author>reed@courier.example (B. Reed)</author>
<pubDate>some day</pubDate><description>&lt;p&gt;Odo Keld met nobody.&lt;/p&gt;</description></item>
<item><title>Empty</title><link>https://courier.example/empty</link></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Keld Times</title><id>tag:keld,2017:feed</id>
<entry><id>tag:keld,2017:1</id><title type="html">Talks &amp;amp; terms</title>
<link rel="self" href="https://keld.example/1.atom"/><link href="https://keld.example/1"/>
<published>2017-06-27T23:30:00Z</published><updated>2017-07-01T00:00:00Z</updated>
<author><name>C. Moss</name><email>moss@keld.example</email></author>
<source><title>Wrong</title><id>wrong</id></source><summary>Wrong.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ada Quill met Odo Keld; a &lt; b.</p><p>They <i>talked</i>.<br/>No more.</p></div></content></entry></feed>`;

describe("a feed", () => {
  it("of RSS is a document an item, with its full text", async () => {
    const { documents, findings } = await ingest("feeds/courier.rss", RSS);
    expect(documents.map(({ sourceId, text, firstLine }) => [sourceId, text, firstLine])).toEqual([
      ["https://courier.example/?p=7", "Ada Quill met the Keld Union & asked it to talk.\n\nIt refused.", 1],
      ["feeds--courier--2", "Odo Keld met nobody.", 2],
    ]);
    expect(documents[0]).toMatchObject({
      sha256: sha256(RSS),
      description: {
        title: "Quill & the Keld Union",
        publisher: "Varn Courier",
        author: "B. Reed",
        published: "2017-06-27",
        language: "en-gb",
        url: "https://courier.example/quill",
      },
    });
    expect(documents[1]?.description).toMatchObject({
      title: "Second item",
      author: "B. Reed",
      published: null,
      url: null,
    });
    expect(findings).toEqual([
      { kind: "ignored_value", file: "feeds/courier.rss", key: "published", value: "some day" },
      {
        kind: "unreadable_part",
        file: "feeds/courier.rss",
        part: "https://courier.example/empty",
        detail: "it has no text",
      },
    ]);
  });

  it("of Atom is one too", async () => {
    const { documents, findings } = await ingest("keld.atom", ATOM);
    expect(findings).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      sourceId: "tag:keld,2017:1",
      text: "Ada Quill met Odo Keld; a < b.\n\nThey talked.\nNo more.",
      description: {
        title: "Talks & terms",
        publisher: "Keld Times",
        author: "C. Moss",
        published: "2017-06-27",
        url: "https://keld.example/1",
      },
    });
  });

  it("may have prefixes, and another encoding", async () => {
    const xml =
      '<?xml version="1.0" encoding="ISO-8859-1"?><atom:feed><atom:entry><atom:content>K\xf6ln</atom:content></atom:entry></atom:feed>';
    const { documents } = await ingest("a.xml", Uint8Array.from(Buffer.from(xml, "latin1")));
    expect(documents.map(({ text }) => text)).toEqual(["Köln"]);
  });

  it("that breaks off, or is empty, is said to", async () => {
    const cut = await ingest("a.rss", "<rss><item><description>one</description></item><item><description>two");
    expect(cut.documents.map(({ text }) => text)).toEqual(["one"]);
    expect(cut.findings).toMatchObject([{ kind: "unreadable_part", part: "item 2" }]);
    expect((await ingest("a.rss", "<rss><channel></channel></rss>")).findings).toMatchObject([{ part: "the feed" }]);
  });

  it("is not every XML file", async () => {
    expect(await ingest("a.xml", "<svg><item>x</item></svg>")).toEqual({
      documents: [],
      findings: [{ kind: "ignored_file", file: "a.xml" }],
    });
  });

  it.each([
    [
      "entities that grow",
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item><description>&b;&b; x</description></item></rss>',
      1,
    ],
    ["deep markup", `<feed><entry><content>${"<div>".repeat(100_000)}x</content></entry></feed>`, 1],
    ["no end", "<rss><channel><item><title>a".repeat(10_000), 0],
    ["open brackets", `<rss>${"<".repeat(100_000)}`, 0],
    ["too much", `<rss><item><description>${"&amp;lt;".repeat(200_000)}</description></item></rss>`, 0],
  ])("with %s does no harm", async (_, xml, count) => {
    expect((await ingest("a.rss", xml)).documents).toHaveLength(count);
  });
});
