/** out/index.json: all releases, newest first. */
import type { TableRows } from "../derive/merged.ts";
import type { ReleasePlan } from "../plan.ts";
import type { ReadRelease } from "../read.ts";
import { compareVersions } from "../version.ts";
import type { WithdrawnRecord } from "../withdraw/records.ts";
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
  /** What was taken out of every release, and why; absent where nothing ever was. */
  readonly withdrawn?: readonly WithdrawnRecord[];
}

export function indexEntry(
  tables: TableRows,
  plan: Pick<ReleasePlan, "version" | "date" | "base">,
  digest: string,
): IndexEntry {
  return {
    version: plan.version,
    date: plan.date,
    base: plan.base?.version ?? null,
    digest,
    reviewed: isCitable(plan.version, tables),
    sources: tables.sources.length,
    events: tables.events.length,
    statements: tables.statements.length,
    relations: tables.relations.length,
  };
}

/** The entry of a release from which something was withdrawn. */
export function rewriteEntry(entry: IndexEntry, { digest, tables }: ReadRelease): IndexEntry {
  const { sources, events, statements, relations } = tables;
  return {
    ...entry,
    digest,
    sources: sources.length,
    events: events.length,
    statements: statements.length,
    relations: relations.length,
  };
}

/** The index with the entries in their places, instead of older ones of the same versions. */
export function renderIndex(
  existing: ReleaseIndex | null,
  entries: readonly IndexEntry[],
  withdrawn: readonly WithdrawnRecord[],
): string {
  const others = (existing?.releases ?? []).filter(({ version }) =>
    entries.every((entry) => entry.version !== version),
  );
  const releases = [...entries, ...others].sort((a, b) => compareVersions(b.version, a.version));
  const index: ReleaseIndex = withdrawn.length === 0 ? { releases } : { releases, withdrawn };
  return `${JSON.stringify(index, null, 2)}\n`;
}
