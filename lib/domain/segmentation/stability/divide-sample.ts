import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { alternate } from "../k-centroids/alternate";
import { placeRandomPeople, placeSpreadPeople } from "../k-centroids/initial-centroids";
import { lloyd, sumOfDistances } from "../k-centroids/lloyd";
import { activePoints, createPartition, type Partition } from "../k-centroids/partition";
import { placeEveryone } from "../k-centroids/place-everyone";
import type { Points } from "../k-centroids/points";
import type { Measure } from "../k-centroids/settings";

/**
 * Passes every start gets before the better ones go on. Expected Jaccard says nothing before it has settled: its sum rises
 * on the way.
 */
const shortRunPasses = (measure: Measure): number | undefined =>
  measure === "expected-jaccard" ? undefined : 6;
/** Starts that go on to the end. */
const FINALISTS = 5;

interface Runner {
  readonly cells: Float64Array;
  readonly distance: number;
}

/** Descends from the centroids in the partition; returns the sum of distances reached, not squared for Euclid either. */
const descend = (points: Points, partition: Partition, measure: Measure, passes?: number): number => {
  if (measure !== "euclidean") return alternate(measure, points, partition, passes);
  lloyd(points, partition, passes);
  return sumOfDistances(points, partition);
};

const drawStarts = (
  points: Points,
  partition: Partition,
  measure: Measure,
  starts: number,
  random: RandomSource,
): Runner[] =>
  Array.from({ length: starts }, (_, start) => {
    if (start % 2 === 0) placeSpreadPeople(points, partition, random);
    else placeRandomPeople(points, partition, random);
    const distance = descend(points, partition, measure, shortRunPasses(measure));
    return { cells: partition.centroids.cells.slice(), distance };
  });

/**
 * Divides a bootstrap sample: many short starts, the best few to the end, the best of those.
 *
 * @param weights the sample, as weights of the points
 * @returns the segment of every point of the data, by its nearest centroid, whether it was drawn or not
 */
export const divideSample = (
  points: Points,
  weights: Float64Array,
  request: { readonly measure: Measure; readonly segments: number; readonly starts: number },
  random: RandomSource,
): Int16Array => {
  const { measure, segments, starts } = request;
  const partition = createPartition(points, segments, weights, activePoints(weights));
  const finalists = drawStarts(points, partition, measure, starts, random)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, FINALISTS);
  let best = finalists[0];
  let lowest = Infinity;
  for (const finalist of finalists) {
    partition.centroids.cells.set(finalist.cells);
    const distance = descend(points, partition, measure);
    if (distance < lowest) {
      lowest = distance;
      best = { cells: partition.centroids.cells.slice(), distance };
    }
  }
  return placeEveryone(points, measure, segments, best?.cells ?? new Float64Array(0));
};
