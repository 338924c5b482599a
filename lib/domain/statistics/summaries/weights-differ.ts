/** Whether any two positive weights differ; equal weights are no weighting at all. */
export function weightsDiffer(weights: ArrayLike<number>): boolean {
  let first = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (!(weight > 0)) continue;
    if (first === 0) first = weight;
    else if (weight !== first) return true;
  }
  return false;
}
