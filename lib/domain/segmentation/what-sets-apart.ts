import { cohensH } from "../statistics/proportions/cohens-h";
import { meanDistance, type SegmentMean } from "./segment-means";
import type { SegmentShare } from "./segment-shares";

/** Differences smaller than this (Cohen's "small", of h and of d) are not worth a line. */
const worthSaying = 0.2;
const leastAnswers = 10;

/** How far a segment is from everyone: Cohen's h of a share, standard deviations of a mean. */
const strengthOf = (trait: SegmentShare | SegmentMean, segment: number): number =>
  "deviation" in trait
    ? (meanDistance(trait, segment) ?? 0)
    : cohensH(trait.bySegment[segment] ?? 0, trait.everyone);

/**
 * What sets one segment apart most: shares and means well above everyone's first, then those well below; at most `most`, each
 * with enough answers behind it.
 */
export function whatSetsApart<T extends SegmentShare | SegmentMean>(
  traits: readonly T[],
  segment: number,
  most = 3,
): T[] {
  const told = traits
    .map((trait) => ({ trait, strength: strengthOf(trait, segment) }))
    .filter(
      ({ trait, strength }) =>
        (trait.answered[segment] ?? 0) >= leastAnswers && Math.abs(strength) >= worthSaying,
    );
  const above = told.filter(({ strength }) => strength > 0).sort((a, b) => b.strength - a.strength);
  const below = told.filter(({ strength }) => strength < 0).sort((a, b) => a.strength - b.strength);
  return [...above, ...below].slice(0, most).map(({ trait }) => trait);
}
