/** B-cubed (Bagga and Baldwin 1998) over accounts: how well what the pipeline groups agrees with who tells of what. */
export interface Told {
  /** The event that a person says it is. */
  readonly event: string;
  /** The event that the pipeline made of it; one of its own where it coded nothing. */
  readonly group: string;
}

export function scoreGrouping(told: readonly Told[]): { precision: number; recall: number; f1: number } {
  let precision = 0;
  let recall = 0;
  for (const account of told) {
    const group = told.filter((other) => other.group === account.group);
    const event = told.filter((other) => other.event === account.event);
    const shared = group.filter((other) => other.event === account.event).length;
    precision += shared / group.length / told.length;
    recall += shared / event.length / told.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
