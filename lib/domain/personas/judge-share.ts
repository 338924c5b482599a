import { cohensH } from "@/lib/domain/statistics/proportions/cohens-h";
import { shareIndex } from "@/lib/domain/statistics/proportions/share-index";
import { twoProportionTest } from "@/lib/domain/statistics/proportions/two-proportion-test";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";
import type { Confidence, Evidence } from "./evidence";

export interface ShareCounts {
  /** Segment: with the trait, and answered. */
  readonly count: number;
  readonly base: number;
  /** Everyone else: with the trait, and answered. */
  readonly restCount: number;
  readonly restBase: number;
  /** What these people stand for, where they are weighted: shares are of it. */
  readonly weighted?: WeightedShares | undefined;
}

/** Sums of weights in the place of the counts, and how many unweighted people would be as precise as each base. */
export interface WeightedShares {
  readonly count: number;
  readonly base: number;
  readonly restCount: number;
  readonly restBase: number;
  readonly effectiveBase: number;
  readonly effectiveRestBase: number;
}

type ShareFigures = Pick<
  Evidence,
  "value" | "low" | "high" | "restValue" | "index" | "p" | "effect" | "confidence" | "effectiveBase"
>;

/**
 * A segment's share of a trait held against everyone else's: Wilson's 95 % interval, index against everyone,
 * two-proportion z (Fisher's test where an expected count is under 5) against the rest, Cohen's h. With weights the
 * shares are weighted, and interval and test take the effective bases; confidence asks for as many people all the same.
 */
export function judgeShare(counts: ShareCounts): ShareFigures {
  const { weighted } = counts;
  const { count, base, restCount, restBase } = weighted ?? counts;
  const precision = weighted?.effectiveBase ?? base;
  const restPrecision = weighted?.effectiveRestBase ?? restBase;
  const value = base > 0 ? count / base : 0;
  const restValue = restBase > 0 ? restCount / restBase : 0;
  const everyone = base + restBase > 0 ? (count + restCount) / (base + restBase) : 0;
  const interval = wilsonInterval(value, precision);
  return {
    value,
    ...interval,
    restValue,
    index: shareIndex(value, everyone),
    p: twoProportionTest(value, precision, restValue, restPrecision)?.p ?? null,
    effect: restBase > 0 ? cohensH(value, restValue) : 0,
    confidence: confidenceOf(counts.base, (interval.high - interval.low) / 2),
    ...(weighted ? { effectiveBase: weighted.effectiveBase } : {}),
  };
}

/** High: 100 people or more and within 10 points; medium: 30 or more and within 15; else low. */
export function confidenceOf(people: number, halfWidth: number): Confidence {
  if (people >= 100 && halfWidth <= 0.1) return "high";
  return people >= 30 && halfWidth <= 0.15 ? "medium" : "low";
}
