/** A saved page to the text of its report and what it says of itself. */
import { Readability } from "@mozilla/readability";
import { normaliseText } from "../normalise.ts";
import { articleText, type MarkupNode } from "./article-text.ts";
import { type BuiltPage, buildTree } from "./build-tree.ts";
import { type PageMetadata, readMetadata } from "./read-metadata.ts";

export interface Page {
  readonly metadata: PageMetadata;
  /** Empty where nothing on the page reads like an article. */
  readonly text: string;
}

/** News in brief have two sentences; Readability's own bound is made for essays. */
const SHORTEST_ARTICLE = 140;

/**
 * @param html decoded.
 * @param address whence it was fetched, where that is known.
 */
export function readPage(html: string, address: string | null): Page {
  const { document, head } = buildTree(html);
  const metadata = readMetadata(head, address);
  const found = findArticle(document);
  const text = found === "" && metadata.body !== null ? bodyText(metadata.body) : found;
  return { metadata, text };
}

/** The body in JSON-LD is plain text by the standard and markup in the wild. */
function bodyText(body: string): string {
  if (/<[a-z]/i.test(body)) return fragmentText(body);
  const lines = body.split("\n").map((line) => line.trim());
  return normaliseText(lines.filter((line) => line !== "").join("\n\n")).text;
}

/** Markup without a page around it, as feeds and JSON-LD carry it: all of it is the report. */
export function fragmentText(html: string): string {
  return normaliseText(articleText(buildTree(html).document.body as unknown as MarkupNode)).text;
}

function findArticle(document: BuiltPage["document"]): string {
  const reader = new Readability<MarkupNode>(document as never, {
    charThreshold: SHORTEST_ARTICLE,
    // Class names tell captions and "related stories" from prose.
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as MarkupNode,
  });
  const content = reader.parse()?.content;
  return content === undefined || content === null ? "" : normaliseText(articleText(content)).text;
}
