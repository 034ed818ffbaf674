/** What a release may say of words that an earlier one showed: no more than it may show itself. */

import type { TableRows } from "../release/derive/merged.ts";
import type { LicenceList } from "../reviewed/lists.ts";
import type { Row, TableName } from "../schema/tables.ts";
import { type QuotationLimit, quotationLimit } from "./limit.ts";
import { quoteTitle, quoteWords } from "./quote.ts";

/** Columns that hold a source's own words, but its title. */
const QUOTING: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  accounts: ["text"],
  statements: ["content", "speaker_text", "cue"],
  relations: ["label"],
  mentions: ["text"],
  evidence: ["text"],
};

/** The words that stood in a cell of the base release, as the licences that hold now allow them. */
export type CutOldWords = (table: TableName, row: Row, column: string, old: string) => string | null;

export function cutOldWords(
  { sources, evidence }: Pick<TableRows, "sources" | "evidence">,
  licences: LicenceList,
): CutOldWords {
  const limits = new Map<string, QuotationLimit>();
  for (const { source_id, licence } of sources) limits.set(source_id, quotationLimit(licence, licences));
  const restsOn = new Map<string, string[]>();
  for (const { record_id, source_id } of evidence) {
    if (record_id.startsWith("re-")) restsOn.set(record_id, [...(restsOn.get(record_id) ?? []), source_id]);
  }
  return (table, row, column, old) => {
    const whole = { start: 0, end: old.length };
    if (table === "sources" && column === "title") return quoteTitle(old, limitOf(String(row.source_id)));
    if (!QUOTING[table]?.includes(column)) return old;
    const from = table === "relations" ? (restsOn.get(String(row.relation_id)) ?? []) : [String(row.source_id)];
    return from.reduce<string | null>((words, id) => narrower(words, quoteWords(old, whole, limitOf(id))), old);
  };

  function limitOf(sourceId: string): QuotationLimit {
    return limits.get(sourceId) ?? { kind: "none" };
  }
}

function narrower(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : a.length < b.length ? a : b;
}
