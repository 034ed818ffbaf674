/** Takes what was withdrawn out of the releases that are there already. */
import { join } from "node:path";
import { renderIndex, rewriteEntry } from "../release/documents/index.ts";
import { describeRelease, readRelease } from "../release/read.ts";
import { recordWithdrawals } from "../release/withdraw/records.ts";
import { areWithout, type ReleaseHead, withdrawFromReleases } from "../release/withdraw/releases.ts";
import type { ReviewedWithdrawal } from "../reviewed/lists.ts";
import { readIndex, readReleaseFile, readWholeRelease, replaceFile, rewriteRelease } from "./release-folder.ts";

export type RewrittenReleases = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The releases that change, with their files; nothing is written yet. `version` is the release that the withdrawals come
 * with; null takes out only what the newest release says was withdrawn, which finishes what a crash left half done.
 */
export async function rewriteWithdrawn(
  out: string,
  versions: readonly string[],
  withdrawals: readonly ReviewedWithdrawal[],
  version: string | null,
): Promise<RewrittenReleases> {
  const [newest] = versions;
  if (newest === undefined || withdrawals.length === 0) return new Map();
  const heads = new Map<string, ReleaseHead>();
  for (const each of versions) heads.set(each, await readHead(out, each));
  const { manifest, sums } = heads.get(newest)!;
  const known = describeRelease(manifest, sums).withdrawn;
  const isKnown = (id: string) => known.some((record) => record.id === id);
  const asked = version === null ? withdrawals.filter(({ id }) => isKnown(id)) : withdrawals;
  const ids = asked.map(({ id }) => id);
  if (areWithout(ids, heads)) return new Map();
  const releases = new Map<string, Map<string, string>>();
  for (const each of versions) releases.set(each, await readWholeRelease(out, each));
  const rewritten = withdrawFromReleases(releases, recordWithdrawals(asked, known, version ?? newest));
  return new Map([...rewritten].filter(([each, files]) => files !== releases.get(each)));
}

async function readHead(out: string, version: string): Promise<ReleaseHead> {
  const [manifest, sums] = await Promise.all([
    readReleaseFile(out, version, "manifest.json"),
    readReleaseFile(out, version, "SHA256SUMS"),
  ]);
  return { manifest, sums };
}

/** Writes them, and the list of releases with what they have become. */
export async function writeWithdrawn(out: string, rewritten: RewrittenReleases): Promise<void> {
  if (rewritten.size === 0) return;
  for (const [version, files] of rewritten) await rewriteRelease(out, version, files);
  const index = await readIndex(out);
  const entries = (index?.releases ?? []).flatMap((entry) => {
    const files = rewritten.get(entry.version);
    return files === undefined ? [] : [rewriteEntry(entry, readRelease(files))];
  });
  const { withdrawn } = readRelease([...rewritten.values()].at(-1)!);
  await replaceFile(join(out, "index.json"), renderIndex(index, entries, withdrawn));
}
