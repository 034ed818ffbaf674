/**
 * What a page says of itself. Of several places that say the same thing, the one written for machines to quote goes
 * first: JSON-LD (schema.org NewsArticle), OpenGraph, then plain meta tags.
 */
import type { HeadNotes } from "./head-notes.ts";
import { type LinkedArticle, readLinkedData } from "./linked-data.ts";
import { readDay } from "./read-day.ts";

export interface PageMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** An ISO day. */
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  /** What was said and could not be read. */
  readonly ignored: readonly { readonly key: string; readonly value: string }[];
  /** The text of the report, where the page repeats it for machines. */
  readonly body: string | null;
}

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.created",
  "pubdate",
  "publishdate",
  "date",
];

/** `address`: whence the page was fetched, where an archive or a feed says so. */
export function readMetadata(head: HeadNotes, address: string | null): PageMetadata {
  const article = readLinkedData(head.linkedData);
  const meta = (...names: readonly string[]) => names.map((name) => head.meta.get(name)?.[0]);
  const url = firstUrl([head.canonical, ...meta("og:url"), article.url, address], address);
  const ignored: { key: string; value: string }[] = [];
  const published = firstDay([article.published, ...meta(...PUBLISHED), head.time], ignored);
  const licence = licenceOf(article.licence) ?? licenceOf(head.licence) ?? licenceOf(meta("dc.rights")[0]);
  return {
    title: firstText([article.headline, ...meta("og:title", "twitter:title"), head.title]),
    publisher: firstText([article.publisher, ...meta("og:site_name", "application-name", "dc.publisher")]),
    author: authorOf(article, head),
    published,
    language: languageOf([article.language, head.language, ...meta("og:locale", "dc.language")]),
    url,
    licence,
    ignored,
    body: article.body,
  };
}

function authorOf(article: LinkedArticle, head: HeadNotes): string | null {
  if (article.authors.length > 0) return oneLine(article.authors.join(", "));
  const named = ["author", "article:author", "parsely-author", "dc.creator", "byl"];
  const lists = named.map((name) => (head.meta.get(name) ?? []).filter((value) => !/^https?:/i.test(value)));
  const names = lists.find((list) => list.length > 0)?.map((name) => name.replace(/^by /i, ""));
  return names === undefined ? null : oneLine(names.join(", "));
}

type Maybe = string | null | undefined;

function oneLine(text: string): string | null {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? null : line;
}

function firstText(values: readonly Maybe[]): string | null {
  for (const value of values) {
    const line = oneLine(value ?? "");
    if (line !== null) return line;
  }
  return null;
}

/** Relative addresses are the page's own; where it is not known whence it came they say nothing. */
function firstUrl(values: readonly Maybe[], base: string | null): string | null {
  for (const value of values) {
    const text = (value ?? "").trim();
    if (text === "") continue;
    const whole = URL.canParse(text) ? text : base !== null && URL.canParse(text, base) ? new URL(text, base).href : "";
    if (/^https?:\/\/\S+$/.test(whole)) return whole;
  }
  return null;
}

function firstDay(values: readonly Maybe[], ignored: { key: string; value: string }[]): string | null {
  for (const value of values) {
    const text = (value ?? "").trim();
    if (text === "") continue;
    const day = readDay(text);
    if (day !== null) return day;
    ignored.push({ key: "published", value: text.slice(0, 80) });
  }
  return null;
}

function languageOf(values: readonly Maybe[]): string | null {
  for (const value of values) {
    const tag = (value ?? "").trim().replaceAll("_", "-");
    if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) return tag;
  }
  return null;
}

/** Addresses of Creative Commons to SPDX; of other licences nothing is taken for granted. */
function licenceOf(value: Maybe): string | null {
  const address = (value ?? "").trim().toLowerCase();
  const licence = /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]{2,11})\/(\d\.\d)(?:\/|$)/.exec(address);
  if (licence !== null) return `CC-${licence[1]!.toUpperCase()}-${licence[2]}`;
  if (/^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0(?:\/|$)/.test(address)) return "CC0-1.0";
  return null;
}
