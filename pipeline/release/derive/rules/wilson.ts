/** A share with the interval that says how far few cases can be trusted. */
export interface Share {
  readonly precision: number | null;
  readonly wilson_low: number | null;
  readonly wilson_high: number | null;
}

/** Of the normal distribution, for 95 %. */
const Z = 1.959963984540054;

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * Share of `right` in `n` with the 95 % interval of Wilson's score, in thousandths; nulls where n is 0. (E. B. Wilson 1927,
 * Journal of the American Statistical Association 22, 209-212.)
 */
export function wilson(right: number, n: number): Share {
  if (n === 0) return { precision: null, wilson_low: null, wilson_high: null };
  const share = right / n;
  const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return {
    precision: rounded(share),
    wilson_low: right === 0 ? 0 : rounded(middle - half),
    wilson_high: right === n ? 1 : rounded(middle + half),
  };
}
