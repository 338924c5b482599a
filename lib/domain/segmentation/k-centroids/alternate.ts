import { dotProducts } from "./centroid-table";
import { distanceToCentroid, measureLengths } from "./measure-distance";
import type { Partition } from "./partition";
import type { Points } from "./points";
import type { Measure } from "./settings";
import { updateCentroids } from "./update-centroids";

const PASSES = 200;

/** Assigns every active point to its nearest centroid, notes its distance in `upper`, and returns Σ weight · distance. */
export const assignByMeasure = (measure: Measure, points: Points, partition: Partition): number => {
  const { active, assigned, centroids, scratch, segments, sizes, upper, weights } = partition;
  const lengths = measureLengths(centroids);
  sizes.fill(0);
  let within = 0;
  for (const point of active) {
    dotProducts(points, point, centroids, scratch);
    let best = 0;
    let lowest = Infinity;
    for (let r = 0; r < segments; r++) {
      const distance = distanceToCentroid(measure, points, point, centroids, lengths, r, scratch[r] ?? 0);
      if (distance < lowest) {
        lowest = distance;
        best = r;
      }
    }
    const weight = weights[point] ?? 0;
    assigned[point] = best;
    upper[point] = lowest;
    sizes[best] = (sizes[best] ?? 0) + weight;
    within += weight * lowest;
  }
  return within;
};

/** Gives every empty segment the person farthest from the centroid of a segment that can spare one. */
const fillEmptySegments = (partition: Partition): void => {
  const { active, assigned, segments, sizes, upper, weights } = partition;
  for (let r = 0; r < segments; r++) {
    if ((sizes[r] ?? 0) > 0) continue;
    let farthest = -1;
    for (const point of active) {
      if ((sizes[assigned[point] ?? 0] ?? 0) <= (weights[point] ?? 0)) continue;
      if (farthest < 0 || (upper[point] ?? 0) > (upper[farthest] ?? 0)) farthest = point;
    }
    if (farthest < 0) return;
    const from = assigned[farthest] ?? 0;
    sizes[from] = (sizes[from] ?? 0) - (weights[farthest] ?? 0);
    sizes[r] = weights[farthest] ?? 0;
    assigned[farthest] = r;
    upper[farthest] = 0;
  }
};

const sameEverywhere = (a: Int16Array, b: Int16Array): boolean => {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
};

/**
 * Assigns and takes centroids as long as the sum of distances falls: right where the centroid is the point of smallest sum.
 * Leaves the best assignment and its centroids in the partition.
 */
const descend = (measure: Measure, points: Points, partition: Partition, passes: number): number => {
  const { assigned, centroids } = partition;
  let lowest = Infinity;
  const bestAssigned = new Int16Array(assigned.length);
  const bestCells = new Float64Array(centroids.cells.length);
  for (let pass = 0; pass < passes; pass++) {
    const within = assignByMeasure(measure, points, partition);
    if (!(within < lowest * (1 - 1e-12))) break;
    lowest = within;
    bestAssigned.set(assigned);
    bestCells.set(centroids.cells);
    fillEmptySegments(partition);
    updateCentroids(measure, points, partition);
  }
  centroids.cells.set(bestCells);
  assigned.set(bestAssigned);
  return lowest;
};

/**
 * Assigns and takes centroids until nobody moves, whatever the sum of distances does on the way. The mean of ticks is not the
 * centroid of smallest expected Jaccard distance (one person's ticks can be nearer to the others in sum), so a division is
 * where people and means agree, as in flexclust; the sum only chooses among such divisions.
 */
const settle = (measure: Measure, points: Points, partition: Partition, passes: number): number => {
  const { assigned } = partition;
  let within = assignByMeasure(measure, points, partition);
  const before = new Int16Array(assigned.length);
  for (let pass = 1; pass < passes; pass++) {
    before.set(assigned);
    fillEmptySegments(partition);
    updateCentroids(measure, points, partition);
    within = assignByMeasure(measure, points, partition);
    if (sameEverywhere(before, assigned)) break;
  }
  return within;
};

/**
 * k-centroids for any measure from the centroids in the partition. Leaves assignment and centroids in the partition.
 *
 * @param passes most passes over the people
 * @returns Σ weight · distance to the own centroid
 */
export const alternate = (measure: Measure, points: Points, partition: Partition, passes = PASSES): number =>
  measure === "expected-jaccard"
    ? settle(measure, points, partition, passes)
    : descend(measure, points, partition, passes);
