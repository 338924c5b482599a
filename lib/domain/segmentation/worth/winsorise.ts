import { quantile, weightedQuantile } from "@/lib/domain/statistics/summaries/quantile";

export interface Winsorised {
  readonly values: Float64Array;
  /** What values were cut to. */
  readonly low: number;
  readonly high: number;
  /** People whose value was cut. */
  readonly cut: number;
}

/**
 * Values with their outermost `share` on either side set to the 1st and 99th percentile (for .01), so that one extraordinary
 * amount does not decide what a segment is worth. Unknown values (NaN) stay unknown.
 */
export function winsorise(values: Float64Array, share: number, weights?: Float64Array): Winsorised {
  const at = (p: number) => (weights ? weightedQuantile(values, weights, p) : quantile(values, p));
  const low = at(share);
  const high = at(1 - share);
  let cut = 0;
  const kept = values.map((value) => {
    if (Number.isNaN(value)) return value;
    const bounded = Math.min(high, Math.max(low, value));
    if (bounded !== value) cut += 1;
    return bounded;
  });
  return { values: kept, low, high, cut };
}
