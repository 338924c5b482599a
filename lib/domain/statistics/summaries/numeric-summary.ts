import { effectiveSampleSize } from "./effective-sample-size";

export interface NumericSummary {
  /** Rows with a value and a positive weight. */
  readonly n: number;
  readonly effectiveN: number;
  readonly sumOfWeights: number;
  readonly mean: number;
  /** Sample variance (divisor n − 1); with weights, Σw(x−m)²/Σw · n/(n−1). NaN for fewer than two values. */
  readonly variance: number;
  readonly sd: number;
}

/** Mean and spread of the values that are not NaN. Two passes, so a large mean costs no digits. */
export function summariseNumeric(values: Float64Array, weights?: Float64Array): NumericSummary {
  const used: number[] = [];
  let n = 0;
  let sum = 0;
  let total = 0;
  for (const [i, value] of values.entries()) {
    const weight = weights?.[i] ?? 1;
    if (Number.isNaN(value) || !(weight > 0)) continue;
    n += 1;
    sum += weight;
    total += weight * value;
    used.push(weight);
  }
  const mean = n > 0 ? total / sum : NaN;
  let squares = 0;
  for (const [i, value] of values.entries()) {
    const weight = weights?.[i] ?? 1;
    if (Number.isNaN(value) || !(weight > 0)) continue;
    squares += weight * (value - mean) ** 2;
  }
  const variance = n > 1 ? ((squares / sum) * n) / (n - 1) : NaN;
  return {
    n,
    effectiveN: effectiveSampleSize(used),
    sumOfWeights: sum,
    mean,
    variance,
    sd: Math.sqrt(variance),
  };
}
