import { wilsonInterval, type Interval } from "../statistics/proportions/wilson-interval";
import type { SegmentCounts } from "./segment-counts";
import { effectiveRespondents, segmentSizeShares } from "./weighted-bases";

/** By segment: the 95 % interval of its share of everyone placed (Wilson's, on the effective number of people). */
export function shareIntervals(counts: SegmentCounts): Interval[] {
  const people = counts.sizes.reduce((sum, size) => sum + size, 0);
  const precision = effectiveRespondents(counts) ?? people;
  return segmentSizeShares(counts).map((share) => wilsonInterval(share, precision));
}
