/** What was withdrawn, since which release: a row of `reviewed/withdrawals.csv` as manifests and the index list it. */
import type { ReviewedWithdrawal } from "../../reviewed/lists.ts";

export interface WithdrawnRecord {
  readonly id: string;
  readonly reason: string;
  readonly decided_on: string;
  /** The version that was released with the withdrawal; older ones were rewritten then. */
  readonly since: string;
}

/** `known` are those of the base's manifest; whatever is not among them is withdrawn with the version that is made. */
export function recordWithdrawals(
  withdrawals: readonly ReviewedWithdrawal[],
  known: readonly WithdrawnRecord[],
  version: string,
): WithdrawnRecord[] {
  const since = new Map(known.map((record) => [record.id, record.since]));
  return withdrawals.map(({ id, reason, decidedOn }) => {
    return { id, reason, decided_on: decidedOn, since: since.get(id) ?? version };
  });
}
