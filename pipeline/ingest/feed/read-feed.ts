/** An export of an RSS or Atom feed with full texts, an item a document. */
import type { Finding } from "../../findings/finding.ts";
import { sha256 } from "../../text/sha256.ts";
import { describeSource } from "../describe.ts";
import { foreignLanguage } from "../detect-language.ts";
import type { Document } from "../document.ts";
import type { Ingested } from "../ingested.ts";
import { LONGEST_DOCUMENT } from "../limits.ts";
import { TooLarge } from "../page/build-tree.ts";
import { decodePage } from "../page/page-charset.ts";
import { readDay } from "../page/read-day.ts";
import { fragmentText } from "../page/read-page.ts";
import { idWithin } from "../source-id.ts";
import { type Feed, type FeedItem, parseFeed } from "./parse-feed.ts";

/** An item that cannot be read is named and left out. Never throws. */
export function readFeed(path: string, bytes: Uint8Array): Ingested {
  const findings: Finding[] = [];
  const documents: Document[] = [];
  const decoded = decodePage(bytes, null);
  if (decoded.fellBack) findings.push({ kind: "bad_encoding", file: path });
  if (decoded.broken !== null)
    findings.push({ kind: "ignored_value", file: path, key: "charset", value: decoded.broken });
  const feed = parseFeed(decoded.text);
  if (feed === null) return { documents, findings: [...findings, { kind: "ignored_file", file: path }] };
  const digest = sha256(bytes);
  for (const [index, item] of feed.items.entries()) {
    const number = index + 1;
    const part = item.link ?? item.id ?? `item ${number}`;
    const text = textOf(item);
    if (typeof text !== "string") {
      findings.push({ kind: "unreadable_part", file: path, part, detail: text.fault });
      continue;
    }
    const published = item.published === null ? null : readDay(item.published);
    if (item.published !== null && published === null) {
      findings.push({ kind: "ignored_value", file: path, key: "published", value: item.published.slice(0, 80) });
    }
    const { description } = describeSource({
      ...describeItem(item, feed),
      published,
      language: foreignLanguage(text) ?? languageOf(feed),
    });
    documents.push({
      sourceId: idWithin(path, item.id, number),
      path,
      sha256: digest,
      description,
      text,
      firstLine: number,
    });
  }
  if (feed.cutShort) {
    const part = `item ${feed.items.length + 1}`;
    findings.push({ kind: "unreadable_part", file: path, part, detail: "the feed breaks off within it" });
  } else if (feed.items.length === 0) {
    findings.push({ kind: "unreadable_part", file: path, part: "the feed", detail: "it has no items" });
  }
  return { documents, findings };
}

function textOf({ content }: FeedItem): string | { readonly fault: string } {
  if (content === null) return { fault: "it has no text" };
  if (content.length > LONGEST_DOCUMENT) return { fault: `it is larger than ${LONGEST_DOCUMENT / 1_000_000} MB` };
  try {
    const text = fragmentText(content);
    return text === "" ? { fault: "it has no text" } : text;
  } catch (error) {
    if (error instanceof TooLarge) return { fault: error.message };
    throw error;
  }
}

function describeItem({ title, author, link, id }: FeedItem, feed: Feed) {
  const isAddress = (text: string | null) => text !== null && /^https?:\/\/\S+$/.test(text);
  return {
    title: lineOf(title),
    publisher: lineOf(feed.title),
    // RSS wants a mail address with the name behind it.
    author: lineOf(/^\S+@\S+ \((.{1,200})\)$/.exec(author ?? "")?.[1] ?? author),
    url: isAddress(link) ? link : isAddress(id) ? id : null,
  };
}

function languageOf({ language }: Feed): string | null {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language ?? "") ? language : null;
}

const LONGEST_LINE = 2_000;

/** A title may carry markup. */
function lineOf(markup: string | null): string | null {
  return markup === null ? null : fragmentText(markup.slice(0, LONGEST_LINE)).replace(/\s+/g, " ");
}
