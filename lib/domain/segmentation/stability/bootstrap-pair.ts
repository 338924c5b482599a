import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { adjustedRandIndex } from "../agreement/adjusted-rand";
import { bestOverlaps } from "../agreement/best-overlap";
import { crossDivisions } from "../agreement/cross-table";
import { drawBootstrapWeights, resamplingFrame, type Resampled } from "./bootstrap-weights";

/** A division of everybody whose segments are looked for in the samples: segment of each point (or pattern, or person). */
export interface SoughtDivision {
  readonly segments: number;
  readonly assigned: Int16Array;
}

/** One pair of samples, per number of segments in the order of the divisions sought. */
export interface BootstrapPairResult {
  readonly pair: number;
  /** Adjusted Rand index of the two samples' divisions of everybody. */
  readonly agreement: readonly number[];
  /** `[division][segment]`: best overlap with a segment of the sample, mean of both samples. */
  readonly overlaps: readonly (readonly number[])[];
}

/** Divides a sample, given as weights of the points, into so many segments and places every point by that division. */
export type DivideSample = (weights: Float64Array, segments: number, random: RandomSource) => Int16Array;

/**
 * One pair of bootstrap samples, divided for every number of segments (Dolnicar & Leisch 2010, Marketing Letters
 * 21:83–101). The same pair serves all numbers of segments, as in flexclust.
 *
 * @param resampled the points with their people
 */
export const compareBootstrapPair = (
  resampled: Resampled,
  divisions: readonly SoughtDivision[],
  { pair, seed }: { readonly pair: number; readonly seed: number },
  divide: DivideSample,
): BootstrapPairResult => {
  const frame = resamplingFrame(resampled);
  const samples = [0, 1].map((half) => {
    const weights = new Float64Array(resampled.weights.length);
    drawBootstrapWeights(frame, createRandom(deriveSeed(seed, pair, half)), weights);
    return weights;
  });
  const agreement: number[] = [];
  const overlaps: number[][] = [];
  for (const { segments, assigned } of divisions) {
    const [first, second] = samples.map((weights, half) =>
      divide(weights, segments, createRandom(deriveSeed(seed, pair, half, segments))),
    ) as [Int16Array, Int16Array];
    agreement.push(adjustedRandIndex(crossDivisions(first, segments, second, segments, resampled.weights)));
    const [inFirst, inSecond] = [first, second].map((sample) =>
      bestOverlaps(crossDivisions(assigned, segments, sample, segments, resampled.weights)),
    ) as [number[], number[]];
    overlaps.push(inFirst.map((overlap, r) => (overlap + (inSecond[r] ?? 0)) / 2));
  }
  return { pair, agreement, overlaps };
};
