import type { Tails } from "./incomplete-gamma";
import { binomialKernel } from "./saddle-point";

const TINY = 1e-300;
const PRECISION = 2e-16;
const LIMIT = 1_000_000;

/**
 * Regularised incomplete beta function I_x(a, b) and its complement, for a, b > 0 and 0 ≤ x ≤ 1.
 * `y` is 1 − x; give it when it is known more exactly than the subtraction would be.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): Tails {
  if (Number.isNaN(a) || Number.isNaN(b) || Number.isNaN(x)) return { lower: NaN, upper: NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  // The continued fraction converges on the side of the mean a/(a+b) where the tail is the smaller one.
  const aboveMean = a > b ? (a + b) * y - b : a - (a + b) * x;
  if (aboveMean >= 0) {
    const lower = tail(a, b, x, y, aboveMean);
    return { lower, upper: 1 - lower };
  }
  const upper = tail(b, a, y, x, -aboveMean);
  return { lower: 1 - upper, upper };
}

function tail(a: number, b: number, x: number, y: number, distance: number): number {
  // x^a y^b / B(a, b)
  const front = (binomialKernel(a, b, x, y) * a * b) / (a + b);
  return front * continuedFraction(a, b, x, y, distance);
}

/**
 * The continued fraction of DiDonato & Morris (1992, ACM TOMS 18, eq. 9) by the modified Lentz algorithm. Unlike the
 * classical one it takes `distance` = a − (a+b)x as given, so nothing cancels where x is close to 1.
 */
function continuedFraction(a: number, b: number, x: number, y: number, distance: number): number {
  const denominator = (n: number): number =>
    n + (n * (b - n) * x) / (a + 2 * n - 1) + ((a + n) * (distance + 1 + n * (1 + y))) / (a + 2 * n + 1);
  // The general form is 0/0 at n = 0 for a = 1.
  let value = (a * (distance + 1)) / (a + 1);
  let c = value;
  let d = 0;
  for (let n = 1; n < LIMIT; n++) {
    const step = a + 2 * n - 1;
    const numerator = ((a + n - 1) / step) * ((a + b + n - 1) / step) * n * (b - n) * x * x;
    const beta = denominator(n);
    d = 1 / guarded(beta + numerator * d);
    c = guarded(beta + numerator / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return 1 / value;
}

const guarded = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
