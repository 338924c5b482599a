import { createTable, type CentroidTable } from "./centroid-table";
import type { Points } from "./points";

/** A division of the points under way. Made once per run of starts: iterations allocate nothing. */
export interface Partition {
  readonly segments: number;
  /** Weight of each point in this run; a bootstrap sample is a vector of weights. */
  readonly weights: Float64Array;
  /** Points of positive weight. */
  readonly active: Int32Array;
  /** Segment of each point; −1 before the first assignment. */
  readonly assigned: Int16Array;
  readonly centroids: CentroidTable;
  /** Σ weight · x per segment. */
  readonly sums: CentroidTable;
  /** Σ weight per segment. */
  readonly sizes: Float64Array;
  /** Half of each centroid's squared length; infinite for padding. */
  readonly halfSquares: Float64Array;
  readonly scratch: Float64Array;
  /** Per point: at least its distance to its own centroid, and at most its distance to any other. */
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  /** How far each centroid moved in the last update. */
  readonly drift: Float64Array;
}

export const activePoints = (weights: Float64Array): Int32Array => {
  const active = new Int32Array(weights.length);
  let count = 0;
  for (let point = 0; point < weights.length; point++) if ((weights[point] ?? 0) > 0) active[count++] = point;
  return active.slice(0, count);
};

export const createPartition = (
  points: Points,
  segments: number,
  weights: Float64Array,
  active = activePoints(weights),
): Partition => {
  const centroids = createTable(points, segments);
  return {
    segments,
    weights,
    active,
    assigned: new Int16Array(points.points).fill(-1),
    centroids,
    sums: createTable(points, segments),
    sizes: new Float64Array(centroids.stride),
    halfSquares: new Float64Array(centroids.stride),
    scratch: new Float64Array(centroids.stride),
    upper: new Float64Array(points.points),
    lower: new Float64Array(points.points),
    drift: new Float64Array(centroids.stride),
  };
};

/**
 * Means, half squared lengths and drifts from the sums; a segment without people keeps its centroid.
 */
export const updateMeans = (points: Points, partition: Partition): void => {
  const { centroids, sums, sizes, halfSquares, drift, segments } = partition;
  const { stride, cells } = centroids;
  halfSquares.fill(0, 0, segments);
  halfSquares.fill(Infinity, segments);
  drift.fill(0);
  for (let dimension = 0; dimension < points.dimensions; dimension++) {
    for (let r = 0; r < segments; r++) {
      const at = dimension * stride + r;
      const size = sizes[r] ?? 0;
      const before = cells[at] ?? 0;
      const mean = size > 0 ? (sums.cells[at] ?? 0) / size : before;
      cells[at] = mean;
      halfSquares[r] = (halfSquares[r] ?? 0) + 0.5 * mean * mean;
      drift[r] = (drift[r] ?? 0) + (mean - before) * (mean - before);
    }
  }
  for (let r = 0; r < segments; r++) drift[r] = Math.sqrt(drift[r] ?? 0);
};

/** Σ weight · |x − mean|² = Σ weight · |x|² − Σ_r |sum_r|² / size_r. */
export const withinSumOfSquares = (points: Points, partition: Partition): number => {
  const { sums, sizes, segments, weights, active } = partition;
  let within = 0;
  for (const point of active) within += (weights[point] ?? 0) * (points.squares[point] ?? 0);
  for (let r = 0; r < segments; r++) {
    const size = sizes[r] ?? 0;
    if (size <= 0) continue;
    let square = 0;
    for (let at = r; at < sums.cells.length; at += sums.stride) square += (sums.cells[at] ?? 0) ** 2;
    within -= square / size;
  }
  return within;
};
