import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import type { CentroidTable } from "./centroid-table";
import type { Partition } from "./partition";
import type { Points } from "./points";

/** Makes a point the centroid of a segment. */
export const placeCentroid = (points: Points, point: number, table: CentroidTable, segment: number): void => {
  const { cells, stride } = table;
  for (let at = segment; at < cells.length; at += stride) cells[at] = 0;
  for (let entry = points.entryStart[point] ?? 0; entry < (points.entryStart[point + 1] ?? 0); entry++) {
    cells[(points.dimensionOf[entry] ?? 0) * stride + segment] =
      points.values.length === 0 ? 1 : (points.values[entry] ?? 0);
  }
};

/** An active point drawn with probability proportional to `mass[point]`, or by rank if all mass is zero. */
const drawActive = (active: Int32Array, mass: Float64Array, total: number, random: RandomSource): number => {
  if (!(total > 0)) return active[random.below(active.length)] ?? 0;
  let left = random.next() * total;
  let last = active[0] ?? 0;
  for (const point of active) {
    const own = mass[point] ?? 0;
    if (own <= 0) continue;
    last = point;
    left -= own;
    if (left < 0) return point;
  }
  return last;
};

const totalOf = (active: Int32Array, mass: Float64Array): number => {
  let total = 0;
  for (const point of active) total += mass[point] ?? 0;
  return total;
};

/** People drawn at random by their weights, no two the same point while there are enough. */
export const placeRandomPeople = (points: Points, partition: Partition, random: RandomSource): void => {
  const { active, weights, segments, centroids } = partition;
  const taken = new Set<number>();
  const total = totalOf(active, weights);
  for (let segment = 0; segment < segments; segment++) {
    let point = drawActive(active, weights, total, random);
    for (let tries = 0; taken.has(point) && tries < 20; tries++)
      point = drawActive(active, weights, total, random);
    taken.add(point);
    placeCentroid(points, point, centroids, segment);
  }
};

const squaredDistance = (points: Points, point: number, other: Float64Array, otherSquare: number): number => {
  let dot = 0;
  const end = points.entryStart[point + 1] ?? 0;
  for (let entry = points.entryStart[point] ?? 0; entry < end; entry++) {
    const coordinate = other[points.dimensionOf[entry] ?? 0] ?? 0;
    dot += points.values.length === 0 ? coordinate : coordinate * (points.values[entry] ?? 0);
  }
  return Math.max(0, (points.squares[point] ?? 0) - 2 * dot + otherSquare);
};

/** k-means++ (Arthur & Vassilvitskii 2007): each next person with probability proportional to weight × squared distance. */
export const placeSpreadPeople = (points: Points, partition: Partition, random: RandomSource): void => {
  const { active, weights, segments, centroids } = partition;
  const nearest = new Float64Array(points.points).fill(Infinity);
  const mass = new Float64Array(points.points);
  const dense = new Float64Array(points.dimensions);
  let point = drawActive(active, weights, totalOf(active, weights), random);
  for (let segment = 0; segment < segments; segment++) {
    if (segment > 0) point = drawActive(active, mass, totalOf(active, mass), random);
    placeCentroid(points, point, centroids, segment);
    if (segment === segments - 1) return;
    for (let d = 0; d < dense.length; d++) dense[d] = centroids.cells[d * centroids.stride + segment] ?? 0;
    const square = points.squares[point] ?? 0;
    for (const other of active) {
      const distance = squaredDistance(points, other, dense, square);
      if (distance < (nearest[other] ?? Infinity)) {
        nearest[other] = distance;
        mass[other] = distance * (weights[other] ?? 0);
      }
    }
  }
};
