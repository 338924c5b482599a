import { fiveNumbers, type FiveNumbers } from "./five-numbers";
import { judgeSegment, judgeStructure, type SegmentStability, type Structure } from "./judge-structure";
import type { BootstrapPairResult } from "./bootstrap-pair";

export interface SegmentWithin extends FiveNumbers {
  readonly mean: number;
  readonly stability: SegmentStability;
}

/** How well the division into so many segments is found again. */
export interface Stability {
  readonly segments: number;
  /** Adjusted Rand index between the two samples of each pair. */
  readonly agreement: FiveNumbers;
  readonly structure: Structure;
  /** Segment-level stability within solutions (SLSw), per segment of the division of all people. */
  readonly within: readonly SegmentWithin[];
}

/** All pairs into one statement per number of segments; the order of results does not matter. */
export const combineStability = (
  segmentCounts: readonly number[],
  results: readonly BootstrapPairResult[],
): Stability[] => {
  const pairs = [...results].sort((a, b) => a.pair - b.pair);
  return segmentCounts.map((segments, division) => {
    const agreement = fiveNumbers(pairs.map((pair) => pair.agreement[division] ?? NaN));
    const within = Array.from({ length: segments }, (_, r) => {
      const overlaps = pairs.map((pair) => pair.overlaps[division]?.[r] ?? NaN);
      const mean = overlaps.reduce((sum, overlap) => sum + overlap, 0) / overlaps.length;
      return { ...fiveNumbers(overlaps), mean, stability: judgeSegment(mean) };
    });
    return { segments, agreement, structure: judgeStructure(agreement.median), within };
  });
};
