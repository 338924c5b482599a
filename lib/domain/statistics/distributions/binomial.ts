import { incompleteBeta } from "./incomplete-beta";
import type { Tails } from "./incomplete-gamma";
import { binomialKernel } from "./saddle-point";

/** P(X = x) for X binomial with `n` trials of probability `p`. */
export function binomialProbability(x: number, n: number, p: number): number {
  if (x < 0 || x > n || !Number.isInteger(x)) return 0;
  if (p === 0) return x === 0 ? 1 : 0;
  if (p === 1) return x === n ? 1 : 0;
  return binomialKernel(x, n - x, p, 1 - p);
}

/** P(X ≤ x) and P(X > x). */
export function binomialTails(x: number, n: number, p: number): Tails {
  if (x < 0) return { lower: 0, upper: 1 };
  if (x >= n) return { lower: 1, upper: 0 };
  const whole = Math.floor(x);
  const { lower, upper } = incompleteBeta(whole + 1, n - whole, p);
  return { lower: upper, upper: lower };
}

/** Exact two-sided p-value of x successes in n under probability p: outcomes no likelier than the observed one. */
export function binomialTwoSided(x: number, n: number, p: number): number {
  // The tolerance treats outcomes equal in exact arithmetic as ties, as R's binom.test does.
  const limit = binomialProbability(x, n, p) * (1 + 1e-7);
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    const probability = binomialProbability(i, n, p);
    if (probability <= limit) sum += probability;
  }
  return Math.min(1, sum);
}
