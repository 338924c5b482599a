import { benjaminiHochberg } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";
import type { ProfileSegmentsInput } from "./profile-input";
import { profileMeans } from "./profile-means";
import { profileShares } from "./profile-shares";
import type { SegmentTrait } from "./segment-trait";
import { isDistinctive } from "./trait-rules";

export interface SegmentProfile {
  readonly segment: number;
  /** People in the segment, and their share of everyone (weighted when weights are given). */
  readonly n: number;
  readonly share: number;
  readonly traits: readonly SegmentTrait[];
}

/**
 * Each segment against the rest and against everyone, variable by variable and option by option, among those who
 * answered. "Everyone" is every respondent given, assigned or not; "the rest" is everyone outside the segment.
 */
export function profileSegments(input: ProfileSegmentsInput): SegmentProfile[] {
  const raw = input.variables.flatMap((variable) =>
    variable.column.kind === "categorical"
      ? profileShares(input, variable, variable.column)
      : profileMeans(input, variable, variable.column),
  );
  const q = benjaminiHochberg(raw.map(({ trait }) => trait.test?.p ?? NaN));
  const finished = raw.map(({ segment, trait, effect }, i) => ({
    segment,
    trait: finishTrait(trait, effect, q[i] ?? NaN),
  }));
  const sizes = segmentSizes(input);
  return sizes.map(({ n, share }, segment) => ({
    segment,
    n,
    share,
    traits: finished.filter((item) => item.segment === segment).map((item) => item.trait),
  }));
}

function finishTrait(trait: SegmentTrait, effect: number | null, q: number): SegmentTrait {
  const tested = trait.test !== null;
  const distinctive =
    (tested || trait.byConstruction) &&
    isDistinctive({ index: trait.index, q: tested ? q : null, effect, people: trait.inSegment.n });
  return { ...trait, distinctive, test: trait.test && { ...trait.test, q } };
}

function segmentSizes({ assignments, segments, weights }: ProfileSegmentsInput) {
  const people = new Float64Array(segments);
  const sums = new Float64Array(segments);
  let total = 0;
  for (const [i, segment] of assignments.entries()) {
    const weight = weights ? (weights[i] ?? 0) : 1;
    total += weight;
    if (segment < 0 || segment >= segments) continue;
    people[segment] = (people[segment] ?? 0) + 1;
    sums[segment] = (sums[segment] ?? 0) + weight;
  }
  return Array.from(people, (n, segment) => ({ n, share: total > 0 ? (sums[segment] ?? 0) / total : 0 }));
}
