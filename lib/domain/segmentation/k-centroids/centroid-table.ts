import type { Points } from "./points";

/**
 * Centroids laid out `[dimension × stride + segment]`, so that the distances of one point to several centroids read
 * memory in a row. Segments are padded to an even number.
 */
export interface CentroidTable {
  readonly segments: number;
  readonly stride: number;
  readonly cells: Float64Array;
}

export const createTable = (points: Points, segments: number): CentroidTable => {
  const stride = segments + (segments & 1);
  return { segments, stride, cells: new Float64Array(points.dimensions * stride) };
};

/** One coordinate of a centroid in the units of the data, mirroring undone. */
export const centroidsInUnits = (points: Points, table: CentroidTable): number[][] =>
  Array.from({ length: table.segments }, (_, r) =>
    Array.from({ length: points.dimensions }, (_unused, dimension) => {
      const value = table.cells[dimension * table.stride + r] ?? 0;
      return points.mirrored[dimension] ? 1 - value : value;
    }),
  );

/** Adds `weight` times a point to a segment's column of a table. */
export const addPoint = (
  points: Points,
  point: number,
  weight: number,
  table: CentroidTable,
  segment: number,
): void => {
  const { cells, stride } = table;
  const end = points.entryStart[point + 1] ?? 0;
  const binary = points.values.length === 0;
  for (let entry = points.entryStart[point] ?? 0; entry < end; entry++) {
    const at = (points.dimensionOf[entry] ?? 0) * stride + segment;
    cells[at] = (cells[at] ?? 0) + (binary ? weight : weight * (points.values[entry] ?? 0));
  }
};

/** x · centroid for every segment, into `out`. */
export const dotProducts = (points: Points, point: number, table: CentroidTable, out: Float64Array): void => {
  const { cells, stride } = table;
  out.fill(0, 0, stride);
  const end = points.entryStart[point + 1] ?? 0;
  const binary = points.values.length === 0;
  for (let entry = points.entryStart[point] ?? 0; entry < end; entry++) {
    const at = (points.dimensionOf[entry] ?? 0) * stride;
    const value = binary ? 1 : (points.values[entry] ?? 0);
    for (let r = 0; r < stride; r++) out[r] = (out[r] ?? 0) + value * (cells[at + r] ?? 0);
  }
};
