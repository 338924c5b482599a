import { assignByMeasure } from "./alternate";
import { assignToNearestMean } from "./assign-euclidean";
import { measureCentroids } from "./lloyd";
import { createPartition } from "./partition";
import type { Points } from "./points";
import type { Measure } from "./settings";

/**
 * The segment of every point by its nearest centroid, whether it had weight when the centroids were made or not.
 *
 * @param cells the table of centroids
 */
export const placeEveryone = (
  points: Points,
  measure: Measure,
  segments: number,
  cells: Float64Array,
): Int16Array => {
  const all = Int32Array.from({ length: points.points }, (_, point) => point);
  const everyone = createPartition(points, segments, points.weights, all);
  everyone.centroids.cells.set(cells);
  if (measure !== "euclidean") {
    assignByMeasure(measure, points, everyone);
    return everyone.assigned;
  }
  measureCentroids(everyone);
  assignToNearestMean(points, everyone);
  return everyone.assigned;
};
