import type { AnswerCounts, SegmentCounts } from "./segment-counts";
import { isDataDriven, type SegmentationSettings } from "./segmentation";

/** What shares are made of, by [segment][category]: sums of weights, or people where everyone counts once. */
export const sumsOf = ({ counts, weighted }: AnswerCounts): readonly (readonly number[])[] =>
  weighted?.sums ?? counts;

/** Kish's effective n of people with a sum of weights and a sum of squared weights: (Σw)²/Σw²; 0 for nobody. */
export const kish = (sum: number, squares: number): number => (squares > 0 ? (sum * sum) / squares : 0);

/**
 * How many unweighted people would be as precise as those placed in segments; null where everyone counts once.
 */
export function effectiveRespondents({ weighted }: SegmentCounts): number | null {
  if (!weighted) return null;
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return kish(total(weighted.sums), total(weighted.squares));
}

/** Each segment's share of everyone placed: of the people they stand for, where they are weighted. */
export function segmentSizeShares({ sizes, weighted }: SegmentCounts): number[] {
  const parts = weighted?.sums ?? sizes;
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (all === 0 ? 0 : part / all));
}

/** Whether the segments themselves were found with the weights, or only counted with them. */
export const foundWithWeights = ({
  settings,
  counts,
}: {
  readonly settings: SegmentationSettings;
  readonly counts: SegmentCounts | null;
}): boolean => counts?.weighted !== undefined && isDataDriven(settings) && settings.weighted;
