import { quantile } from "../../statistics/summaries/quantile";

/** The quartiles of a sample and the fences beyond them: Tukey 1977, Exploratory Data Analysis, 2D. */
export interface Fences {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** `reach` interquartile ranges beyond the quartiles: 1.5 is "outside", 3 is "far out". */
export function fencesOf(values: readonly number[], reach: number): Fences {
  const sample = Float64Array.from(values);
  const [lower, upper] = [quantile(sample, 0.25), quantile(sample, 0.75)];
  const range = reach * (upper - lower);
  return { median: quantile(sample, 0.5), low: lower - range, high: upper + range };
}
