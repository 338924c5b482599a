import { assignToNearestMean, movePoint } from "./assign-euclidean";
import { updateMeans, withinSumOfSquares, type Partition } from "./partition";
import type { Points } from "./points";

const PASSES = 300;

/** Squared distance of a point to the mean of its segment. */
const distanceToOwn = (points: Points, point: number, partition: Partition): number => {
  const { centroids, halfSquares, assigned } = partition;
  const r = assigned[point] ?? 0;
  let dot = 0;
  for (let entry = points.entryStart[point] ?? 0; entry < (points.entryStart[point + 1] ?? 0); entry++) {
    const cell = centroids.cells[(points.dimensionOf[entry] ?? 0) * centroids.stride + r] ?? 0;
    dot += points.values.length === 0 ? cell : cell * (points.values[entry] ?? 0);
  }
  return (points.squares[point] ?? 0) - 2 * dot + 2 * (halfSquares[r] ?? 0);
};

/** Σ weight · distance to the own mean, not squared: the sum by which flexclust chooses among starts. */
export const sumOfDistances = (points: Points, partition: Partition): number => {
  let sum = 0;
  for (const point of partition.active) {
    sum += (partition.weights[point] ?? 0) * Math.sqrt(Math.max(0, distanceToOwn(points, point, partition)));
  }
  return sum;
};

/** Gives every empty segment the person farthest from the mean of a segment that can spare one. */
const fillEmptySegments = (points: Points, partition: Partition): boolean => {
  const { segments, sizes, active, assigned, weights } = partition;
  let filled = false;
  for (let r = 0; r < segments; r++) {
    if ((sizes[r] ?? 0) > 0) continue;
    let farthest = -1;
    let greatest = 0;
    for (const point of active) {
      if ((sizes[assigned[point] ?? 0] ?? 0) <= (weights[point] ?? 0)) continue;
      const distance = distanceToOwn(points, point, partition);
      if (distance > greatest) [greatest, farthest] = [distance, point];
    }
    // Fewer different points than segments: some stay empty.
    if (farthest < 0) return filled;
    movePoint(points, farthest, partition, r);
    // Its bounds spoke of another centroid.
    partition.upper[farthest] = Infinity;
    filled = true;
  }
  return filled;
};

/** Half squares of centroids that were placed rather than computed. */
export const measureCentroids = (partition: Partition): void => {
  const { centroids, halfSquares, segments } = partition;
  halfSquares.fill(Infinity);
  for (let r = 0; r < segments; r++) {
    let square = 0;
    for (let at = r; at < centroids.cells.length; at += centroids.stride)
      square += (centroids.cells[at] ?? 0) ** 2;
    halfSquares[r] = square / 2;
  }
};

/**
 * k-means from the centroids in the partition: assign, average, until nobody moves (Lloyd 1957). Leaves assignment,
 * means and sums in the partition.
 *
 * @param passes most passes over the people
 * @returns the within-segment sum of squares
 */
export const lloyd = (points: Points, partition: Partition, passes = PASSES): number => {
  partition.assigned.fill(-1);
  partition.sums.cells.fill(0);
  partition.sizes.fill(0);
  measureCentroids(partition);
  for (let pass = 0; pass < passes; pass++) {
    const moved = assignToNearestMean(points, partition);
    const filled = fillEmptySegments(points, partition);
    if (moved === 0 && !filled) break;
    updateMeans(points, partition);
  }
  return withinSumOfSquares(points, partition);
};
