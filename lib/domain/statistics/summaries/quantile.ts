/**
 * The p-quantile of the values that are not NaN, interpolated between order statistics (type 7 of Hyndman & Fan 1996,
 * R's default). NaN when nothing was measured.
 */
export function quantile(values: Float64Array, p: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return NaN;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
  return low + (position - below) * (high - low);
}

/**
 * Quantile of a weighted sample: the inverse of its distribution function, averaged where it is flat (type 2), so that
 * a weight of 2 equals a duplicated row.
 */
export function weightedQuantile(values: Float64Array, weights: Float64Array, p: number): number {
  const order: number[] = [];
  let total = 0;
  for (const [i, value] of values.entries()) {
    const weight = weights[i] ?? 0;
    if (Number.isNaN(value) || !(weight > 0)) continue;
    order.push(i);
    total += weight;
  }
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const target = p * total;
  let cumulative = 0;
  for (const [rank, i] of order.entries()) {
    cumulative += weights[i] ?? 0;
    const value = values[i] ?? NaN;
    if (Math.abs(cumulative - target) <= 1e-12 * total) {
      const next = order[rank + 1];
      return next === undefined ? value : (value + (values[next] ?? NaN)) / 2;
    }
    if (cumulative > target) return value;
  }
  const last = order.at(-1);
  return last === undefined ? NaN : (values[last] ?? NaN);
}

export const median = (values: Float64Array, weights?: Float64Array): number =>
  weights ? weightedQuantile(values, weights, 0.5) : quantile(values, 0.5);
