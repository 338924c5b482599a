import { incompleteBeta } from "./incomplete-beta";
import type { Tails } from "./incomplete-gamma";
import { normalQuantile, normalTails, normalTwoSided } from "./normal";
import { binomialKernel } from "./saddle-point";
import { solveQuantile } from "./solve-quantile";

/** Two-sided p-value of a t statistic with `df` > 0 degrees of freedom (may be fractional; Infinity is normal). */
export function studentTwoSided(t: number, df: number): number {
  if (df === Infinity) return normalTwoSided(t);
  const square = t * t;
  if (square === Infinity) return 0;
  const total = df + square;
  return incompleteBeta(df / 2, 0.5, df / total, square / total).lower;
}

/** P(T ≤ t) and P(T > t). */
export function studentTails(t: number, df: number): Tails {
  if (df === Infinity) return normalTails(t);
  const square = t * t;
  const total = df + square;
  const { lower, upper } =
    square === Infinity ? { lower: 0, upper: 1 } : incompleteBeta(df / 2, 0.5, df / total, square / total);
  const far = 0.5 * lower;
  const near = 0.5 + 0.5 * upper;
  return t >= 0 ? { lower: near, upper: far } : { lower: far, upper: near };
}

/** Student's density: the derivative of the incomplete beta function above, as a binomial kernel that cannot overflow. */
function density(t: number, df: number): number {
  // Continuous at zero, where the kernel form is 0/0.
  const at = t === 0 ? 1e-9 * Math.sqrt(df) : Math.abs(t);
  const half = df / 2;
  const total = df + at * at;
  const kernel = binomialKernel(half, 0.5, df / total, (at * at) / total);
  return (kernel * half * 0.5) / ((half + 0.5) * at);
}

/** The t with P(T ≤ t) = p. */
export function studentQuantile(p: number, df: number): number {
  if (df === Infinity) return normalQuantile(p);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  const z = p > 0 ? normalQuantile(p) : 0;
  return solveQuantile(p, 1 - p, {
    tails: (t) => studentTails(t, df),
    density: (t) => density(t, df),
    start: z * (1 + (z * z + 1) / (4 * df)),
    support: [-Infinity, Infinity],
  });
}
