import type { Tails } from "./incomplete-gamma";

interface QuantileSearch {
  readonly tails: (x: number) => Tails;
  readonly density: (x: number) => number;
  /** Any finite start inside the support. */
  readonly start: number;
  readonly support: readonly [number, number];
}

/**
 * The x whose lower tail is `p` (or whose upper tail is `1 − p`, given as `upper` when it is known more exactly).
 * Newton steps on the logarithm of the smaller tail, kept inside a bracket that only ever shrinks; relative error
 * of the result is that of the tail function.
 */
export function solveQuantile(p: number, upper: number, search: QuantileSearch): number {
  const [lowest, highest] = search.support;
  if (Number.isNaN(p) || p < 0 || p > 1) return NaN;
  if (p === 0) return lowest;
  if (upper === 0) return highest;
  const byLower = p <= upper;
  const target = Math.log(byLower ? p : upper);
  // Increasing in x for either tail; zero at the quantile.
  const gap = (x: number): number => {
    const { lower, upper: above } = search.tails(x);
    return byLower ? Math.log(lower) - target : target - Math.log(above);
  };
  let [left, right] = bracket(gap, search.start, lowest, highest);
  let x = search.start > left && search.start < right ? search.start : middle(left, right);
  for (let step = 0; step < 200; step++) {
    const excess = gap(x);
    if (excess === 0) return x;
    if (excess < 0) left = x;
    else right = x;
    const tails = search.tails(x);
    const slope = search.density(x) / (byLower ? tails.lower : tails.upper);
    const newton = x - excess / slope;
    const next = newton > left && newton < right ? newton : middle(left, right);
    if (Math.abs(next - x) <= 4e-16 * Math.abs(x) || next === left || next === right) return next;
    x = next;
  }
  return x;
}

/** Halves the exponent rather than the number when the bracket spans orders of magnitude. */
const middle = (left: number, right: number): number =>
  left > 0 && right > 4 * left ? Math.sqrt(left) * Math.sqrt(right) : left + (right - left) / 2;

function bracket(
  gap: (x: number) => number,
  start: number,
  lowest: number,
  highest: number,
): [number, number] {
  let left = start;
  let right = start;
  let width = Math.max(1, Math.abs(start));
  while (left > lowest && !(gap(left) <= 0)) {
    left = lowest === 0 ? left / 16 : Math.max(lowest, left - width);
    if (left < 1e-300 && lowest === 0) left = 0;
    width *= 2;
  }
  width = Math.max(1, Math.abs(start));
  while (right < highest && !(gap(right) >= 0)) {
    right = Math.min(highest, right + width);
    width *= 2;
    if (width > 1e300) break;
  }
  return [left, right];
}
