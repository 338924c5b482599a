import { angleDistance, jaccardDistance } from "./measure-distance";
import type { Points } from "./points";
import type { Measure } from "./settings";

/** One point with all its coordinates, to be compared with many others. */
export const densePoint = (points: Points, point: number, out: Float64Array): void => {
  out.fill(0);
  for (let entry = points.entryStart[point] ?? 0; entry < (points.entryStart[point + 1] ?? 0); entry++) {
    out[points.dimensionOf[entry] ?? 0] = points.values.length === 0 ? 1 : (points.values[entry] ?? 0);
  }
};

const manhattanBetween = (points: Points, dense: Float64Array, denseSum: number, other: number): number => {
  let distance = denseSum;
  for (let entry = points.entryStart[other] ?? 0; entry < (points.entryStart[other + 1] ?? 0); entry++) {
    const own = dense[points.dimensionOf[entry] ?? 0] ?? 0;
    const value = points.values.length === 0 ? 1 : (points.values[entry] ?? 0);
    distance += Math.abs(value - own) - Math.abs(own);
  }
  return distance;
};

/** Distance between two people, not squared: what a silhouette compares. `dense` are the coordinates of `point`. */
export const distanceBetween = (
  measure: Measure,
  points: Points,
  point: number,
  dense: Float64Array,
  other: number,
): number => {
  if (measure === "manhattan") {
    let sum = 0;
    for (const value of dense) sum += Math.abs(value);
    return manhattanBetween(points, dense, sum, other);
  }
  let dot = 0;
  const end = points.entryStart[other + 1] ?? 0;
  const binary = points.values.length === 0;
  for (let entry = points.entryStart[other] ?? 0; entry < end; entry++) {
    const own = dense[points.dimensionOf[entry] ?? 0] ?? 0;
    dot += binary ? own : own * (points.values[entry] ?? 0);
  }
  const [a, b] = [points.squares[point] ?? 0, points.squares[other] ?? 0];
  if (measure === "euclidean") return Math.sqrt(Math.max(0, a + b - 2 * dot));
  return measure === "angle" ? angleDistance(dot, a, b) : jaccardDistance(dot, a, b);
};
