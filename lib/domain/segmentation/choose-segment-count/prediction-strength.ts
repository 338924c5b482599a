import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import { crossDivisions, rowSums } from "../agreement/cross-table";
import type { Points } from "../k-centroids/points";
import type { Measure } from "../k-centroids/settings";
import { addRow, resamplingFrame } from "../stability/bootstrap-weights";
import { divideSample } from "../stability/divide-sample";

export interface PredictionStrengthTask {
  readonly split: number;
  readonly seed: number;
  readonly measure: Measure;
  readonly from: number;
  readonly to: number;
  readonly starts: number;
}

/** Above this the segments of one half are found by the other (Tibshirani & Walther 2005). */
export const STRONG_PREDICTION = 0.8;

/** The people in two random halves, as weights of the points. */
const splitPeople = (points: Points, random: RandomSource): [Float64Array, Float64Array] => {
  const frame = resamplingFrame(points);
  const halves: [Float64Array, Float64Array] = [
    new Float64Array(points.points),
    new Float64Array(points.points),
  ];
  shuffledIndices(random, frame.rows.length).forEach((index, place) => {
    addRow(frame, frame.rows[index] ?? 0, halves[place < frame.rows.length / 2 ? 0 : 1]);
  });
  return halves;
};

const pairs = (count: number): number => (count * (count - 1)) / 2;

/** Over the segments of a half, the least share of its pairs that the other half's division keeps together. */
const leastKept = (own: Int16Array, other: Int16Array, segments: number, weights: Float64Array): number => {
  const table = crossDivisions(own, segments, other, segments, weights);
  let least = 1;
  rowSums(table).forEach((size, r) => {
    if (size <= 1) return;
    let kept = 0;
    for (let s = 0; s < segments; s++) kept += pairs(table.cells[r * segments + s] ?? 0);
    least = Math.min(least, kept / pairs(size));
  });
  return least;
};

/**
 * Prediction strength of one random division of the people into halves (Tibshirani & Walther 2005, Journal of
 * Computational and Graphical Statistics 14:511–528), mean of both directions, per number of segments from `from` to `to`.
 */
export const runPredictionSplit = (points: Points, task: PredictionStrengthTask): number[] => {
  const { measure, starts } = task;
  const random = createRandom(deriveSeed(task.seed, task.split));
  const halves = splitPeople(points, random);
  return Array.from({ length: task.to - task.from + 1 }, (_, at) => {
    const segments = task.from + at;
    if (segments === 1) return 1;
    const [first, second] = halves.map((weights) =>
      divideSample(points, weights, { measure, segments, starts }, random),
    ) as [Int16Array, Int16Array];
    return (
      (leastKept(first, second, segments, halves[0]) + leastKept(second, first, segments, halves[1])) / 2
    );
  });
};

export interface PredictionStrength {
  readonly segments: number;
  readonly mean: number;
}

export const combinePredictionStrength = (
  from: number,
  splits: readonly (readonly number[])[],
): PredictionStrength[] =>
  (splits[0] ?? []).map((_, at) => ({
    segments: from + at,
    mean: splits.reduce((sum, split) => sum + (split[at] ?? NaN), 0) / splits.length,
  }));

/** The most segments whose prediction is strong; 1 if none is. */
export const chooseByPrediction = (strengths: readonly PredictionStrength[]): number =>
  strengths.reduce(
    (most, { segments, mean }) => (mean > STRONG_PREDICTION ? Math.max(most, segments) : most),
    1,
  );
