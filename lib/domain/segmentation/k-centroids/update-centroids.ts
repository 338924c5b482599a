import { addPoint, type CentroidTable } from "./centroid-table";
import { jaccardDistance } from "./measure-distance";
import type { Partition } from "./partition";
import type { Points } from "./points";
import type { Measure } from "./settings";

const clear = (table: CentroidTable, r: number): void => {
  for (let at = r; at < table.cells.length; at += table.stride) table.cells[at] = 0;
};

const membersBySegment = (partition: Partition): number[][] => {
  const members = Array.from({ length: partition.segments }, (): number[] => []);
  for (const point of partition.active) members[partition.assigned[point] ?? 0]?.push(point);
  return members;
};

const meanOf = (
  points: Points,
  partition: Partition,
  members: readonly number[],
  r: number,
  unitLength: boolean,
) => {
  const { centroids, weights } = partition;
  clear(centroids, r);
  let total = 0;
  for (const point of members) {
    const square = points.squares[point] ?? 0;
    if (unitLength && square === 0) continue;
    const weight = unitLength ? (weights[point] ?? 0) / Math.sqrt(square) : (weights[point] ?? 0);
    addPoint(points, point, weight, centroids, r);
    total += weight;
  }
  if (total > 0)
    for (let at = r; at < centroids.cells.length; at += centroids.stride)
      centroids.cells[at] = (centroids.cells[at] ?? 0) / total;
};

/** The value that half of the weight lies below and half above; the middle of two if the weight splits exactly. */
export const weightedMedian = (values: readonly (readonly [value: number, weight: number])[]): number => {
  const sorted = [...values].sort((a, b) => a[0] - b[0]);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let below = 0;
  for (const [index, [value, weight]] of sorted.entries()) {
    below += weight;
    if (below > half) return value;
    if (below === half) return (value + (sorted[index + 1]?.[0] ?? value)) / 2;
  }
  return sorted.at(-1)?.[0] ?? 0;
};

const medianOf = (points: Points, partition: Partition, members: readonly number[], r: number): void => {
  const { centroids, weights } = partition;
  const given = Array.from({ length: points.dimensions }, (): [number, number][] => []);
  const total = members.reduce((sum, point) => sum + (weights[point] ?? 0), 0);
  for (const point of members) {
    for (let entry = points.entryStart[point] ?? 0; entry < (points.entryStart[point + 1] ?? 0); entry++) {
      const value = points.values.length === 0 ? 1 : (points.values[entry] ?? 0);
      given[points.dimensionOf[entry] ?? 0]?.push([value, weights[point] ?? 0]);
    }
  }
  given.forEach((values, dimension) => {
    const listed = values.reduce((sum, [, weight]) => sum + weight, 0);
    // Members that do not list the dimension are at zero.
    centroids.cells[dimension * centroids.stride + r] = weightedMedian([...values, [0, total - listed]]);
  });
};

/** The set of ticks nearest to the members in sum: the most ticked t dimensions, for the best t. */
const bestTickSet = (points: Points, partition: Partition, members: readonly number[], r: number): void => {
  const { centroids, weights } = partition;
  meanOf(points, partition, members, r, false);
  const share = (dimension: number): number => centroids.cells[dimension * centroids.stride + r] ?? 0;
  const order = Array.from({ length: points.dimensions }, (_, dimension) => dimension).sort(
    (a, b) => share(b) - share(a) || a - b,
  );
  const rank = new Int32Array(points.dimensions);
  order.forEach((dimension, at) => (rank[dimension] = at));
  const cost = new Float64Array(points.dimensions + 1);
  const ticked = new Uint8Array(points.dimensions);
  for (const point of members) {
    ticked.fill(0);
    const end = points.entryStart[point + 1] ?? 0;
    for (let entry = points.entryStart[point] ?? 0; entry < end; entry++)
      ticked[rank[points.dimensionOf[entry] ?? 0] ?? 0] = 1;
    let shared = 0;
    for (let size = 1; size <= points.dimensions; size++) {
      shared += ticked[size - 1] ?? 0;
      cost[size] =
        (cost[size] ?? 0) + (weights[point] ?? 0) * jaccardDistance(shared, points.squares[point] ?? 0, size);
    }
  }
  let best = 1;
  for (let size = 2; size <= points.dimensions; size++)
    if ((cost[size] ?? 0) < (cost[best] ?? 0) - 1e-12) best = size;
  clear(centroids, r);
  for (const dimension of order.slice(0, best)) centroids.cells[dimension * centroids.stride + r] = 1;
};

/** The centroid of every segment that has members, by its measure; a segment without members keeps its own. */
export const updateCentroids = (measure: Measure, points: Points, partition: Partition): void => {
  membersBySegment(partition).forEach((members, r) => {
    if (members.length === 0) return;
    if (measure === "manhattan") medianOf(points, partition, members, r);
    else if (measure === "jaccard") bestTickSet(points, partition, members, r);
    else meanOf(points, partition, members, r, measure === "angle");
  });
};
