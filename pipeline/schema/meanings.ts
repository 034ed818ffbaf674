/**
 * Holds the `meaning_version` of each table against what its columns are said to mean. A changed description or list of
 * values either changes the meaning, and the version must say so, or only its wording, and somebody must say so.
 */
import { sha256 } from "../text/sha256.ts";
import { TABLE_NAMES, TABLE_SCHEMAS, type TableSchema } from "./tables.ts";

export interface Meaning {
  readonly meaning_version: number;
  /** SHA-256 over the descriptions, types and lists of values. */
  readonly digest: string;
}

export type Meanings = Readonly<Record<string, Meaning>>;

export function meaningOf(schema: TableSchema): Meaning {
  const columns = Object.entries(schema.properties).map(([name, column]) => [
    name,
    column.description,
    column.type,
    column.enum ?? null,
    column.unit ?? null,
    column.standard ?? null,
  ]);
  const digest = sha256(JSON.stringify([schema.description, schema.row, columns]));
  return { meaning_version: schema.meaning_version, digest };
}

export function presentMeanings(): Meanings {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, meaningOf(TABLE_SCHEMAS[table])]));
}

/** Tables whose words differ from the recorded ones under the same version. */
export function unsettledMeanings(recorded: Meanings, present: Meanings): string[] {
  return Object.keys(present).filter((table) => {
    const [before, now] = [recorded[table], present[table]!];
    return before !== undefined && before.meaning_version === now.meaning_version && before.digest !== now.digest;
  });
}
