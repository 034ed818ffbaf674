/** All releases without what was withdrawn, from the first on, for each names the digest of the one it stands on. */
import { sha256 } from "../../text/sha256.ts";
import { compareVersions } from "../version.ts";
import { withdrawFromFiles } from "./files.ts";
import type { WithdrawnRecord } from "./records.ts";

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
