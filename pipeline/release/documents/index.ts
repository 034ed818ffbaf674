/** out/index.json: all releases, newest first. */
import type { Dataset } from "../../merge/dataset.ts";
import type { ReleasePlan } from "../plan.ts";
import { compareVersions } from "../version.ts";
import { isCitable } from "./citation.ts";

export interface IndexEntry {
  readonly version: string;
  readonly date: string | null;
  readonly base: string | null;
  /** SHA-256 of the release's SHA256SUMS. */
  readonly digest: string;
  /** False where the records have not all been reviewed. */
  readonly reviewed: boolean;
  readonly sources: number;
  readonly events: number;
  readonly statements: number;
  readonly relations: number;
}

export interface ReleaseIndex {
  readonly releases: readonly IndexEntry[];
}

export function indexEntry({ tables }: Dataset, plan: ReleasePlan, digest: string): IndexEntry {
  return {
    version: plan.version,
    date: plan.date,
    base: plan.base?.version ?? null,
    digest,
    reviewed: isCitable(plan.version),
    sources: tables.sources.length,
    events: tables.events.length,
    statements: tables.statements.length,
    relations: tables.relations.length,
  };
}

/** The index with the entry in its place, instead of an older one of the same version. */
export function renderIndex(existing: ReleaseIndex | null, entry: IndexEntry): string {
  const others = (existing?.releases ?? []).filter(({ version }) => version !== entry.version);
  const releases = [entry, ...others].sort((a, b) => compareVersions(b.version, a.version));
  return `${JSON.stringify({ ...existing, releases }, null, 2)}\n`;
}
