import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import { densePoint, distanceBetween } from "./point-distance";
import type { Points } from "./points";
import type { Measure } from "./settings";

export interface Silhouette {
  /** Mean of s = (b − a) / max(a, b) over people. */
  readonly mean: number;
  readonly perSegment: readonly number[];
  /** People it was computed for: all, or a sample when there are very many. */
  readonly points: number;
}

/** All pairs up to here; above, a sample of people against a sample of people. */
const MOST_POINTS = 4000;

const choosePoints = (points: Points): Int32Array =>
  points.points <= MOST_POINTS
    ? Int32Array.from({ length: points.points }, (_, point) => point)
    : shuffledIndices(createRandom(points.points), points.points).slice(0, MOST_POINTS).sort();

const widthOf = (sums: Float64Array, sizes: Float64Array, own: number): number => {
  const others = (sizes[own] ?? 0) - 1;
  if (others <= 0) return 0;
  const a = (sums[own] ?? 0) / others;
  let b = Infinity;
  sums.forEach((sum, r) => {
    if (r !== own && (sizes[r] ?? 0) > 0) b = Math.min(b, sum / (sizes[r] ?? 1));
  });
  const larger = Math.max(a, b);
  return larger > 0 && Number.isFinite(b) ? (b - a) / larger : 0;
};

/**
 * Silhouette widths (Rousseeuw 1987, Journal of Computational and Applied Mathematics 20:53–65): near 1 people are
 * close to their own segment, near 0 between two. A person alone in a segment has 0. Null for fewer than two segments.
 */
export const silhouette = (
  measure: Measure,
  points: Points,
  assigned: Int16Array,
  segments: number,
): Silhouette | null => {
  if (segments < 2) return null;
  const chosen = choosePoints(points);
  const sizes = new Float64Array(segments);
  for (const point of chosen)
    sizes[assigned[point] ?? 0] = (sizes[assigned[point] ?? 0] ?? 0) + (points.weights[point] ?? 0);
  const widths = new Float64Array(segments);
  const sums = new Float64Array(segments);
  const dense = new Float64Array(points.dimensions);
  for (const point of chosen) {
    sums.fill(0);
    densePoint(points, point, dense);
    for (const other of chosen) {
      if (other === point) continue;
      const distance = distanceBetween(measure, points, point, dense, other);
      sums[assigned[other] ?? 0] =
        (sums[assigned[other] ?? 0] ?? 0) + (points.weights[other] ?? 0) * distance;
    }
    const own = assigned[point] ?? 0;
    widths[own] = (widths[own] ?? 0) + (points.weights[point] ?? 0) * widthOf(sums, sizes, own);
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return {
    mean: widths.reduce((sum, width) => sum + width, 0) / total,
    perSegment: Array.from(widths, (width, r) => ((sizes[r] ?? 0) > 0 ? width / (sizes[r] ?? 1) : 0)),
    points: chosen.length,
  };
};
