/**
 * What a source says of itself (front matter of a Markdown file, keys of a JSON line) to a description.
 * What is unknown is unknown: every key may be absent.
 */
import { boundEdtf } from "../dates/edtf.ts";
import { PUBLISHER_KINDS, type PublisherKind, type SourceDescription } from "./document.ts";

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
  if (text.id !== null && text.id !== undefined && /[\s\p{Cc}]/u.test(text.id)) {
    throw new BadDescription(`id "${text.id}" has white space in it; use letters, digits, ".", "_" and "-"`);
  }
  return {
    id: text.id ?? null,
    description: {
      title: text.title ?? null,
      publisher: text.publisher ?? null,
      publisherKind: kindOf(textOf("publisher_kind", fields.publisher_kind)),
      author: text.author ?? null,
      published,
      dateline: text.dateline ?? null,
      language: text.language ?? null,
      url: text.url ?? null,
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
  return trimmed === "" ? null : trimmed.normalize("NFC");
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
