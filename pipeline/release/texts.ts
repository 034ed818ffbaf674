/** `texts/`: the normalised texts, so that anyone can check the offsets. */
import type { Dataset } from "../merge/dataset.ts";
import type { LicenceList } from "../reviewed/lists.ts";
import { sha256 } from "../text/sha256.ts";
import { extentOf } from "./licences.ts";

/** Most file systems take 255 bytes; the rest is for a reader's own endings. */
const LONGEST_NAME = 200;

/**
 * The file of a source's text. Ids of ordinary letters, digits, `.`, `_`, `-` and `~` stand as they are; other characters,
 * and a `.` in front, are percent-encoded as in a URL, so that no id leaves the folder. A name too long for a file system
 * is cut and ends in the beginning of its SHA-256.
 */
export function textPath(sourceId: string): string {
  const encoded = encodeURIComponent(sourceId.replace(/\p{Cs}/gu, "\uFFFD"))
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/^\./, "%2E");
  const name =
    encoded.length <= LONGEST_NAME
      ? encoded
      : `${encoded.slice(0, LONGEST_NAME - 17)}~${sha256(sourceId).slice(0, 16)}`;
  return `texts/${name}.txt`;
}

/** Texts by their path in the release. */
export interface ReleasedTexts extends Iterable<readonly [path: string, text: string]> {
  get(path: string): string | undefined;
}

/** The text of each source whose licence allows it. */
export function renderTexts(
  { tables, texts, withheld }: Pick<Dataset, "tables" | "texts" | "withheld">,
  licences: LicenceList,
): ReleasedTexts {
  const sources = new Map<string, string>();
  for (const { source_id, licence } of tables.sources) {
    if (!withheld.has(source_id) && extentOf(licence, licences) === "text") sources.set(textPath(source_id), source_id);
  }
  const get = (path: string) => {
    const sourceId = sources.get(path);
    return sourceId === undefined ? undefined : texts.get(sourceId);
  };
  return {
    get,
    *[Symbol.iterator]() {
      for (const path of sources.keys()) {
        const text = get(path);
        if (text !== undefined) yield [path, text];
      }
    },
  };
}
