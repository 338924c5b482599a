import type { Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { normalQuantile } from "@/lib/domain/statistics/distributions/normal";
import { median } from "@/lib/domain/statistics/summaries/quantile";

export interface SegmentValue {
  readonly segment: number;
  /** People whose value is known. */
  readonly n: number;
  readonly shareOfPeople: number;
  readonly shareOfValue: number;
  /** 95 %, from the linearised variance of the ratio; clipped to 0…1. */
  readonly interval: Interval;
  readonly mean: number;
  readonly median: number;
  /** 100 · share of value ÷ share of people. */
  readonly index: number;
}

/**
 * What each segment is worth: its share of people and of value. Everyone with a known value counts in the whole, also who
 * has no segment. Empty when nothing is spent.
 */
export function segmentValues(
  values: Float64Array,
  assignments: Int16Array,
  segments: number,
  weights?: Float64Array,
): SegmentValue[] {
  const weightOf = (i: number): number => (Number.isNaN(values[i]) ? 0 : weights ? (weights[i] ?? 0) : 1);
  let people = 0;
  let total = 0;
  for (const [i, value] of values.entries()) {
    const weight = weightOf(i);
    if (!(weight > 0)) continue;
    people += weight;
    total += weight * value;
  }
  if (!(total > 0)) return [];
  const z = normalQuantile(0.975);
  return Array.from({ length: segments }, (_, segment) => {
    const rows = Array.from(values.keys()).filter((i) => assignments[i] === segment && weightOf(i) > 0);
    const weight = rows.reduce((sum, i) => sum + weightOf(i), 0);
    const worth = rows.reduce((sum, i) => sum + weightOf(i) * (values[i] ?? 0), 0);
    const share = worth / total;
    let squares = 0;
    for (const [i, value] of values.entries()) {
      const w = weightOf(i);
      if (w > 0) squares += (w * value * ((assignments[i] === segment ? 1 : 0) - share)) ** 2;
    }
    const margin = (z * Math.sqrt(squares)) / total;
    return {
      segment,
      n: rows.length,
      shareOfPeople: weight / people,
      shareOfValue: share,
      interval: { low: Math.max(0, share - margin), high: Math.min(1, share + margin) },
      mean: worth / weight,
      median: median(
        Float64Array.from(rows, (i) => values[i] ?? NaN),
        weights && Float64Array.from(rows, (i) => weights[i] ?? 0),
      ),
      index: (100 * share) / (weight / people),
    };
  });
}
