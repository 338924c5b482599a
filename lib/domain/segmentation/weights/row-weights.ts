import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";

/**
 * `sampling` weights (from raking, say) count by their proportions; `frequency` weights say how many persons a row stands
 * for.
 */
export interface RowWeights {
  readonly kind: "sampling" | "frequency";
  readonly values: Float64Array;
}

/**
 * The weights as persons: frequencies as they are, sampling weights scaled to sum to Kish's effective size (Σw)²/Σw². A
 * weighted sum of log-likelihoods then weighs as much as that many persons, so that likelihoods, fit statistics and
 * criteria keep their usual meaning; scaled to sum to n they would claim more information than there is, and criteria
 * would find too many classes (Lumley & Scott 2015, Journal of Survey Statistics and Methodology 3:1–18). Rows that do not
 * count and rows whose weight is not positive get 0.
 */
export const scaledWeights = (
  { kind, values }: RowWeights,
  counts: (row: number) => boolean = () => true,
): Float64Array => {
  const weights = values.map((weight, row) => (weight > 0 && counts(row) ? weight : 0));
  if (kind === "frequency") return weights;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights;
  const scale = effectiveSampleSize(weights) / sum;
  return weights.map((weight) => weight * scale);
};
