import { cohensH } from "@/lib/domain/statistics/proportions/cohens-h";
import type { ComputedCriterion } from "./segment-evaluation";
import type { SegmentWorth } from "./worth-facts";

/** The number a criterion is rated by; null where it was not measured for a segment. */
const measured: Record<ComputedCriterion, (segment: SegmentWorth) => number | null> = {
  size: ({ share }) => share,
  value: ({ value }) => value?.shareOfValue ?? null,
  "value-per-person": ({ value }) => (value && value.n > 0 ? value.mean : null),
  separation: ({ separation }) => separation,
  reach: ({ reach }) => reach && Math.abs(cohensH(reach.share, reach.everyone)),
};

/**
 * Ratings 1–10 in proportion to a number: the largest segment's is 10, one half as large 5, none under 1. Proportion, not
 * rank: two segments of nearly the same size are rated nearly alike. Null where a segment was not measured or all are 0.
 */
export function suggestRatings(
  criterion: ComputedCriterion,
  segments: readonly SegmentWorth[],
): number[] | null {
  const numbers = segments.map(measured[criterion]);
  const largest = Math.max(...numbers.map((number) => number ?? 0));
  if (!(largest > 0) || numbers.some((number) => number === null)) return null;
  return numbers.map((number) => Math.max(1, Math.round((10 * (number ?? 0)) / largest)));
}
