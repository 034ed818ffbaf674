/** A file that is one saved page, to a document. */
import type { Finding } from "../findings/finding.ts";
import { sha256 } from "../text/sha256.ts";
import { describeSource } from "./describe.ts";
import { foreignLanguage } from "./detect-language.ts";
import type { Document } from "./document.ts";
import type { Ingested } from "./ingested.ts";
import { LONGEST_DOCUMENT } from "./limits.ts";
import { TooLarge } from "./page/build-tree.ts";
import { decodePage } from "./page/page-charset.ts";
import { readPage } from "./page/read-page.ts";
import { idOfPath } from "./source-id.ts";

export function readHtmlFile(path: string, bytes: Uint8Array): Ingested {
  return readPageBytes(bytes, {
    path,
    sha256: sha256(bytes),
    sourceId: idOfPath(path),
    firstLine: 1,
    part: "the page",
    address: null,
    charset: null,
  });
}

/** Where a page comes from: a file of its own, or a record of an archive. */
export interface PageOrigin {
  readonly path: string;
  readonly sha256: string;
  readonly sourceId: string;
  readonly firstLine: number;
  /** What to call it in a finding. */
  readonly part: string;
  readonly address: string | null;
  /** Of the Content-Type header. */
  readonly charset: string | null;
}

/** A page without an article, or too large to be one, is a finding and no document. Never throws. */
export function readPageBytes(bytes: Uint8Array, origin: PageOrigin): Ingested {
  const { path, sha256, sourceId, firstLine, part } = origin;
  const leftOut = (detail: string): Ingested => ({
    documents: [],
    findings: [{ kind: "unreadable_part", file: path, part, detail }],
  });
  if (bytes.length > LONGEST_DOCUMENT) return leftOut(`it is larger than ${LONGEST_DOCUMENT / 1_000_000} MB`);
  const findings: Finding[] = [];
  const decoded = decodePage(bytes, origin.charset);
  if (decoded.fellBack) findings.push({ kind: "bad_encoding", file: path });
  if (decoded.broken !== null)
    findings.push({ kind: "ignored_value", file: path, key: "charset", value: decoded.broken });
  let page: ReturnType<typeof readPage>;
  try {
    page = readPage(decoded.text, origin.address);
  } catch (error) {
    if (error instanceof TooLarge) return leftOut(error.message);
    return leftOut(`its markup cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  if (!/\p{L}/u.test(page.text)) return leftOut("nothing on it reads like an article");
  const { title, publisher, author, published, url, licence, ignored } = page.metadata;
  // A template says "en" whatever the reporter writes.
  const language = foreignLanguage(page.text) ?? page.metadata.language;
  for (const { key, value } of ignored) findings.push({ kind: "ignored_value", file: path, key, value });
  const { description } = describeSource({ title, publisher, author, published, language, url, licence });
  const document: Document = { sourceId, path, sha256, description, text: page.text, firstLine };
  return { documents: [document], findings };
}
