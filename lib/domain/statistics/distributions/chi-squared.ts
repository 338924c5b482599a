import { incompleteGamma, type Tails } from "./incomplete-gamma";
import { normalQuantile } from "./normal";
import { poissonKernel } from "./saddle-point";
import { solveQuantile } from "./solve-quantile";

/** P(X ≤ x) and P(X > x) of the χ² distribution with `df` > 0 degrees of freedom. */
export const chiSquaredTails = (x: number, df: number): Tails => incompleteGamma(df / 2, x / 2);

/** P(X > x): the p-value of a χ² statistic. */
export const chiSquaredUpper = (x: number, df: number): number => chiSquaredTails(x, df).upper;

const density = (x: number, df: number): number =>
  x <= 0 ? 0 : (poissonKernel(df / 2, x / 2) * df) / (2 * x);

/** The x with P(X ≤ x) = p. */
export function chiSquaredQuantile(p: number, df: number): number {
  // Wilson & Hilferty (1931): the cube root is nearly normal.
  const z = p > 0 && p < 1 ? normalQuantile(p) : 0;
  const root = 1 - 2 / (9 * df) + z * Math.sqrt(2 / (9 * df));
  return solveQuantile(p, 1 - p, {
    tails: (x) => chiSquaredTails(x, df),
    density: (x) => density(x, df),
    start: root > 0.05 ? df * root ** 3 : df * 1e-3,
    support: [0, Infinity],
  });
}
