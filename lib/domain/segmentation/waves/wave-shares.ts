import { wilsonInterval, type Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import type { PeopleCounts } from "./count-people";

export interface WaveShare {
  readonly share: number;
  readonly interval: Interval;
}

/** People with a segment, and how many unweighted people are as precise. */
export const placedOf = ({ people, unclassified }: PeopleCounts): number => people - unclassified;

export function effectivePlaced({ segments, squares }: PeopleCounts): number {
  const sum = segments.reduce((total, weight) => total + weight, 0);
  return squares > 0 ? (sum * sum) / squares : 0;
}

/** Segment shares among people with a segment, each with its Wilson interval; null where nobody has one. */
export function waveShares(counts: PeopleCounts): WaveShare[] | null {
  const sum = counts.segments.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return null;
  const n = effectivePlaced(counts);
  return counts.segments.map((weight) => ({
    share: weight / sum,
    interval: wilsonInterval(weight / sum, n),
  }));
}
