/** What a release is made of, known without reading anything of it but bytes. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../text/sha256.ts";
import { hashFileAtOnce } from "../hash-file.ts";
import { listFiles } from "../list-files.ts";
import { isReviewedList } from "../read-reviewed.ts";
import { stopAtOnce } from "../stop-at-once.ts";

/**
 * A digest of every file of both folders, also of those that yield no document: their names can be findings. `read`: SHA-256
 * by path of what somebody has read already, as `CodedCorpus` has them; these are not read again. Throws for what is no file.
 */
export async function hashInputs(
  folders: { readonly raw: string; readonly reviewed: string },
  read: Readonly<Record<string, string>>,
): Promise<string> {
  const raw = await listFiles(folders.raw);
  const reviewed = (await listFiles(folders.reviewed)).filter(isReviewedList);
  return stopAtOnce(() => {
    const hash = createHash("sha256");
    const add = (path: string, sum: () => string) => hash.update(`${JSON.stringify([path, read[path] ?? sum()])}\n`);
    for (const path of raw) add(`raw/${path}`, () => hashFileAtOnce(join(folders.raw, path)));
    // Lists count as their text, as in `readReviewedFolder`.
    for (const path of reviewed) {
      add(`reviewed/${path}`, () => sha256(readFileSync(join(folders.reviewed, path), "utf8")));
    }
    return hash.digest("hex");
  });
}
