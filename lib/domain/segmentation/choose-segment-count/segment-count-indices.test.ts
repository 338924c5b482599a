import { describe, expect, test } from "vitest";
import type { NumericColumn } from "@/lib/domain/statistics/column";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { collectPoints } from "../k-centroids/points";
import { chooseByGap, combineGap, logWithinSums, runGapSample } from "./gap-statistic";
import { chooseByPrediction, combinePredictionStrength, runPredictionSplit } from "./prediction-strength";

/** So many clouds in a row, ten standard deviations apart. */
const clouds = (people: number, count: number): NumericColumn[] => {
  const random = createRandom(count);
  const values = Array.from({ length: people }, (_, i) => [
    10 * (i % count) + drawNormal(random),
    drawNormal(random),
  ]);
  return [0, 1].map((axis) => ({
    kind: "numeric",
    values: Float64Array.from(values, (value) => value[axis] ?? NaN),
  }));
};

const gapChoice = (columns: readonly NumericColumn[]): number | null => {
  const rows = columns[0]?.values.length ?? 0;
  const ranges = columns.map(({ values }) => [Math.min(...values), Math.max(...values)] as const);
  const frame = { rows, ranges, from: 1, to: 4, starts: 4 };
  const samples = Array.from({ length: 8 }, (_, sample) => runGapSample(frame, { sample, seed: 1 }));
  return chooseByGap(combineGap(1, logWithinSums(collectPoints(columns, true), 1, 4, 4, 1), samples));
};

const predictionChoice = (columns: readonly NumericColumn[]): number => {
  const points = collectPoints(columns, true);
  const task = { seed: 1, measure: "euclidean" as const, from: 1, to: 4, starts: 4 };
  const splits = Array.from({ length: 6 }, (_, split) => runPredictionSplit(points, { ...task, split }));
  return chooseByPrediction(combinePredictionStrength(1, splits));
};

describe("indices for the number of segments", () => {
  test.each([1, 2, 3])("%i clouds are counted by the gap and by prediction strength", (count) => {
    const columns = clouds(90, count);
    expect(gapChoice(columns)).toBe(count);
    expect(predictionChoice(columns)).toBe(count);
  });

  test("the gap rule takes the first number that the next does not beat by a standard error", () => {
    const gap = (segments: number, value: number) => ({ segments, gap: value, standardError: 0.1 });
    expect(chooseByGap([gap(1, 0.1), gap(2, 0.5), gap(3, 0.55)])).toBe(2);
    expect(chooseByGap([gap(1, 0.1), gap(2, 0.3), gap(3, 0.9)])).toBe(3);
  });
});
