import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { cohensH } from "@/lib/domain/statistics/proportions/cohens-h";
import { shareIndex } from "@/lib/domain/statistics/proportions/share-index";
import { twoProportionTest } from "@/lib/domain/statistics/proportions/two-proportion-test";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";
import type { ProfiledVariable, ProfileSegmentsInput, RawTrait } from "./profile-input";
import { confidenceOf, type ShareInGroup, type ShareTrait } from "./segment-trait";
import { isMarkerShare, TRAIT_RULES } from "./trait-rules";

/** Answers of one group: people, weight and squared weight, in all and per option. */
interface Tally {
  n: number;
  weight: number;
  squares: number;
  readonly counts: Float64Array;
  readonly weights: Float64Array;
}

export function profileShares(
  input: ProfileSegmentsInput,
  variable: ProfiledVariable,
  column: CategoricalColumn,
): RawTrait[] {
  const tallies = tallyBySegment(input, column);
  const everyone = tallies.reduce((sum, tally) => combine(sum, tally, 1), emptyTally(column.categories));
  const options = variable.options ?? Array.from({ length: column.categories }, (_, option) => option);
  return tallies.slice(0, input.segments).flatMap((segment, at) => {
    const rest = combine(everyone, segment, -1);
    return options.map((option): RawTrait => {
      const trait = shareTrait(variable, option, {
        inSegment: shareIn(segment, option),
        inRest: shareIn(rest, option),
        inEveryone: shareIn(everyone, option),
      });
      return { segment: at, trait, effect: trait.cohensH };
    });
  });
}

function shareTrait(
  variable: ProfiledVariable,
  option: number,
  { inSegment, inRest, inEveryone }: Record<"inSegment" | "inRest" | "inEveryone", ShareInGroup>,
): ShareTrait {
  const byConstruction = variable.role === "base";
  const comparable = inSegment.n > 0 && inRest.n > 0;
  const tested = byConstruction
    ? null
    : twoProportionTest(inSegment.share, inSegment.effectiveN, inRest.share, inRest.effectiveN);
  const interval = wilsonInterval(inSegment.share, inSegment.effectiveN);
  return {
    kind: "share",
    variable: variable.id,
    option,
    byConstruction,
    inSegment: { ...inSegment, interval },
    inRest,
    inEveryone,
    difference: inSegment.share - inEveryone.share,
    index: inSegment.n > 0 ? shareIndex(inSegment.share, inEveryone.share) : null,
    marker: inSegment.n > 0 && isMarkerShare(inSegment.share, inEveryone.share),
    test: tested && { method: tested.method, statistic: tested.z, p: tested.p, q: NaN },
    cohensH: comparable ? cohensH(inSegment.share, inRest.share) : null,
    distinctive: false,
    typical: inSegment.n > 0 && inSegment.share >= TRAIT_RULES.typicalShare,
    confidence: confidenceOf(inSegment.n, interval),
  };
}

/** One tally per segment and, last, one of the unassigned. */
function tallyBySegment(
  { assignments, segments, weights }: ProfileSegmentsInput,
  column: CategoricalColumn,
): Tally[] {
  const tallies = Array.from({ length: segments + 1 }, () => emptyTally(column.categories));
  for (const [i, code] of column.codes.entries()) {
    const weight = weights ? (weights[i] ?? 0) : 1;
    if (code < 0 || code >= column.categories || !(weight > 0)) continue;
    const assigned = assignments[i] ?? -1;
    const tally = tallies[assigned >= 0 && assigned < segments ? assigned : segments];
    if (!tally) continue;
    tally.n += 1;
    tally.weight += weight;
    tally.squares += weight * weight;
    tally.counts[code] = (tally.counts[code] ?? 0) + 1;
    tally.weights[code] = (tally.weights[code] ?? 0) + weight;
  }
  return tallies;
}

const emptyTally = (options: number): Tally => ({
  n: 0,
  weight: 0,
  squares: 0,
  counts: new Float64Array(options),
  weights: new Float64Array(options),
});

const combine = (a: Tally, b: Tally, sign: 1 | -1): Tally => ({
  n: a.n + sign * b.n,
  weight: a.weight + sign * b.weight,
  squares: a.squares + sign * b.squares,
  counts: a.counts.map((x, i) => x + sign * (b.counts[i] ?? 0)),
  weights: a.weights.map((x, i) => x + sign * (b.weights[i] ?? 0)),
});

function shareIn(tally: Tally, option: number): ShareInGroup {
  if (tally.n === 0) return { n: 0, effectiveN: 0, count: 0, share: 0 };
  return {
    n: tally.n,
    effectiveN: tally.weight ** 2 / tally.squares,
    count: tally.counts[option] ?? 0,
    // Subtracting the segment from everyone may leave a share a rounding error outside 0…1.
    share: Math.min(1, Math.max(0, (tally.weights[option] ?? 0) / tally.weight)),
  };
}
