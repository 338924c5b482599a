import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { placeCentroid } from "./initial-centroids";
import type { Partition } from "./partition";
import type { Points } from "./points";

/**
 * Looks for a better division near a local minimum: puts one centroid at a random person, descends again, and keeps what
 * is better (random swap; Fränti 2018, Journal of Big Data 5:13). On tick data, with their many near-equal minima, this
 * reaches the best known sums two to ten times as often per start.
 *
 * @param descend from centroids to the nearest minimum; returns its sum
 * @param within sum of the partition as it stands
 * @returns the sum of the partition it leaves
 */
export const improveBySwaps = (
  points: Points,
  partition: Partition,
  descend: () => number,
  within: number,
  swaps: number,
  random: RandomSource,
): number => {
  const { active, assigned, centroids, segments } = partition;
  const bestCells = centroids.cells.slice();
  const bestAssigned = assigned.slice();
  let lowest = within;
  for (let swap = 0; swap < swaps; swap++) {
    centroids.cells.set(bestCells);
    placeCentroid(points, active[random.below(active.length)] ?? 0, centroids, random.below(segments));
    const reached = descend();
    if (reached >= lowest * (1 - 1e-12)) continue;
    lowest = reached;
    bestCells.set(centroids.cells);
    bestAssigned.set(assigned);
  }
  centroids.cells.set(bestCells);
  assigned.set(bestAssigned);
  return lowest;
};
