import type { NumericColumn } from "@/lib/domain/statistics/column";
import { groupMoments, meanOf } from "@/lib/domain/statistics/group-comparison/group-moments";
import { welchTTest } from "@/lib/domain/statistics/group-comparison/welch-t-test";
import { summariseNumeric } from "@/lib/domain/statistics/summaries/numeric-summary";
import type { ProfiledVariable, ProfileSegmentsInput, RawTrait } from "./profile-input";
import type { MeanInGroup, MeanTrait } from "./segment-trait";
import { isMarkerMean } from "./trait-rules";

export function profileMeans(
  input: ProfileSegmentsInput,
  variable: ProfiledVariable,
  { values }: NumericColumn,
): RawTrait[] {
  const inEveryone = meanIn(values, input.weights);
  const belowZero = values.some((value) => value < 0);
  return Array.from({ length: input.segments }, (_, segment): RawTrait => {
    const sides = Int16Array.from(input.assignments, (assigned) => (assigned === segment ? 0 : 1));
    const inSegment = meanIn(
      values.map((value, i) => (sides[i] === 0 ? value : NaN)),
      input.weights,
    );
    const inRest = meanIn(
      values.map((value, i) => (sides[i] === 1 ? value : NaN)),
      input.weights,
    );
    const byConstruction = variable.role === "base";
    const moments = groupMoments(values, sides, 2, input.weights);
    const tested = byConstruction ? null : welchTTest(meanOf(moments, 0), meanOf(moments, 1));
    const effect = cohensD(inSegment, inRest);
    const trait: MeanTrait = {
      kind: "mean",
      variable: variable.id,
      byConstruction,
      inSegment,
      inRest,
      inEveryone,
      difference: inSegment.mean - inEveryone.mean,
      index:
        belowZero || !(inEveryone.mean > 0) || inSegment.n === 0
          ? null
          : (100 * inSegment.mean) / inEveryone.mean,
      marker: inSegment.n > 0 && isMarkerMean(inSegment.mean, inEveryone.mean),
      test: tested && { method: "welch-t", statistic: tested.t, p: tested.p, q: NaN },
      distinctive: false,
      cohensD: effect,
    };
    return { segment, trait, effect };
  });
}

function meanIn(values: Float64Array, weights: Float64Array | undefined): MeanInGroup {
  const { n, effectiveN, mean, sd } = summariseNumeric(values, weights);
  return { n, effectiveN, mean, sd };
}

function cohensD(segment: MeanInGroup, rest: MeanInGroup): number | null {
  if (segment.n < 2 || rest.n < 2) return null;
  const squares = (segment.n - 1) * segment.sd ** 2 + (rest.n - 1) * rest.sd ** 2;
  const pooled = Math.sqrt(squares / (segment.n + rest.n - 2));
  return pooled > 0 ? (segment.mean - rest.mean) / pooled : null;
}
