import { studentQuantile } from "@/lib/domain/statistics/distributions/student-t";
import { welchTTest } from "@/lib/domain/statistics/group-comparison/welch-t-test";
import type { Evidence } from "./evidence";

export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** n − 1 in the denominator. */
  readonly sd: number;
}

type MeanFigures = Pick<Evidence, "low" | "high" | "p" | "effect" | "confidence">;

/** Groups taken together: exact moments of the union. Empty groups count for nothing. */
export function poolMoments(groups: readonly Moments[]): Moments {
  const filled = groups.filter((group) => group.n > 0);
  const n = filled.reduce((sum, group) => sum + group.n, 0);
  const mean = filled.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const squares = filled.reduce(
    (sum, group) =>
      sum + (group.n > 1 ? (group.n - 1) * group.sd ** 2 : 0) + group.n * (group.mean - mean) ** 2,
    0,
  );
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/**
 * A segment's mean held against everyone else's: Student's 95 % interval, Welch's test, Cohen's d with the pooled
 * deviation. Confidence follows the number of people (100, 30), since a mean has no points to be within.
 */
export function judgeMean(segment: Moments, rest: Moments): MeanFigures {
  const variance = (group: Moments) => group.sd ** 2 / group.n;
  const half =
    segment.n > 1
      ? studentQuantile(0.975, segment.n - 1) * Math.sqrt(variance(segment))
      : Number.POSITIVE_INFINITY;
  const test = welchTTest(
    { mean: segment.mean, varianceOfMean: variance(segment), n: segment.n },
    { mean: rest.mean, varianceOfMean: variance(rest), n: rest.n },
  );
  const pooled = Math.sqrt(
    ((segment.n - 1) * segment.sd ** 2 + (rest.n - 1) * rest.sd ** 2) / (segment.n + rest.n - 2),
  );
  return {
    low: segment.mean - half,
    high: segment.mean + half,
    p: test?.p ?? null,
    effect: rest.n > 0 && pooled > 0 ? (segment.mean - rest.mean) / pooled : 0,
    confidence: segment.n >= 100 ? "high" : segment.n >= 30 ? "medium" : "low",
  };
}
