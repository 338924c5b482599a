import { fisherExactTwoSided } from "@/lib/domain/statistics/distributions/hypergeometric";
import { normalTwoSided } from "@/lib/domain/statistics/distributions/normal";

export interface TwoProportionTest {
  readonly method: "pooled-z" | "fisher-exact";
  /** Pooled z; reported with Fisher's test too, as a direction. Zero where both shares are 0 or both are 1. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/** Pooled z of two shares with (effective) bases; null without anyone on one side. */
export function pooledZ(share1: number, n1: number, share2: number, n2: number): number | null {
  if (!(n1 > 0) || !(n2 > 0)) return null;
  const pooled = (n1 * share1 + n2 * share2) / (n1 + n2);
  const variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
  return variance > 0 ? (share1 - share2) / Math.sqrt(variance) : 0;
}

/**
 * Tests whether two independent shares differ: pooled z, or Fisher's exact test where an expected count is under 5.
 * Bases may be effective sample sizes; Fisher's test then takes the effective counts rounded to whole people.
 */
export function twoProportionTest(
  share1: number,
  n1: number,
  share2: number,
  n2: number,
): TwoProportionTest | null {
  const z = pooledZ(share1, n1, share2, n2);
  if (z === null) return null;
  const pooled = (n1 * share1 + n2 * share2) / (n1 + n2);
  const smallest = Math.min(n1, n2) * Math.min(pooled, 1 - pooled);
  if (smallest >= 5) return { method: "pooled-z", z, p: normalTwoSided(z) };
  const whole1 = Math.round(n1);
  const whole2 = Math.round(n2);
  const a = Math.round(share1 * whole1);
  const c = Math.round(share2 * whole2);
  return { method: "fisher-exact", z, p: fisherExactTwoSided(a, whole1 - a, c, whole2 - c) };
}
