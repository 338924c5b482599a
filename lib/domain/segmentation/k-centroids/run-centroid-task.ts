import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { alternate } from "./alternate";
import { placeRandomPeople, placeSpreadPeople } from "./initial-centroids";
import { lloyd } from "./lloyd";
import { createPartition, type Partition } from "./partition";
import type { Points } from "./points";
import type { CentroidSettings, Measure } from "./settings";
import { improveBySwaps } from "./swap-centroids";
import { polishByTransfers } from "./transfer-polish";

/** A block of starts for one number of segments. */
export interface CentroidTask {
  readonly measure: Measure;
  readonly segments: number;
  readonly firstStart: number;
  readonly starts: number;
  readonly seed: number;
}

export interface CentroidTaskResult {
  readonly segments: number;
  readonly firstStart: number;
  /** Σ weight · distance each start reached, in order of starts. */
  readonly withinSums: readonly number[];
  /** Best of the block: segment of each point, and the table of centroids. */
  readonly assigned: Int16Array;
  readonly cells: Float64Array;
}

const STARTS_PER_TASK = 10;

/** Cuts a run into tasks that depend on the settings alone, most segments first. */
export const planCentroids = (settings: CentroidSettings): CentroidTask[] => {
  const tasks: CentroidTask[] = [];
  const { measure, seed } = settings;
  for (let segments = settings.segments.to; segments >= settings.segments.from; segments--) {
    const starts = segments === 1 ? 1 : settings.starts;
    for (let firstStart = 0; firstStart < starts; firstStart += STARTS_PER_TASK) {
      tasks.push({
        measure,
        segments,
        firstStart,
        starts: Math.min(STARTS_PER_TASK, starts - firstStart),
        seed,
      });
    }
  }
  return tasks;
};

/** Minima multiply with the number of segments, and so does the search; without transfers there are more of them. */
export const swapsFor = (measure: Measure, segments: number): number => {
  if (segments === 1) return 0;
  if (measure !== "euclidean") return 2 * segments;
  return segments > 2 ? segments : 0;
};

/** One start from its own seed, ending at a local minimum; leaves it in the partition. */
export const runCentroidStart = (
  points: Points,
  partition: Partition,
  task: CentroidTask,
  start: number,
): number => {
  const random = createRandom(deriveSeed(task.seed, task.segments, start));
  if (start % 2 === 0) placeSpreadPeople(points, partition, random);
  else placeRandomPeople(points, partition, random);
  const { measure, segments } = task;
  const descend = (): number => {
    if (measure !== "euclidean") return alternate(measure, points, partition);
    lloyd(points, partition);
    return polishByTransfers(points, partition);
  };
  return improveBySwaps(points, partition, descend, descend(), swapsFor(measure, segments), random);
};

/** Runs a block of starts. Pure: the same task on the same points gives the same result in any thread. */
export const runCentroidTask = (points: Points, task: CentroidTask): CentroidTaskResult => {
  const partition = createPartition(points, task.segments, points.weights);
  const withinSums: number[] = [];
  let lowest = Infinity;
  let assigned = new Int16Array(0);
  let cells = new Float64Array(0);
  for (let start = task.firstStart; start < task.firstStart + task.starts; start++) {
    const within = runCentroidStart(points, partition, task, start);
    withinSums.push(within);
    if (within < lowest) {
      lowest = within;
      assigned = partition.assigned.slice();
      cells = partition.centroids.cells.slice();
    }
  }
  return { segments: task.segments, firstStart: task.firstStart, withinSums, assigned, cells };
};
