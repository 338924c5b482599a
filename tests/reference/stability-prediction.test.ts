import { expect, test } from "vitest";
import {
  chooseByPrediction,
  combinePredictionStrength,
  runPredictionSplit,
} from "@/lib/domain/segmentation/choose-segment-count/prediction-strength";
import { collectPoints } from "@/lib/domain/segmentation/k-centroids/points";
import { bases, readReference } from "./load-fixture";

test("prediction strength of the vacation motives is fpc's within .1 and picks the same number of segments", () => {
  const reference = readReference<{ M: number; mean_pred: number[]; optimalk: number }>(
    "predstrength_vacmot",
  );
  const points = collectPoints(bases.vacmot(), true);
  const task = {
    seed: 1,
    measure: "euclidean" as const,
    from: 1,
    to: reference.mean_pred.length,
    starts: 10,
  };
  const splits = Array.from({ length: reference.M }, (_, split) =>
    runPredictionSplit(points, { ...task, split }),
  );
  const strengths = combinePredictionStrength(1, splits);
  reference.mean_pred.forEach((mean, at) => {
    expect(Math.abs((strengths[at]?.mean ?? NaN) - mean)).toBeLessThan(0.1);
  });
  expect(chooseByPrediction(strengths)).toBe(reference.optimalk);
});
