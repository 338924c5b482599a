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
}

type ShareFigures = Pick<
  Evidence,
  "value" | "low" | "high" | "restValue" | "index" | "p" | "effect" | "confidence"
>;

/**
 * A segment's share of a trait held against everyone else's: Wilson's 95 % interval, index against everyone,
 * two-proportion z (Fisher's test where an expected count is under 5) against the rest, Cohen's h.
 */
export function judgeShare({ count, base, restCount, restBase }: ShareCounts): ShareFigures {
  const value = base > 0 ? count / base : 0;
  const restValue = restBase > 0 ? restCount / restBase : 0;
  const everyone = base + restBase > 0 ? (count + restCount) / (base + restBase) : 0;
  const interval = wilsonInterval(value, base);
  return {
    value,
    ...interval,
    restValue,
    index: shareIndex(value, everyone),
    p: twoProportionTest(value, base, restValue, restBase)?.p ?? null,
    effect: restBase > 0 ? cohensH(value, restValue) : 0,
    confidence: confidenceOf(base, (interval.high - interval.low) / 2),
  };
}

/** High: 100 people or more and within 10 points; medium: 30 or more and within 15; else low. */
export function confidenceOf(people: number, halfWidth: number): Confidence {
  if (people >= 100 && halfWidth <= 0.1) return "high";
  return people >= 30 && halfWidth <= 0.15 ? "medium" : "low";
}
