/** dyad_month.csv: the events of dyads.csv counted by pair, month, quad class and status. */
import { STATUSES } from "../../code/account.ts";
import type { DyadMonthRow, DyadsRow } from "../../schema/generated/rows.ts";
import { compareKeys } from "../../text/order.ts";

const NONE = Object.fromEntries(
  STATUSES.flatMap((status) => [
    [status, 0],
    [`${status}_weighted`, 0],
  ]),
) as Pick<DyadMonthRow, (typeof STATUSES)[number] | `${(typeof STATUSES)[number]}_weighted`>;

/** Undated months last. */
function orderOf(row: DyadMonthRow): (string | number)[] {
  const { year, month, actor_id, recipient_id, directed, quad } = row;
  return [year ?? 10000, month ?? 13, actor_id ?? "", recipient_id ?? "", directed ? 1 : 0, quad];
}

/** In the order of time, then of the parties' ids; every row of dyads.csv is counted in exactly one row. */
export function deriveDyadMonths(dyads: Iterable<DyadsRow>): DyadMonthRow[] {
  const rows = new Map<string, DyadMonthRow>();
  for (const dyad of dyads) {
    const { year, month, actor_id, actor_name, recipient_id, recipient_name, directed, quad, status } = dyad;
    const key = JSON.stringify([year, month, actor_id, recipient_id, directed, quad]);
    const pair = { year, month, actor_id, actor_name, recipient_id, recipient_name, directed, quad };
    const row = rows.get(key) ?? { ...pair, ...NONE };
    row[status] += 1;
    row[`${status}_weighted`] += dyad.independent_sources;
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => compareKeys(orderOf(a), orderOf(b)));
}
