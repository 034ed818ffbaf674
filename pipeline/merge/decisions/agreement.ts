/** How far reviewers agree who decided on the same records, beyond what chance would give. */
import { compareKeys, compareText } from "../../text/order.ts";
import { type Decision, groupByItem } from "./decision.ts";

export interface PairAgreement {
  /** Two reviewers, by name. */
  readonly reviewers: readonly [string, string];
  /** Records that both decided on. */
  readonly n: number;
  /** Share of them that got the same verdict from both. */
  readonly observed: number;
  /** Cohen's kappa; null where both gave one and the same verdict throughout, which leaves it undefined. */
  readonly kappa: number | null;
}

export interface Agreement {
  /** Empty where no two reviewers decided on the same record: then nothing was measured. */
  readonly pairs: readonly PairAgreement[];
  /** Krippendorff's alpha over all reviewers, nominal; null where there is no such record or only one verdict. */
  readonly alpha: number | null;
  /** Records with the verdicts of two reviewers or more. */
  readonly n: number;
}

/**
 * On verdicts (accept, correct, reject), whatever was corrected. Added records are left out: that somebody did not add a
 * record is written nowhere, so they could only agree.
 */
export function measureAgreement(decisions: readonly Decision[]): Agreement {
  const items = groupByItem(decisions.filter(({ verdict }) => verdict !== "add"))
    .filter((opinions) => opinions.length > 1)
    .map((opinions) => [...opinions].sort((a, b) => compareText(a.by, b.by)));
  const byPair = new Map<string, [string, string][]>();
  for (const opinions of items) {
    opinions.forEach((one, index) => {
      for (const other of opinions.slice(index + 1)) {
        const key = JSON.stringify([one.by, other.by]);
        const verdicts = byPair.get(key) ?? [];
        verdicts.push([one.verdict, other.verdict]);
        byPair.set(key, verdicts);
      }
    });
  }
  return {
    pairs: [...byPair]
      .map(([key, verdicts]) => ({
        reviewers: JSON.parse(key) as [string, string],
        n: verdicts.length,
        ...cohensKappa(verdicts),
      }))
      .sort((a, b) => compareKeys(a.reviewers, b.reviewers)),
    alpha: krippendorffsAlpha(items.map((opinions) => opinions.map(({ verdict }) => verdict))),
    n: items.length,
  };
}

/** J. Cohen 1960, Educational and Psychological Measurement 20, 37-46. `pairs` is not empty. */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Pick<PairAgreement, "observed" | "kappa"> {
  const n = pairs.length;
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  const first = countEach(pairs.map(([a]) => a));
  const second = countEach(pairs.map(([, b]) => b));
  // In whole numbers, so that agreement by chance is exactly 1 where it is.
  const chance = [...first].reduce((sum, [verdict, count]) => sum + count * (second.get(verdict) ?? 0), 0);
  const kappa = chance === n * n ? null : (observed - chance / (n * n)) / (1 - chance / (n * n));
  return { observed, kappa };
}

/**
 * For nominal values and any number of coders, units with one value left out. (K. Krippendorff 2011, Computing
 * Krippendorff's Alpha-Reliability, section C.)
 */
export function krippendorffsAlpha(units: readonly (readonly string[])[]): number | null {
  const paired = units.filter((values) => values.length > 1);
  const totals = countEach(paired.flat());
  const n = paired.reduce((sum, values) => sum + values.length, 0);
  const alike = [...totals.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const expected = n * (n - 1) - alike;
  if (expected === 0) return null;
  const differing = paired.reduce((sum, values) => {
    const same = [...countEach(values).values()].reduce((pairs, count) => pairs + count * (count - 1), 0);
    return sum + (values.length * (values.length - 1) - same) / (values.length - 1);
  }, 0);
  return 1 - ((n - 1) * differing) / expected;
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
