/** redirects.csv: what people wrote, what earlier releases said, and what this one merges or retires. */
import type { TableRows } from "../release/derive/merged.ts";
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { RedirectsRow } from "../schema/generated/rows.ts";
import { KeySet } from "../store/key-set.ts";
import { compareText } from "../text/order.ts";

interface RedirectInput {
  readonly lists: Pick<ReviewedLists, "redirects">;
  readonly base: Pick<TableRows, "redirects" | "statements" | "relations"> | null;
  readonly version: string;
}

/** By old id. An id in use is never redirected. */
export function makeRedirects(
  { base, lists, version }: RedirectInput,
  events: readonly Omit<RedirectsRow, "since">[],
  idsInUse: Iterable<string>,
): RedirectsRow[] {
  const rows = new Map<string, RedirectsRow>();
  for (const { oldId, newId, reason, since } of lists.redirects) {
    rows.set(oldId, { old_id: oldId, new_id: newId, reason, since: since ?? version });
  }
  for (const row of base?.redirects ?? []) if (!rows.has(row.old_id)) rows.set(row.old_id, row);
  for (const row of events) rows.set(row.old_id, { ...row, since: version });
  const inUse = new KeySet();
  for (const id of idsInUse) {
    inUse.add(id);
    rows.delete(id);
  }
  const retire = (id: string) => {
    const reason = "its words are read otherwise now, or are no longer there";
    if (inUse.has(id)) return;
    // A copy, for the id may be a piece of the text of the table and would keep all of it.
    const old_id = Buffer.from(id).toString();
    rows.set(old_id, { old_id, new_id: null, reason, since: version });
  };
  for (const row of base?.statements ?? []) retire(row.statement_id);
  for (const row of base?.relations ?? []) retire(row.relation_id);
  return [...rows.values()].sort((a, b) => compareText(a.old_id, b.old_id));
}
