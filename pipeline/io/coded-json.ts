/**
 * Coded documents as JSON. From the thread that coded one, or from where it was kept, to the shelf it stays the text that it
 * is: nobody on the way needs more of it than stands here.
 */
import { type CodedDocument, sourceOf } from "../code/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { Document } from "../ingest/document.ts";

/** Most have none, and are not read for it. */
export function findingsOf(json: string): readonly Finding[] {
  return json.endsWith('"findings":[]}') ? [] : (JSON.parse(json) as CodedDocument).findings;
}

/** Without what the document itself holds, which stands first. */
export function withoutSource(json: string, document: Document): string {
  const source = beginningOf(document);
  if (!json.startsWith(source)) throw new Error(`${document.path}: what it yielded does not begin with itself`);
  return `{${json.slice(source.length)}`;
}

/** Takes back what `withoutSource` did. */
export function withSource(made: string, document: Document): string {
  return beginningOf(document) + made.slice(1);
}

function beginningOf(document: Document): string {
  return `${JSON.stringify(sourceOf(document)).slice(0, -1)},`;
}
