/**
 * What a source says of itself (front matter of a Markdown file, keys of a JSON line) to a description.
 * What is unknown is unknown: every key may be absent.
 */
import { boundEdtf } from "../dates/edtf.ts";
import { PUBLISHER_KINDS, type PublisherKind, type SourceDescription } from "./document.ts";
import { normaliseText } from "./normalise.ts";
import { faultOfId } from "./source-id.ts";

const TEXT_KEYS = ["title", "publisher", "author", "published", "dateline", "language", "url", "licence"] as const;
export const SOURCE_KEYS: readonly string[] = ["id", ...TEXT_KEYS, "publisher_kind", "form"];

export interface Described {
  readonly id: string | null;
  readonly description: SourceDescription;
}

/** Thrown with one line that says what is wrong and what to do. */
export class BadDescription extends Error {}

export function describeSource(fields: Readonly<Record<string, unknown>>): Described {
  const text: Record<string, string | null> = {};
  for (const key of ["id", ...TEXT_KEYS]) text[key] = textOf(key, fields[key]);
  const published = text.published ?? null;
  if (published !== null && boundEdtf(published) === null) {
    throw new BadDescription(
      `published "${published}" is not an EDTF date; write 2017-06-27, 2017-08~ or leave it out`,
    );
  }
  const url = text.url ?? null;
  if (url !== null && !/^https?:\/\/\S+$/.test(url)) {
    throw new BadDescription(`url "${url}" is no address of a page; begin with https:// or leave it out`);
  }
  const fault = text.id === null || text.id === undefined ? null : faultOfId(text.id);
  if (fault !== null) throw new BadDescription(fault);
  return {
    id: text.id ?? null,
    description: {
      title: text.title ?? null,
      publisher: text.publisher ?? null,
      publisherKind: kindOf(textOf("publisher_kind", fields.publisher_kind)),
      author: text.author ?? null,
      published,
      dateline: text.dateline ?? null,
      language: languageOf(text.language ?? null),
      url,
      licence: text.licence ?? null,
      form: formOf(textOf("form", fields.form)),
    },
  };
}

function textOf(key: string, value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "number" && key === "published") return String(value);
  if (typeof value !== "string")
    throw new BadDescription(`${key} must be a text, not ${JSON.stringify(value)}; put it in quotes`);
  const trimmed = value.trim();
  return trimmed === "" ? null : normaliseText(trimmed).text;
}

/** English goes by several names, and a report must not stay uncoded for that of its language. */
function languageOf(value: string | null): string | null {
  if (value === null) return null;
  if (/^(?:eng|english)$/i.test(value)) return "en";
  const tag = value.replaceAll("_", "-");
  if (/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) return tag;
  throw new BadDescription(`language "${value}" is no tag of BCP 47; write en, en-GB, fr or leave it out`);
}

function kindOf(value: string | null): PublisherKind | null {
  if (value === null) return null;
  const kind = PUBLISHER_KINDS.find((known) => known === value);
  if (kind === undefined) {
    throw new BadDescription(`publisher_kind "${value}" is not known; use one of ${PUBLISHER_KINDS.join(", ")}`);
  }
  return kind;
}

function formOf(value: string | null): "original" | "digest" {
  if (value === null || value === "original") return "original";
  if (value === "digest") return "digest";
  throw new BadDescription(`form "${value}" is not known; use original or digest`);
}
