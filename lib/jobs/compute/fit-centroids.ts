import {
  chooseBestCentroids,
  type CentroidSolution,
} from "@/lib/domain/segmentation/k-centroids/finish-centroids";
import { collectPoints } from "@/lib/domain/segmentation/k-centroids/points";
import { planCentroids } from "@/lib/domain/segmentation/k-centroids/run-centroid-task";
import { centroidSettings, type CentroidRequest } from "@/lib/domain/segmentation/k-centroids/settings";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import type { CategoricalColumn, NumericColumn } from "@/lib/domain/statistics/column";
import { partOfProgress, runnerFor, type FitOptions } from "./runner-for";

export interface CentroidInput extends CentroidRequest {
  /** Numeric columns as prepared (centred, standardised …); categorical columns count by their codes, a tick as 1. */
  readonly columns: readonly (CategoricalColumn | NumericColumn)[];
  readonly weights?: RowWeights | undefined;
}

/** Of the progress, how much the starts take; the rest is for silhouettes and order. */
const SHARE_OF_STARTS = 0.9;

/**
 * Divides people around centroids for every number of segments asked for, ascending. The result depends on the data,
 * the settings and the seed only, not on the number of threads.
 *
 * @throws the signal's reason when cancelled
 */
export const fitCentroids = async (
  { columns, weights, ...request }: CentroidInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<CentroidSolution[]> => {
  const settings = centroidSettings.parse(request);
  const { measure } = settings;
  const points = collectPoints(columns, measure === "euclidean" || measure === "manhattan", weights);
  const runner = runnerFor(threads);
  const results = await runner.run("centroid-starts", points, planCentroids(settings), {
    signal,
    onProgress: partOfProgress(onProgress, 0, SHARE_OF_STARTS),
  });
  const finals = chooseBestCentroids(results).map((best) => ({ measure, best }));
  return runner.run("centroid-solution", points, finals, {
    signal,
    onProgress: partOfProgress(onProgress, SHARE_OF_STARTS, 1),
  });
};
