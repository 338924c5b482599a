import { addPoint } from "./centroid-table";
import type { Partition } from "./partition";
import type { Points } from "./points";

/*
 * The innermost loop of k-means. The nearest centroid minimises ½|m|² − x·m; segments go in blocks of four and two so
 * that a point's coordinates are read once per block and the sums stay in registers.
 */

/** ½|m|² − x·m for every segment of a 0/1 point, into `scratch`. */
const scoreTicks = (points: Points, point: number, partition: Partition): void => {
  const { dimensionOf, entryStart } = points;
  const { halfSquares, scratch } = partition;
  const { cells, stride } = partition.centroids;
  const first = entryStart[point] ?? 0;
  const end = entryStart[point + 1] ?? 0;
  let r = 0;
  for (; r + 4 <= stride; r += 4) {
    let v0 = halfSquares[r] ?? 0;
    let v1 = halfSquares[r + 1] ?? 0;
    let v2 = halfSquares[r + 2] ?? 0;
    let v3 = halfSquares[r + 3] ?? 0;
    for (let entry = first; entry < end; entry++) {
      const at = (dimensionOf[entry] ?? 0) * stride + r;
      v0 -= cells[at] ?? 0;
      v1 -= cells[at + 1] ?? 0;
      v2 -= cells[at + 2] ?? 0;
      v3 -= cells[at + 3] ?? 0;
    }
    scratch[r] = v0;
    scratch[r + 1] = v1;
    scratch[r + 2] = v2;
    scratch[r + 3] = v3;
  }
  for (; r < stride; r += 2) {
    let v0 = halfSquares[r] ?? 0;
    let v1 = halfSquares[r + 1] ?? 0;
    for (let entry = first; entry < end; entry++) {
      const at = (dimensionOf[entry] ?? 0) * stride + r;
      v0 -= cells[at] ?? 0;
      v1 -= cells[at + 1] ?? 0;
    }
    scratch[r] = v0;
    scratch[r + 1] = v1;
  }
};

/** The same for a point of any coordinates. */
const scoreNumbers = (points: Points, point: number, partition: Partition): void => {
  const { dimensionOf, entryStart, values } = points;
  const { halfSquares, scratch } = partition;
  const { cells, stride } = partition.centroids;
  const first = entryStart[point] ?? 0;
  const end = entryStart[point + 1] ?? 0;
  for (let r = 0; r < stride; r += 2) {
    let v0 = halfSquares[r] ?? 0;
    let v1 = halfSquares[r + 1] ?? 0;
    for (let entry = first; entry < end; entry++) {
      const at = (dimensionOf[entry] ?? 0) * stride + r;
      const value = values[entry] ?? 0;
      v0 -= value * (cells[at] ?? 0);
      v1 -= value * (cells[at + 1] ?? 0);
    }
    scratch[r] = v0;
    scratch[r + 1] = v1;
  }
};

/** ½|m|² − x·m for every segment, into `partition.scratch`: half the squared distance, less ½|x|². */
export const scoreMeans = (points: Points, point: number, partition: Partition): void => {
  if (points.values.length === 0) scoreTicks(points, point, partition);
  else scoreNumbers(points, point, partition);
};

/** The segment whose mean is nearest; the first of equals. */
export const nearestMean = (points: Points, point: number, partition: Partition): number => {
  scoreMeans(points, point, partition);
  const { scratch, segments } = partition;
  let best = 0;
  for (let r = 1; r < segments; r++) if ((scratch[r] ?? 0) < (scratch[best] ?? 0)) best = r;
  return best;
};

/** Moves a point and keeps sums and sizes true. */
export const movePoint = (points: Points, point: number, partition: Partition, to: number): void => {
  const { assigned, sizes, sums, weights } = partition;
  const from = assigned[point] ?? -1;
  const weight = weights[point] ?? 0;
  if (from >= 0) {
    addPoint(points, point, -weight, sums, from);
    sizes[from] = (sizes[from] ?? 0) - weight;
  }
  addPoint(points, point, weight, sums, to);
  sizes[to] = (sizes[to] ?? 0) + weight;
  assigned[point] = to;
};

/** Finds a point's nearest mean and notes how near it and the next are. */
const nearestWithBounds = (points: Points, point: number, partition: Partition): number => {
  scoreMeans(points, point, partition);
  const { scratch, segments, upper, lower } = partition;
  let best = 0;
  let lowest = Infinity;
  let second = Infinity;
  for (let r = 0; r < segments; r++) {
    const score = scratch[r] ?? 0;
    if (score < lowest) {
      second = lowest;
      lowest = score;
      best = r;
    } else if (score < second) second = score;
  }
  const square = points.squares[point] ?? 0;
  upper[point] = Math.sqrt(Math.max(0, square + 2 * lowest));
  lower[point] = Math.sqrt(Math.max(0, square + 2 * second));
  return best;
};

/** The largest drift, whose it is, and the largest of the others. */
const largestDrifts = (
  drift: Float64Array,
  segments: number,
): { segment: number; largest: number; next: number } => {
  let segment = 0;
  let largest = 0;
  let next = 0;
  for (let r = 0; r < segments; r++) {
    const own = drift[r] ?? 0;
    if (own > largest) {
      next = largest;
      largest = own;
      segment = r;
    } else if (own > next) next = own;
  }
  return { segment, largest, next };
};

/**
 * Assigns every active point to its nearest mean; returns how many moved. A point is not measured again while the
 * drifts of the centroids cannot have brought another nearer than its own (Hamerly 2010, SIAM Data Mining, 130–140):
 * the same assignment with fewer distances.
 */
export const assignToNearestMean = (points: Points, partition: Partition): number => {
  const { active, assigned, upper, lower, drift, segments } = partition;
  const { segment, largest, next } = largestDrifts(drift, segments);
  let moved = 0;
  for (let index = 0; index < active.length; index++) {
    const point = active[index] ?? 0;
    const own = assigned[point] ?? -1;
    if (own >= 0) {
      const atMost = (upper[point] ?? 0) + (drift[own] ?? 0);
      const atLeast = (lower[point] ?? 0) - (own === segment ? next : largest);
      upper[point] = atMost;
      lower[point] = atLeast;
      if (atMost < atLeast) continue;
    }
    const nearest = nearestWithBounds(points, point, partition);
    if (nearest === own) continue;
    movePoint(points, point, partition, nearest);
    moved++;
  }
  return moved;
};
