/** dyad_month.csv: the events of dyads.csv counted by pair, month, quad class and status. */
import { STATUSES } from "../../code/account.ts";
import type { DyadMonthRow, DyadsRow } from "../../schema/generated/rows.ts";
import { sortByKeys } from "../../text/order.ts";

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
export class DyadMonths {
  readonly #rows = new Map<string, DyadMonthRow>();

  add(dyad: DyadsRow): void {
    const { year, month, actor_id, actor_name, recipient_id, recipient_name, directed, quad, status } = dyad;
    const key = JSON.stringify([year, month, actor_id, recipient_id, directed, quad]);
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = { year, month, actor_id, actor_name, recipient_id, recipient_name, directed, quad, ...NONE };
      this.#rows.set(key, row);
    }
    row[status] += 1;
    row[`${status}_weighted`] += dyad.independent_sources;
  }

  rows(): DyadMonthRow[] {
    return sortByKeys(this.#rows.values(), orderOf);
  }
}
