/**
 * The p-quantile of the values that are not NaN, interpolated between order statistics (type 7 of Hyndman & Fan 1996,
 * R's default). NaN when nothing was measured.
 */
export function quantile(values: Float64Array, p: number): number {
  return sortedQuantile(values.filter((value) => !Number.isNaN(value)).sort(), p);
}

/** The same of values that ascend and hold no NaN. */
export function sortedQuantile(sorted: Float64Array, p: number): number {
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
  const sorted = Float64Array.from(order, (i) => values[i] ?? NaN);
  const sortedWeights = Float64Array.from(order, (i) => weights[i] ?? 0);
  return sortedWeightedQuantile(sorted, sortedWeights, total, p);
}

/** The same of values that ascend, with positive weights that sum to `total`. */
export function sortedWeightedQuantile(
  values: Float64Array,
  weights: Float64Array,
  total: number,
  p: number,
): number {
  const target = p * total;
  let cumulative = 0;
  for (let i = 0; i < values.length; i++) {
    cumulative += weights[i] ?? 0;
    const value = values[i] ?? NaN;
    if (Math.abs(cumulative - target) <= 1e-12 * total) {
      const next = values[i + 1];
      return next === undefined ? value : (value + next) / 2;
    }
    if (cumulative > target) return value;
  }
  return values.at(-1) ?? NaN;
}

export const median = (values: Float64Array, weights?: Float64Array): number =>
  weights ? weightedQuantile(values, weights, 0.5) : quantile(values, 0.5);
