import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { PagePlan } from "../../pipeline/page/data.ts";
import { escapeHtml, jsonForScript } from "../../pipeline/page/escape.ts";
import { renderPage as renderLines } from "../../pipeline/page/render.ts";
import { textOf } from "../../pipeline/release/contents.ts";
import type { Tables } from "../../pipeline/schema/generated/rows.ts";
import { sampleDataset, sampleTables } from "../release/sample.ts";

const PLAN = { version: "0.1.0", date: "2020-06-01", withdrawn: [] };
const TEXTS = new Map([["texts/courier.txt", sampleDataset().texts.get("courier")!]]);
const page = renderPage(sampleTables(), TEXTS, PLAN);

function renderPage(tables: Tables, texts: ReadonlyMap<string, string>, plan: PagePlan): string {
  return textOf(renderLines(tables, texts, plan));
}

function dataOf(html: string) {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)![1]!);
}

/** What lies between the only style or script tags without attributes. */
function inlined(html: string, tag: "style" | "script"): string {
  const start = html.indexOf(`<${tag}>`) + tag.length + 2;
  return html.slice(start, html.indexOf(`</${tag}>`, start));
}

describe("the page of a release", () => {
  test("has the same bytes each time", () => {
    expect(renderPage(sampleTables(), TEXTS, PLAN)).toBe(page);
  });

  test("says that it is not reviewed, and how many records a person has read", () => {
    expect(page).toContain("do not cite it yet");
    expect(page).toContain("A person has read 1 of its 5 records");
    const sample = sampleTables();
    const accept = <R extends { review_status: string }>(rows: readonly R[]) =>
      rows.map((row) => ({ ...row, review_status: "accepted" as const }));
    const tables = {
      ...sample,
      events: accept(sample.events),
      statements: accept(sample.statements),
      relations: accept(sample.relations),
    };
    const reviewed = renderPage(tables, TEXTS, { ...PLAN, version: "1.0.0" });
    expect(reviewed).not.toContain("do not cite it yet");
    expect(reviewed).toContain("Cite the version that you used");
  });

  test("allows its own style and script and no other, and no request", () => {
    const policy = /content="([^"]*default-src[^"]*)"/.exec(page)![1]!.replaceAll("&#39;", "'");
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash(inlined(page, "script"))};`);
    expect(policy).toContain(`style-src ${hash(inlined(page, "style"))};`);
    expect(policy).toContain("connect-src 'none'");
  });

  test("loads nothing from anywhere", () => {
    const head = page.replace(/<script.*?<\/script>/gs, "").replace(/<style>.*?<\/style>/gs, "");
    expect(head).not.toMatch(/\b(?:src|srcset|data|action)=/);
    expect([...head.matchAll(/<a href="([^"]*)"/g)].every(([, href]) => !/^\w+:/.test(href!))).toBe(true);
  });

  test("carries the texts that the release carries, and no other", () => {
    const data = dataOf(page);
    expect(data.texts).toEqual({ courier: sampleDataset().texts.get("courier") });
    expect(data.textPaths).toEqual({ courier: "texts/courier.txt" });
  });

  test("links to the files of texts only, where all of them would make it large", () => {
    const data = dataOf(renderPage(sampleTables(), new Map([["texts/courier.txt", "a".repeat(2_000_001)]]), PLAN));
    expect(data.texts).toEqual({});
    expect(data.textPaths).toEqual({ courier: "texts/courier.txt" });
  });
});

describe("a source that would be markup", () => {
  const evil = '</script><script>alert(1)</script><!-- "\u2028';
  const tables = sampleTables();
  tables.sources[0]!.title = evil;
  tables.entities[0]!.name = evil;
  tables.evidence[0]!.text = evil;

  test("is data of the page and no part of it", () => {
    const html = renderPage(tables, TEXTS, PLAN);
    expect(html).not.toContain("<script>alert");
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(dataOf(html).tables.entities.columns.name).toContain(evil);
  });

  test("is escaped in markup and in JSON", () => {
    expect(escapeHtml("<b title='x'>&\"")).toBe("&lt;b title=&#39;x&#39;&gt;&amp;&quot;");
    const json = jsonForScript({ evil });
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ evil });
  });
});
