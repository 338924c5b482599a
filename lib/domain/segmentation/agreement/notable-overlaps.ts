import { normalTwoSided } from "@/lib/domain/statistics/distributions/normal";
import { holm } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";
import type { SegmentOverlap } from "./compare-divisions";

/** Fewer people than this expected in a cell say nothing either way (Cochran 1954). */
const fewestExpected = 5;
const level = 0.05;
/** Closer to chance than this is not worth a sentence, however sure it is. */
const smallestExcess = 1.2;

/** The figures of a cell rest on too few people. */
export const isThinOverlap = ({ expectedEffective }: SegmentOverlap): boolean =>
  expectedEffective < fewestExpected;

/**
 * Pairs of segments that share more or fewer people than chance would make it: adjusted residuals beyond chance (Holm over
 * all cells that enough people are expected in, .05), lift at least 1.2 or at most 1/1.2; those furthest beyond chance first.
 */
export function notableOverlaps(overlaps: readonly SegmentOverlap[]): SegmentOverlap[] {
  const tested = overlaps.filter((overlap) => !isThinOverlap(overlap));
  const p = holm(tested.map(({ residual }) => normalTwoSided(residual)));
  return tested
    .filter(({ lift }, cell) => (p[cell] ?? 1) < level && isFarFromChance(lift))
    .sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual));
}

const isFarFromChance = (lift: number | null): boolean =>
  lift !== null && (lift >= smallestExcess || lift <= 1 / smallestExcess);
