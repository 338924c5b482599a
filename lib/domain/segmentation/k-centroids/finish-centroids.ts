import { centroidsInUnits, createTable } from "./centroid-table";
import { placeEveryone } from "./place-everyone";
import type { Points } from "./points";
import type { CentroidTaskResult } from "./run-centroid-task";
import type { Measure } from "./settings";
import { silhouette, type Silhouette } from "./silhouette";

/** A division of people around centroids, segments in descending size. */
export interface CentroidSolution {
  readonly segments: number;
  readonly measure: Measure;
  /** Σ weight · distance to the own centroid; squared distance for Euclid. */
  readonly withinSum: number;
  /** Σ weight · distance to the centroid of everybody, the same sum with one segment; Euclid only. */
  readonly totalSum: number | null;
  /** (B/(k − 1)) / (W/(n − k)) (Caliński & Harabasz 1974); null for one segment or another measure. */
  readonly calinskiHarabasz: number | null;
  readonly silhouette: Silhouette | null;
  /** Weighted share of each segment. */
  readonly shares: readonly number[];
  /** People in each segment (each counted once, who has weight). */
  readonly sizes: readonly number[];
  /** `[segment][variable]` in the units of the data. */
  readonly centroids: readonly (readonly number[])[];
  /** Segment of each row, also of those without weight; −1 for a row with a missing value. */
  readonly assigned: Int16Array;
  readonly starts: {
    readonly count: number;
    /** "Best found in h of s starts". */
    readonly reachedBest: number;
    readonly withinSums: readonly number[];
  };
}

/** The best block of starts for one number of segments. */
export interface BestCentroids {
  readonly segments: number;
  readonly assigned: Int16Array;
  readonly cells: Float64Array;
  readonly withinSums: readonly number[];
}

/** Brings the blocks together, whatever order they finished in; sorted by number of segments. */
export const chooseBestCentroids = (results: readonly CentroidTaskResult[]): BestCentroids[] => {
  const segmentCounts = [...new Set(results.map((result) => result.segments))].sort((a, b) => a - b);
  return segmentCounts.map((segments) => {
    const blocks = results
      .filter((result) => result.segments === segments)
      .sort((a, b) => a.firstStart - b.firstStart);
    const withinSums = blocks.flatMap((block) => block.withinSums);
    const lowest = Math.min(...withinSums);
    const best = blocks.find((block) => block.withinSums.includes(lowest));
    return {
      segments,
      withinSums,
      assigned: best?.assigned ?? new Int16Array(0),
      cells: best?.cells ?? new Float64Array(0),
    };
  });
};

const totalSumOfSquares = (points: Points): number => {
  const sums = new Float64Array(points.dimensions);
  let squares = 0;
  for (let point = 0; point < points.points; point++) {
    const weight = points.weights[point] ?? 0;
    squares += weight * (points.squares[point] ?? 0);
    for (let entry = points.entryStart[point] ?? 0; entry < (points.entryStart[point + 1] ?? 0); entry++) {
      const dimension = points.dimensionOf[entry] ?? 0;
      sums[dimension] =
        (sums[dimension] ?? 0) + weight * (points.values.length === 0 ? 1 : (points.values[entry] ?? 0));
    }
  }
  return squares - sums.reduce((total, sum) => total + (sum * sum) / points.totalWeight, 0);
};

const descendingOrder = (points: Points, best: BestCentroids): { order: number[]; weights: Float64Array } => {
  const weights = new Float64Array(best.segments);
  best.assigned.forEach((segment, point) => {
    if (segment >= 0) weights[segment] = (weights[segment] ?? 0) + (points.weights[point] ?? 0);
  });
  const order = Array.from({ length: best.segments }, (_, r) => r).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
  );
  return { order, weights };
};

/** Everything reported of the best start: ordered segments, centroids in units, quality. */
export const finishCentroids = (points: Points, measure: Measure, best: BestCentroids): CentroidSolution => {
  const { segments, withinSums } = best;
  const { order, weights } = descendingOrder(points, best);
  const rankOf = new Int16Array(segments);
  order.forEach((segment, rank) => (rankOf[segment] = rank));
  const placed = best.assigned.includes(-1)
    ? placeEveryone(points, measure, segments, best.cells)
    : best.assigned;
  // Who has no weight took no part: placed by the centroids, but nothing is counted of them.
  const assignedPoints = best.assigned.map(
    (segment, point) => rankOf[segment < 0 ? (placed[point] ?? 0) : segment] ?? 0,
  );
  const assigned = Int16Array.from(points.pointOfRow, (point) =>
    point < 0 ? -1 : (assignedPoints[point] ?? -1),
  );
  const sizes = new Array<number>(segments).fill(0);
  assigned.forEach((segment, row) => {
    if (segment >= 0 && (points.weightOfRow?.[row] ?? 1) > 0) sizes[segment] = (sizes[segment] ?? 0) + 1;
  });
  const withinSum = Math.min(...withinSums);
  const totalSum = measure === "euclidean" ? totalSumOfSquares(points) : null;
  const centroids = centroidsInUnits(points, { ...createTable(points, segments), cells: best.cells });
  return {
    segments,
    measure,
    withinSum,
    totalSum,
    calinskiHarabasz:
      totalSum === null || segments === 1
        ? null
        : (totalSum - withinSum) / (segments - 1) / (withinSum / (points.totalWeight - segments)),
    silhouette: silhouette(measure, points, assignedPoints, segments),
    shares: order.map((segment) => (weights[segment] ?? 0) / points.totalWeight),
    sizes,
    centroids: order.map((segment) => centroids[segment] ?? []),
    assigned,
    starts: {
      count: withinSums.length,
      reachedBest: withinSums.filter((within) => within <= withinSum * (1 + 1e-6)).length,
      withinSums,
    },
  };
};
