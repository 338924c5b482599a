/**
 * Jensen–Shannon divergence (base 2, 0…1) between two distributions over the same options. Inputs are shares or counts;
 * each is scaled to sum to one. NaN when either is empty.
 */
export function jensenShannonDivergence(first: readonly number[], second: readonly number[]): number {
  const sum1 = first.reduce((sum, x) => sum + x, 0);
  const sum2 = second.reduce((sum, x) => sum + x, 0);
  if (!(sum1 > 0) || !(sum2 > 0)) return NaN;
  let divergence = 0;
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    const p = (first[i] ?? 0) / sum1;
    const q = (second[i] ?? 0) / sum2;
    const middle = (p + q) / 2;
    if (p > 0) divergence += 0.5 * p * Math.log2(p / middle);
    if (q > 0) divergence += 0.5 * q * Math.log2(q / middle);
  }
  return Math.max(0, divergence);
}

/** The square root of the divergence, a metric. */
export const jensenShannonDistance = (first: readonly number[], second: readonly number[]): number =>
  Math.sqrt(jensenShannonDivergence(first, second));
