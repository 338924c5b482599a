import {
  chooseByGap,
  combineGap,
  logWithinSums,
  type Gap,
} from "@/lib/domain/segmentation/choose-segment-count/gap-statistic";
import {
  chooseByPrediction,
  combinePredictionStrength,
  type PredictionStrength,
} from "@/lib/domain/segmentation/choose-segment-count/prediction-strength";
import { collectPoints } from "@/lib/domain/segmentation/k-centroids/points";
import type { Measure } from "@/lib/domain/segmentation/k-centroids/settings";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import type { CategoricalColumn, NumericColumn } from "@/lib/domain/statistics/column";
import { runnerFor, type FitOptions } from "./runner-for";

interface IndexInput {
  readonly columns: readonly (CategoricalColumn | NumericColumn)[];
  readonly weights?: RowWeights | undefined;
  /** Most segments tried, from 1. */
  readonly to: number;
  readonly starts?: number | undefined;
  readonly seed?: number | undefined;
}

interface PredictionInput extends IndexInput {
  readonly measure?: Measure | undefined;
  readonly splits?: number;
}

const knownRange = (column: CategoricalColumn | NumericColumn): readonly [number, number] => {
  let [least, greatest] = [Infinity, -Infinity];
  const values = column.kind === "numeric" ? column.values : column.codes;
  for (const value of values) {
    if (Number.isNaN(value) || (column.kind === "categorical" && value < 0)) continue;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
};

/** The gap statistic over `samples` reference samples, and the number of segments it chooses. */
export const measureGap = async (
  { columns, weights, to, starts = 10, seed = 1, samples = 50 }: IndexInput & { readonly samples?: number },
  { signal, onProgress, threads }: FitOptions = {},
): Promise<{ readonly gaps: readonly Gap[]; readonly chosen: number | null }> => {
  const points = collectPoints(columns, true, weights);
  const rows = points.pointOfRow.filter((point) => point >= 0).length;
  const frame = { rows, ranges: columns.map(knownRange), from: 1, to, starts };
  const tasks = Array.from({ length: samples }, (_, sample) => ({ sample, seed }));
  const drawn = await runnerFor(threads).run("gap-sample", frame, tasks, { signal, onProgress });
  const gaps = combineGap(1, logWithinSums(points, 1, to, starts, seed), drawn);
  return { gaps, chosen: chooseByGap(gaps) };
};

/** Prediction strength over `splits` random halvings, and the number of segments it chooses. */
export const measurePredictionStrength = async (
  { columns, weights, to, starts = 10, seed = 1, splits = 25, measure = "euclidean" }: PredictionInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<{ readonly strengths: readonly PredictionStrength[]; readonly chosen: number }> => {
  const points = collectPoints(columns, measure === "euclidean" || measure === "manhattan", weights);
  const tasks = Array.from({ length: splits }, (_, split) => ({
    split,
    seed,
    measure,
    from: 1,
    to,
    starts,
  }));
  const found = await runnerFor(threads).run("prediction-split", points, tasks, { signal, onProgress });
  const strengths = combinePredictionStrength(1, found);
  return { strengths, chosen: chooseByPrediction(strengths) };
};
