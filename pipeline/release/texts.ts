/** `texts/`: the normalised texts, so that anyone can check the offsets. */
import type { Dataset } from "../merge/dataset.ts";
import type { ReviewedLicence } from "../reviewed/lists.ts";
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

/** Path and text of each source whose licence allows it. */
export function renderTexts(dataset: Dataset, licences: readonly ReviewedLicence[]): [path: string, text: string][] {
  return dataset.tables.sources.flatMap(({ source_id, licence }) => {
    const text = dataset.texts.get(source_id);
    if (text === undefined || dataset.withheld.has(source_id) || extentOf(licence, licences) !== "text") return [];
    return [[textPath(source_id), text]];
  });
}
