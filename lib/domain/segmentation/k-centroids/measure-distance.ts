import type { CentroidTable } from "./centroid-table";
import type { Points } from "./points";
import type { Measure } from "./settings";

/** Sum and squared length of every centroid, kept beside the table for the distances that need them. */
export interface CentroidLengths {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

export const measureLengths = (table: CentroidTable): CentroidLengths => {
  const sums = new Float64Array(table.segments);
  const squares = new Float64Array(table.segments);
  for (let r = 0; r < table.segments; r++) {
    for (let at = r; at < table.cells.length; at += table.stride) {
      const cell = table.cells[at] ?? 0;
      sums[r] = (sums[r] ?? 0) + cell;
      squares[r] = (squares[r] ?? 0) + cell * cell;
    }
  }
  return { sums, squares };
};

/** Σ |x − c| over all dimensions: |c| everywhere, corrected where x is not zero. */
const manhattan = (points: Points, point: number, table: CentroidTable, r: number): number => {
  let distance = 0;
  for (let at = r; at < table.cells.length; at += table.stride) distance += Math.abs(table.cells[at] ?? 0);
  for (let entry = points.entryStart[point] ?? 0; entry < (points.entryStart[point + 1] ?? 0); entry++) {
    const coordinate = table.cells[(points.dimensionOf[entry] ?? 0) * table.stride + r] ?? 0;
    const value = points.values.length === 0 ? 1 : (points.values[entry] ?? 0);
    distance += Math.abs(value - coordinate) - Math.abs(coordinate);
  }
  return distance;
};

/** 1 − shared / united; 0 between two that tick nothing. */
export const jaccardDistance = (shared: number, sumA: number, sumB: number): number => {
  const united = sumA + sumB - shared;
  return united > 0 ? 1 - shared / united : 0;
};

/** 1 − cosine; 1 if either has no length. */
export const angleDistance = (dot: number, squareA: number, squareB: number): number =>
  squareA > 0 && squareB > 0 ? Math.max(0, 1 - dot / Math.sqrt(squareA * squareB)) : 1;

/**
 * Distance of a point to a centroid. With tick shares for a centroid, shared and united ticks are their expectations
 * (Leisch 2006, Computational Statistics & Data Analysis 51:526–544).
 *
 * @param dot x · centroid
 */
export const distanceToCentroid = (
  measure: Measure,
  points: Points,
  point: number,
  table: CentroidTable,
  lengths: CentroidLengths,
  r: number,
  dot: number,
): number => {
  const square = points.squares[point] ?? 0;
  switch (measure) {
    case "euclidean":
      return Math.max(0, square - 2 * dot + (lengths.squares[r] ?? 0));
    case "manhattan":
      return manhattan(points, point, table, r);
    case "jaccard":
    case "expected-jaccard":
      // Of ticks the sum is the sum of squares.
      return jaccardDistance(dot, square, lengths.sums[r] ?? 0);
    case "angle":
      return angleDistance(dot, square, lengths.squares[r] ?? 0);
  }
};
