import { incompleteBeta } from "./incomplete-beta";
import type { Tails } from "./incomplete-gamma";
import { binomialKernel } from "./saddle-point";
import { solveQuantile } from "./solve-quantile";

/** P(F ≤ f) and P(F > f) of Fisher's F with `df1` and `df2` > 0 degrees of freedom (may be fractional). */
export function fisherTails(f: number, df1: number, df2: number): Tails {
  if (Number.isNaN(f)) return { lower: NaN, upper: NaN };
  if (f <= 0) return { lower: 0, upper: 1 };
  if (f === Infinity) return { lower: 1, upper: 0 };
  const total = df2 + df1 * f;
  return incompleteBeta(df1 / 2, df2 / 2, (df1 * f) / total, df2 / total);
}

/** P(F > f): the p-value of an F statistic. */
export const fisherUpper = (f: number, df1: number, df2: number): number => fisherTails(f, df1, df2).upper;

function density(f: number, df1: number, df2: number): number {
  if (f <= 0) return 0;
  const a = df1 / 2;
  const b = df2 / 2;
  const total = df2 + df1 * f;
  const kernel = binomialKernel(a, b, (df1 * f) / total, df2 / total);
  return (kernel * a * b) / ((a + b) * f);
}

/** The f with P(F ≤ f) = p. */
export const fisherQuantile = (p: number, df1: number, df2: number): number =>
  solveQuantile(p, 1 - p, {
    tails: (f) => fisherTails(f, df1, df2),
    density: (f) => density(f, df1, df2),
    start: df2 > 2 ? df2 / (df2 - 2) : 1,
    support: [0, Infinity],
  });
