/**
 * The version of everything that decides what a release is made into: a digest of the program, its schemas and its
 * packages as they stand on this machine, and of what runs it. More than takes part is in it, so that nothing can be missing.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashFileAtOnce } from "../hash-file.ts";
import { listFiles } from "../list-files.ts";
import { stopAtOnce } from "../stop-at-once.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const FOLDERS = ["pipeline", "schemas"] as const;
/** The packages are pinned in the second. */
const FILES = ["package.json", "package-lock.json"] as const;

/** Makes the model, or is read by people alone. */
const ASIDE = /^pipeline\/annotate\/syntax\/train\/|\.md$/;

/** Hexadecimal SHA-256, of the program as it is now. */
export async function hashProgram(root = ROOT): Promise<string> {
  const lists = await Promise.all(
    FOLDERS.map(async (folder) => (await listFiles(join(root, folder))).map((path) => `${folder}/${path}`)),
  );
  const paths = [...lists.flat().filter((path) => !ASIDE.test(path)), ...FILES];
  return stopAtOnce(() => {
    const hash = createHash("sha256").update(JSON.stringify(process.versions));
    for (const path of paths) hash.update(`\n${hashFileAtOnce(join(root, path))} ${path}`);
    return hash.digest("hex");
  });
}
