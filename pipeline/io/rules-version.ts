/**
 * The version of everything that decides how one document is coded: a digest of the code, the lexicons and the model as
 * they stand on this machine. It is computed and never written down, so that nobody who changes a rule can forget it.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { listFiles } from "./list-files.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What a document passes through, and how the reviewed lists are read. */
export const CODING_FOLDERS = ["annotate", "code", "dates", "ingest", "resolve", "reviewed", "text"] as const;

/** Makes the model, reads and describes; takes no part in coding. */
const ASIDE = /^annotate\/syntax\/train\/|\.md$/;

/** Hexadecimal SHA-256. Takes some milliseconds. */
export async function readRulesVersion(): Promise<string> {
  const lists = await Promise.all(
    CODING_FOLDERS.map(async (folder) =>
      (await listFiles(`${ROOT}pipeline/${folder}`)).map((path) => `${folder}/${path}`),
    ),
  );
  const paths = lists.flat().filter((path) => !ASIDE.test(path));
  // The packages that the code stands on are pinned there.
  const files = [...paths.map((path) => `pipeline/${path}`), "package-lock.json"];
  const contents = await Promise.all(files.map((path) => readFile(ROOT + path)));
  const hash = createHash("sha256");
  for (const [i, bytes] of contents.entries()) hash.update(`${files[i]}\n${bytes.length}\n`).update(bytes);
  return hash.digest("hex");
}
