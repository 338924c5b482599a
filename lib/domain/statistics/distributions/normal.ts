import { incompleteGamma, type Tails } from "./incomplete-gamma";
import { solveQuantile } from "./solve-quantile";

/** Standard normal density. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** P(Z ≤ z) and P(Z > z), both exact to about 1e-14 relative in the far tails. */
export function normalTails(z: number): Tails {
  const { lower, upper } = incompleteGamma(0.5, 0.5 * z * z);
  const near = 0.5 + 0.5 * lower;
  const far = 0.5 * upper;
  return z >= 0 ? { lower: near, upper: far } : { lower: far, upper: near };
}

/** Two-sided p-value of a standard normal statistic. */
export const normalTwoSided = (z: number): number => incompleteGamma(0.5, 0.5 * z * z).upper;

/** The z with P(Z ≤ z) = p, for 0 ≤ p ≤ 1 (±Infinity at the ends). */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(p));
  // Abramowitz & Stegun 26.2.23 as the start; Newton does the rest.
  const start =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  return solveQuantile(p, 1 - p, {
    tails: normalTails,
    density: normalDensity,
    start: p === 0 ? 0 : start,
    support: [-Infinity, Infinity],
  });
}
