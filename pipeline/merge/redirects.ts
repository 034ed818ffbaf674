/** redirects.csv: what people wrote, what earlier releases said, and what this one merges or retires. */
import type { ReviewedLists } from "../reviewed/lists.ts";
import type { RedirectsRow, Tables } from "../schema/generated/rows.ts";
import { compareText } from "../text/order.ts";

interface RedirectInput {
  readonly lists: Pick<ReviewedLists, "redirects">;
  readonly base: Readonly<Tables> | null;
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
  const retired = new Set([
    ...(base?.statements ?? []).map((row) => row.statement_id),
    ...(base?.relations ?? []).map((row) => row.relation_id),
  ]);
  for (const id of idsInUse) {
    retired.delete(id);
    rows.delete(id);
  }
  const reason = "its words are read otherwise now, or are no longer there";
  for (const id of retired) rows.set(id, { old_id: id, new_id: null, reason, since: version });
  return [...rows.values()].sort((a, b) => compareText(a.old_id, b.old_id));
}
