/** A release folder's files back to tables: the base of the next release, a side of `diff`, what `explain` looks up. */
import type { Tables } from "../schema/generated/rows.ts";
import { TABLE_NAMES, type TableName } from "../schema/tables.ts";
import { sha256 } from "../text/sha256.ts";
import { readTable } from "./csv/read.ts";
import type { TableRows } from "./derive/merged.ts";
import type { ReviewStatus } from "./select-reviewed.ts";
import type { WithdrawnRecord } from "./withdraw/records.ts";

/** A release of which the tables are gone through as they stand in its files. */
export interface Release {
  readonly version: string;
  /** Version of the release that it stands on; null for a first one. */
  readonly base: string | null;
  /** SHA-256 of SHA256SUMS, which holds every other file by its own. */
  readonly digest: string;
  readonly tables: TableRows;
  /** The header of each table's file; empty for a table that the release does not have. */
  readonly columns: Readonly<Record<TableName, readonly string[]>>;
  /** `meaning_version` of each table's schema when the release was made. */
  readonly meanings: Readonly<Record<string, number>>;
  /** `inputs` of its manifest: SHA-256 by path. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The review statuses that its records were selected by; null for a whole release. */
  readonly reviewStatus: readonly ReviewStatus[] | null;
  /** What was withdrawn from it, when it was made or since. */
  readonly withdrawn: readonly WithdrawnRecord[];
}

/** The same in memory. */
export interface ReadRelease extends Release {
  readonly tables: Readonly<Tables>;
}

interface ManifestPart {
  readonly version: string;
  readonly base: { readonly version: string } | null;
  readonly selection?: { readonly review_status: readonly ReviewStatus[] };
  readonly meaning_versions: Readonly<Record<string, number>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly withdrawn: readonly WithdrawnRecord[];
}

/** The review statuses that the records of a release were selected by, as its manifest.json says; null for a whole one. */
export function statusOfManifest(manifest: string): readonly ReviewStatus[] | null {
  return (JSON.parse(manifest) as ManifestPart).selection?.review_status ?? null;
}

/** Whether a release was made from these inputs, SHA-256 by path, as its manifest.json says. */
export function isMadeFrom(manifest: string, inputs: Readonly<Record<string, string>>): boolean {
  const known = (JSON.parse(manifest) as ManifestPart).inputs;
  const paths = Object.keys(inputs);
  return paths.length === Object.keys(known).length && paths.every((path) => known[path] === inputs[path]);
}

/** From the release's files by name; only the CSV files, SHA256SUMS and manifest.json are looked at. Throws where one is broken. */
export function readRelease(files: ReadonlyMap<string, string>): ReadRelease {
  const [manifest, sums] = [files.get("manifest.json"), files.get("SHA256SUMS")];
  if (manifest === undefined || sums === undefined) throw new Error("manifest.json or SHA256SUMS is missing");
  const read = TABLE_NAMES.map((table) => {
    const text = files.get(`${table}.csv`);
    return [table, text === undefined ? { columns: [], rows: [] } : readTable(table, text)] as const;
  });
  return {
    ...describeRelease(manifest, sums),
    tables: Object.fromEntries(read.map(([table, { rows }]) => [table, rows])) as unknown as Tables,
    columns: Object.fromEntries(read.map(([table, { columns }]) => [table, columns])) as Release["columns"],
  };
}

/** What the texts of manifest.json and SHA256SUMS say of a release. */
export function describeRelease(manifest: string, sums: string): Omit<Release, "tables" | "columns"> {
  const { version, base, meaning_versions, inputs, selection, withdrawn } = JSON.parse(manifest) as ManifestPart;
  return {
    version,
    base: base?.version ?? null,
    digest: sha256(sums),
    meanings: meaning_versions,
    inputs,
    reviewStatus: selection?.review_status ?? null,
    withdrawn,
  };
}
