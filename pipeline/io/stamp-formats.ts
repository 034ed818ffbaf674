/** What a release's other formats are made from, so that they are made once: the release itself, and the program that makes them. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../text/sha256.ts";
import { hashFile } from "./hash-file.ts";
import { listFiles } from "./list-files.ts";
import { readReleaseFile } from "./release-folder.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What decides on their form, with the packages that write them. */
const FOLDERS = ["pipeline/release/formats", "schemas/tables"];
const FILES = ["pipeline/io/write-formats.ts", "pipeline/schema/tables.ts", "package-lock.json"];

/** A text that is another when anything of it is. */
export async function stampFormats(out: string, version: string): Promise<string> {
  const release = sha256(await readReleaseFile(out, version, "SHA256SUMS"));
  return `${JSON.stringify({ version, release, program: await hashProgram() }, null, 2)}\n`;
}

async function hashProgram(): Promise<string> {
  const hash = createHash("sha256");
  const lists = await Promise.all(
    FOLDERS.map(async (folder) => (await listFiles(join(ROOT, folder))).map((path) => `${folder}/${path}`)),
  );
  for (const path of [...lists.flat(), ...FILES]) hash.update(`${path} ${await hashFile(join(ROOT, path))}\n`);
  return hash.digest("hex");
}
