import type { AnswerCounts, SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import { kish } from "@/lib/domain/segmentation/weighted-bases";
import type { WeightedShares } from "./judge-share";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A trait's counts as sums of weights, in one segment and elsewhere; undefined where everyone counts once. */
export function weightedShares(
  { weighted }: AnswerCounts,
  codes: readonly number[],
  segment: number,
): WeightedShares | undefined {
  if (!weighted) return undefined;
  const elsewhere = (values: readonly number[]) => sum(values.filter((_, other) => other !== segment));
  const bases = weighted.sums.map(sum);
  const having = weighted.sums.map((row) => sum(codes.map((code) => row[code] ?? 0)));
  const base = bases[segment] ?? 0;
  const restBase = elsewhere(bases);
  return {
    count: having[segment] ?? 0,
    base,
    restCount: elsewhere(having),
    restBase,
    effectiveBase: kish(base, weighted.squares[segment] ?? 0),
    effectiveRestBase: kish(restBase, elsewhere(weighted.squares)),
  };
}

/** A segment among everyone placed, as sums of weights; undefined where everyone counts once. */
export function weightedSize({ weighted }: SegmentCounts, segment: number): WeightedShares | undefined {
  if (!weighted) return undefined;
  const base = sum(weighted.sums);
  return {
    count: weighted.sums[segment] ?? 0,
    base,
    restCount: 0,
    restBase: 0,
    effectiveBase: kish(base, sum(weighted.squares)),
    effectiveRestBase: 0,
  };
}
