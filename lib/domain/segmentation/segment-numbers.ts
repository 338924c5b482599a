import { quantile, weightedQuantile } from "../statistics/summaries/quantile";

/** Sums over the people of one segment who gave a number, with m their weighted mean. */
export interface WeightedMoments {
  /** Σw */
  readonly weight: number;
  /** Σw² */
  readonly squares: number;
  /** Σw²(x − m), which moves `spread` to another mean. */
  readonly lean: number;
  /** Σw²(x − m)²: over (Σw)² it is the linearised variance of the mean. */
  readonly spread: number;
}

interface Numbers {
  readonly mean: number;
  /** n − 1 in the denominator; with weights √(Σw(x − m)²/Σw · n/(n − 1)). */
  readonly sd: number;
  readonly quartiles: readonly [number, number, number];
}

const QUARTERS = [0.25, 0.5, 0.75] as const;

/** Mean, spread and quartiles (R's type 7) of values without gaps; NaN for none. */
export function describeNumbers(values: Float64Array): Numbers {
  const sorted = Float64Array.from(values).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const [lower, median, upper] = QUARTERS;
  return {
    mean,
    sd: Math.sqrt(squares / (sorted.length - 1)),
    quartiles: [quantile(sorted, lower), quantile(sorted, median), quantile(sorted, upper)],
  };
}

/** The same of weighted values (quartiles of type 2), with the sums that means of several segments are tested by. */
export function describeWeightedNumbers(
  values: Float64Array,
  weights: Float64Array,
): Numbers & { readonly n: number; readonly weighted: WeightedMoments } {
  let weight = 0;
  let total = 0;
  for (const [i, value] of values.entries()) {
    weight += weights[i] ?? 0;
    total += (weights[i] ?? 0) * value;
  }
  const n = values.length;
  const mean = total / weight;
  let variance = 0;
  let squares = 0;
  let lean = 0;
  let spread = 0;
  for (const [i, value] of values.entries()) {
    const w = weights[i] ?? 0;
    const distance = value - mean;
    variance += w * distance * distance;
    squares += w * w;
    lean += w * w * distance;
    spread += w * w * distance * distance;
  }
  const [lower, median, upper] = QUARTERS;
  return {
    n,
    mean,
    sd: Math.sqrt(((variance / weight) * n) / (n - 1)),
    quartiles: [
      weightedQuantile(values, weights, lower),
      weightedQuantile(values, weights, median),
      weightedQuantile(values, weights, upper),
    ],
    weighted: { weight, squares, lean, spread },
  };
}
