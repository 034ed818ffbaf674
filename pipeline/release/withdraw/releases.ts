/** All releases without what was withdrawn, from the first on, for each names the digest of the one it stands on. */
import { sha256 } from "../../text/sha256.ts";
import { compareVersions } from "../version.ts";
import { withdrawFromFiles } from "./files.ts";
import type { WithdrawnRecord } from "./records.ts";

/** The two files of a release that are written last. */
export interface ReleaseHead {
  readonly manifest: string;
  readonly sums: string;
}

interface ManifestPart {
  readonly base: { readonly version: string; readonly digest: string } | null;
  readonly withdrawn: readonly WithdrawnRecord[];
}

/** Whether all releases, by version, say that they are without these ids, and were written to the end when they were. */
export function areWithout(ids: readonly string[], releases: ReadonlyMap<string, ReleaseHead>): boolean {
  return [...releases.values()].every(({ manifest, sums }) => {
    const { base, withdrawn } = JSON.parse(manifest) as ManifestPart;
    const below = base === null ? undefined : releases.get(base.version);
    const known = new Set(withdrawn.map(({ id }) => id));
    return (
      ids.every((id) => known.has(id)) &&
      sums.includes(`${sha256(manifest)}  manifest.json\n`) &&
      (below === undefined || sha256(below.sums) === base?.digest)
    );
  });
}

/** Files by path of each release by version; the same map for a release in which nothing changes. */
export function withdrawFromReleases(
  releases: ReadonlyMap<string, ReadonlyMap<string, string>>,
  withdrawn: readonly WithdrawnRecord[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  /** By version. */
  const digests = new Map<string, string>();
  const versions = [...releases.keys()].sort(compareVersions);
  return new Map(
    versions.map((version) => {
      const published = releases.get(version)!;
      const files = withdrawFromFiles(published, withdrawn, digests);
      const sums = files.get("SHA256SUMS")!;
      digests.set(version, sha256(sums));
      return [version, sums === published.get("SHA256SUMS") ? published : files];
    }),
  );
}
