import { movePoint, scoreMeans } from "./assign-euclidean";
import { updateMeans, withinSumOfSquares, type Partition } from "./partition";
import type { Points } from "./points";

const PASSES = 100;

/** The mean of one segment after a move; returns how far it went. */
const updateMean = (points: Points, partition: Partition, r: number): number => {
  const { centroids, sums, sizes, halfSquares } = partition;
  const size = sizes[r] ?? 0;
  let half = 0;
  let drift = 0;
  for (let at = r; at < points.dimensions * centroids.stride; at += centroids.stride) {
    const mean = (sums.cells[at] ?? 0) / size;
    drift += (mean - (centroids.cells[at] ?? 0)) ** 2;
    centroids.cells[at] = mean;
    half += 0.5 * mean * mean;
  }
  halfSquares[r] = half;
  return Math.sqrt(drift);
};

/** Sums of all drifts so far: per centroid, and of the larger of each transfer's two. */
interface Travelled {
  readonly own: Float64Array;
  any: number;
}

/**
 * The segment a point should go to because the sum of squares then falls, counting that both means move; −1 to stay.
 * Notes the point's distances, less what the centroids have travelled so far, so that later checks can add it.
 */
const betterSegment = (points: Points, point: number, partition: Partition, travelled: Travelled): number => {
  const { assigned, weights, sizes, scratch, segments, upper, lower } = partition;
  scoreMeans(points, point, partition);
  const from = assigned[point] ?? 0;
  const weight = weights[point] ?? 0;
  const size = sizes[from] ?? 0;
  const square = points.squares[point] ?? 0;
  const ownSquare = square + 2 * (scratch[from] ?? 0);
  let lowest = (size / (size - weight)) * ownSquare * (1 - 1e-12);
  let nearestOther = Infinity;
  let best = -1;
  for (let r = 0; r < segments; r++) {
    if (r === from) continue;
    const otherSquare = square + 2 * (scratch[r] ?? 0);
    if (otherSquare < nearestOther) nearestOther = otherSquare;
    const cost = ((sizes[r] ?? 0) / ((sizes[r] ?? 0) + weight)) * otherSquare;
    if (cost < lowest) {
      lowest = cost;
      best = r;
    }
  }
  upper[point] = Math.sqrt(Math.max(0, ownSquare)) - (travelled.own[from] ?? 0);
  lower[point] = Math.sqrt(Math.max(0, nearestOther)) + travelled.any;
  return best;
};

const smallestSize = (partition: Partition): number => {
  let smallest = Infinity;
  for (let r = 0; r < partition.segments; r++) smallest = Math.min(smallest, partition.sizes[r] ?? 0);
  return smallest;
};

/** Whether no transfer of the point can pay, judged by bounds on its distances alone. */
const surelyStays = (
  point: number,
  partition: Partition,
  travelled: Travelled,
  smallest: number,
): boolean => {
  const from = partition.assigned[point] ?? 0;
  const weight = partition.weights[point] ?? 0;
  const size = partition.sizes[from] ?? 0;
  if (size <= weight) return true;
  const atMost = (partition.upper[point] ?? 0) + (travelled.own[from] ?? 0);
  const atLeast = (partition.lower[point] ?? 0) - travelled.any;
  if (atLeast <= 0) return false;
  const cost = (size / (size - weight)) * atMost * atMost;
  return cost < (smallest / (smallest + weight)) * atLeast * atLeast;
};

/**
 * Optimal transfers (Hartigan & Wong 1979, Applied Statistics 28:100–108): moves one point at a time as long as that
 * lowers the within-segment sum of squares. A division that `lloyd` cannot improve can still get better so.
 *
 * @returns the within-segment sum of squares
 */
export const polishByTransfers = (points: Points, partition: Partition): number => {
  const { active, upper, lower } = partition;
  const travelled: Travelled = { own: new Float64Array(partition.segments), any: 0 };
  upper.fill(Infinity);
  lower.fill(0);
  let smallest = smallestSize(partition);
  let sinceMove = 0;
  for (let step = 0; step < PASSES * active.length && sinceMove < active.length; step++) {
    const point = active[step % active.length] ?? 0;
    sinceMove++;
    if (surelyStays(point, partition, travelled, smallest)) continue;
    const to = betterSegment(points, point, partition, travelled);
    if (to < 0) continue;
    const from = partition.assigned[point] ?? 0;
    movePoint(points, point, partition, to);
    const drifts = [updateMean(points, partition, from), updateMean(points, partition, to)] as const;
    travelled.own[from] = (travelled.own[from] ?? 0) + drifts[0];
    travelled.own[to] = (travelled.own[to] ?? 0) + drifts[1];
    travelled.any += Math.max(...drifts);
    // The noted distances were to the segment it left.
    upper[point] = Infinity;
    lower[point] = 0;
    smallest = smallestSize(partition);
    sinceMove = 0;
  }
  updateMeans(points, partition);
  return withinSumOfSquares(points, partition);
};
