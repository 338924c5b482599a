import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { adjustedRandIndex } from "../agreement/adjusted-rand";
import { bestOverlaps } from "../agreement/best-overlap";
import { crossDivisions } from "../agreement/cross-table";
import type { Points } from "../k-centroids/points";
import type { Measure } from "../k-centroids/settings";
import { drawBootstrapWeights, resamplingFrame } from "./bootstrap-weights";
import { divideSample } from "./divide-sample";
import type { StabilitySettings } from "./settings";

/** What all pairs share: the points, and the division of all people whose segments are looked for, per number of segments. */
export interface StabilityFrame {
  readonly points: Points;
  readonly divisions: readonly { readonly segments: number; readonly assigned: Int16Array }[];
}

export interface BootstrapPairTask {
  readonly pair: number;
  readonly measure: Measure;
  readonly starts: number;
  readonly seed: number;
}

/** One pair of samples, per number of segments in the order of `StabilityFrame.divisions`. */
export interface BootstrapPairResult {
  readonly pair: number;
  /** Adjusted Rand index of the two samples' divisions of everybody. */
  readonly agreement: readonly number[];
  /** `[division][segment]`: best overlap with a segment of the sample, mean of both samples. */
  readonly overlaps: readonly (readonly number[])[];
}

export const planBootstrapPairs = ({
  measure,
  pairs,
  seed,
  starts,
}: StabilitySettings): BootstrapPairTask[] =>
  Array.from({ length: pairs }, (_, pair) => ({ pair, measure, starts, seed }));

/**
 * One pair of bootstrap samples, divided for every number of segments (Dolnicar & Leisch 2010, Marketing Letters
 * 21:83–101). The same pair serves all numbers of segments, as in flexclust.
 */
export const runBootstrapPair = (frame: StabilityFrame, task: BootstrapPairTask): BootstrapPairResult => {
  const { points, divisions } = frame;
  const { measure, pair, seed, starts } = task;
  const resampling = resamplingFrame(points);
  const samples = [0, 1].map((half) => {
    const weights = new Float64Array(points.points);
    drawBootstrapWeights(resampling, createRandom(deriveSeed(seed, pair, half)), weights);
    return weights;
  });
  const agreement: number[] = [];
  const overlaps: number[][] = [];
  for (const { segments, assigned } of divisions) {
    const [first, second] = samples.map((weights, half) =>
      divideSample(
        points,
        weights,
        { measure, segments, starts },
        createRandom(deriveSeed(seed, pair, half, segments)),
      ),
    ) as [Int16Array, Int16Array];
    agreement.push(adjustedRandIndex(crossDivisions(first, segments, second, segments, points.weights)));
    const [inFirst, inSecond] = [first, second].map((sample) =>
      bestOverlaps(crossDivisions(assigned, segments, sample, segments, points.weights)),
    ) as [number[], number[]];
    overlaps.push(inFirst.map((overlap, r) => (overlap + (inSecond[r] ?? 0)) / 2));
  }
  return { pair, agreement, overlaps };
};
