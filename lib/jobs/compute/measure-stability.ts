import { collectPoints, type Points } from "@/lib/domain/segmentation/k-centroids/points";
import { combineStability, type Stability } from "@/lib/domain/segmentation/stability/combine-stability";
import { planBootstrapPairs } from "@/lib/domain/segmentation/stability/run-bootstrap-pair";
import { stabilitySettings, type StabilityRequest } from "@/lib/domain/segmentation/stability/settings";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import type { CategoricalColumn, NumericColumn } from "@/lib/domain/statistics/column";
import { runnerFor, type FitOptions } from "./runner-for";

/** A division of all people, by any method; −1 for people without a segment. */
export interface Division {
  readonly segments: number;
  readonly assigned: Int16Array;
}

export interface StabilityInput extends Omit<StabilityRequest, "segments"> {
  readonly columns: readonly (CategoricalColumn | NumericColumn)[];
  readonly weights?: RowWeights | undefined;
  /** The divisions whose segments are looked for in the bootstrap samples, one per number of segments (2 or more). */
  readonly divisions: readonly Division[];
}

/** The segment of each point: that of the first person there. */
const divisionOfPoints = (points: Points, { assigned, segments }: Division): Division => {
  const ofPoint = new Int16Array(points.points).fill(-1);
  points.pointOfRow.forEach((point, row) => {
    if (point >= 0 && (ofPoint[point] ?? -1) < 0) ofPoint[point] = assigned[row] ?? -1;
  });
  return { segments, assigned: ofPoint };
};

/**
 * How well divisions into each number of segments, and each of their segments, are found again in pairs of bootstrap
 * samples. Depends on data, settings and seed only, not on the number of threads.
 *
 * @throws the signal's reason when cancelled
 */
export const measureStability = async (
  { columns, weights, divisions, ...request }: StabilityInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<Stability[]> => {
  const counts = divisions.map((division) => division.segments);
  const settings = stabilitySettings.parse({
    ...request,
    segments: { from: Math.min(...counts), to: Math.max(...counts) },
  });
  const mirror = settings.measure === "euclidean" || settings.measure === "manhattan";
  const points = collectPoints(columns, mirror, weights);
  const frame = { points, divisions: divisions.map((division) => divisionOfPoints(points, division)) };
  const results = await runnerFor(threads).run("bootstrap-pair", frame, planBootstrapPairs(settings), {
    signal,
    onProgress,
  });
  return combineStability(counts, results);
};
