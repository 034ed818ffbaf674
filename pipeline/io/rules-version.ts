/**
 * The version of everything that decides how one document is coded: a digest of the code, the lexicons and the model as
 * they stand on this machine. It is computed and never written down, so that nobody who changes a rule can forget it.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { CoderVersion } from "../shards/plan.ts";
import { sha256 } from "../text/sha256.ts";
import { listFiles } from "./list-files.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What a document passes through, and how the reviewed lists are read. */
export const CODING_FOLDERS = ["annotate", "code", "dates", "ingest", "resolve", "reviewed", "text"] as const;

/** Makes the model, reads and describes; takes no part in coding. */
const ASIDE = /^annotate\/syntax\/train\/|\.md$/;

let version: Promise<string> | null = null;

/** Hexadecimal SHA-256, as it was when first asked for: what is changed later this process no longer loads. */
export function readRulesVersion(): Promise<string> {
  version ??= hashRules();
  return version;
}

async function hashRules(): Promise<string> {
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

export async function readCoderVersion(): Promise<CoderVersion> {
  const [rules, model, about] = await Promise.all([
    readRulesVersion(),
    readFile(`${ROOT}pipeline/annotate/syntax/model/syntax.bin`),
    readFile(`${ROOT}package.json`, "utf8"),
  ]);
  return { version: JSON.parse(about).version, rules, model: sha256(model) };
}
