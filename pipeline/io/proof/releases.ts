/** The folder of releases as it stands, by digests alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listSums } from "../../release/documents/sums.ts";
import { hashFileAtOnce } from "../hash-file.ts";
import { listFiles } from "../list-files.ts";
import { stopAtOnce } from "../stop-at-once.ts";

const SUMS = "SHA256SUMS";

export interface Head {
  readonly version: string;
  readonly manifest: string;
  /** Of SHA256SUMS, which holds every other file by its own. */
  readonly sums: string;
}

/** What a withdrawal looks at in every release, and what names the rest. Throws where a file is missing. */
export function readHeads(out: string, versions: readonly string[]): Head[] {
  return versions.map((version) => ({
    version,
    manifest: hashFileAtOnce(join(out, version, "manifest.json")),
    sums: hashFileAtOnce(join(out, version, SUMS)),
  }));
}

/** The files of a base that take part in what stands on it: `openRelease` reads no others. */
export function takesPartInNext(path: string): boolean {
  return path === "manifest.json" || /^[^/]*\.csv$/.test(path);
}

/** Whether those files of a release that are asked for, no more and no fewer, are as its SHA256SUMS has them. */
export async function isWhole(
  out: string,
  version: string,
  asked: (path: string) => boolean = () => true,
): Promise<boolean> {
  const folder = join(out, version);
  const paths = (await listFiles(folder)).filter((path) => path !== SUMS && asked(path));
  return stopAtOnce(() => {
    const lines = readFileSync(join(folder, SUMS), "utf8").split(/(?<=\n)/);
    const listed = lines.filter((line) => asked(line.trimEnd().replace(/^\w+ {2}/, ""))).join("");
    return listed === listSums(new Map(paths.map((path) => [path, hashFileAtOnce(join(folder, path))])));
  });
}
