/** A new release is made without what was withdrawn, and says so in redirects.csv. */
import { compareText } from "../../text/order.ts";
import type { MergedTables } from "../derive/merged.ts";
import type { WithdrawnRecord } from "./records.ts";
import { sourcesToldOf, withdrawRows } from "./rows.ts";

export interface WithdrawnMerge {
  readonly tables: MergedTables;
  /** Sources whose text the release does not carry, because it names what was withdrawn. */
  readonly withheld: ReadonlySet<string>;
}

export function withdrawFromMerged(merged: MergedTables, records: readonly WithdrawnRecord[]): WithdrawnMerge {
  const ids = new Set(records.map(({ id }) => id));
  const tables = withdrawRows(merged, ids);
  const others = tables.redirects.filter((row) => !ids.has(row.old_id));
  const tombstones = records.map(({ id, reason, since }) => {
    return { old_id: id, new_id: null, reason: `Withdrawn: ${reason}`, since };
  });
  const redirects = [...others, ...tombstones].sort((a, b) => compareText(a.old_id, b.old_id));
  return { tables: { ...tables, redirects }, withheld: sourcesToldOf(merged, ids) };
}
