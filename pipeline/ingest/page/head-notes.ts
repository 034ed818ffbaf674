/** What the head of a page, and the scripts and times below it, say about the report. */
import type { Attributes } from "./scan-markup.ts";

const MOST_SCRIPTS = 20;
const MOST_META = 500;

export interface HeadNotes {
  /** Contents of `<meta>` by its property, name or itemprop in small letters, in their order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Texts of the `application/ld+json` scripts. */
  readonly linkedData: readonly string[];
  readonly canonical: string | null;
  readonly licence: string | null;
  readonly language: string | null;
  readonly title: string | null;
  /** Of the first `<time datetime>`. */
  readonly time: string | null;
}

export interface HeadWatch {
  readonly open: (name: string, attributes: Attributes, skipped: boolean) => void;
  /** True where the text belongs to the title or a script, and so not to the page's text. */
  readonly text: (text: string) => boolean;
  readonly close: (name: string) => void;
  readonly notes: () => HeadNotes;
}

/** Is told of tags and texts in their order; holds on to what a description is made of. */
export function watchHead(): HeadWatch {
  const meta = new Map<string, string[]>();
  const linkedData: string[] = [];
  const found = { canonical: "", licence: "", language: "", title: "", time: "" };
  let metaSeen = 0;
  let reading: { readonly name: string; readonly pieces: string[] } | null = null;

  const noteMeta = (attributes: Attributes) => {
    const key = (attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop"))?.toLowerCase();
    const content = attributes.get("content");
    if (key === undefined || content === undefined || metaSeen >= MOST_META) return;
    metaSeen += 1;
    const known = meta.get(key);
    if (known === undefined) meta.set(key, [content]);
    else known.push(content);
  };

  return {
    open(name, attributes, skipped) {
      const rel = ` ${attributes.get("rel")?.toLowerCase() ?? ""} `;
      if (name === "html") found.language ||= attributes.get("lang") ?? attributes.get("xml:lang") ?? "";
      else if (name === "time") found.time ||= attributes.get("datetime") ?? "";
      else if (name === "link" && rel.includes(" canonical ")) found.canonical ||= attributes.get("href") ?? "";
      else if (name === "link" && rel.includes(" license ")) found.licence ||= attributes.get("href") ?? "";
      else if (name === "meta") noteMeta(attributes);
      else if (name === "title" && !skipped && found.title === "") reading = { name, pieces: [] };
      else if (name === "script" && attributes.get("type")?.trim().toLowerCase() === "application/ld+json") {
        if (linkedData.length < MOST_SCRIPTS) reading = { name, pieces: [] };
      }
    },
    text(text) {
      reading?.pieces.push(text);
      return reading !== null;
    },
    close(name) {
      if (reading?.name !== name) return;
      const text = reading.pieces.join("");
      if (name === "title") found.title = text;
      else linkedData.push(text);
      reading = null;
    },
    notes: () => ({
      meta,
      linkedData,
      canonical: orNull(found.canonical),
      licence: orNull(found.licence),
      language: orNull(found.language),
      title: orNull(found.title),
      time: orNull(found.time),
    }),
  };
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}
