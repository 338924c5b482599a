import { studentTwoSided } from "@/lib/domain/statistics/distributions/student-t";

export interface WelchTTest {
  readonly t: number;
  readonly df: number;
  readonly p: number;
}

export interface MeanWithVariance {
  readonly mean: number;
  /** Variance of the mean, not of the values. */
  readonly varianceOfMean: number;
  readonly n: number;
}

/** Two means without equal variances (Welch 1947); null when a side has fewer than two people or nothing varies. */
export function welchTTest(first: MeanWithVariance, second: MeanWithVariance): WelchTTest | null {
  const variance = first.varianceOfMean + second.varianceOfMean;
  if (first.n < 2 || second.n < 2 || !(variance > 0)) return null;
  const t = (first.mean - second.mean) / Math.sqrt(variance);
  const df =
    variance ** 2 / (first.varianceOfMean ** 2 / (first.n - 1) + second.varianceOfMean ** 2 / (second.n - 1));
  return { t, df, p: studentTwoSided(t, df) };
}
