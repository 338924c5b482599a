import { readRow, type Dissimilarities } from "./dissimilarities";

export interface Silhouette {
  /** (b − a)/max(a, b) per object; 0 in a segment of one (Rousseeuw 1987). */
  readonly widths: Float64Array;
  readonly mean: number;
  readonly bySegment: readonly number[];
}

export function silhouette(
  distances: Dissimilarities,
  assignments: Int16Array,
  segments: number,
): Silhouette {
  const { size } = distances;
  const sizes = new Float64Array(segments);
  for (const s of assignments) sizes[s] = (sizes[s] ?? 0) + 1;
  const widths = new Float64Array(size);
  const totals = new Float64Array(segments);
  const row = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    readRow(distances, i, row);
    totals.fill(0);
    for (let j = 0; j < size; j++) {
      const s = assignments[j] ?? 0;
      totals[s] = (totals[s] ?? 0) + (row[j] ?? 0);
    }
    const own = assignments[i] ?? 0;
    if ((sizes[own] ?? 0) < 2) continue;
    const a = (totals[own] ?? 0) / ((sizes[own] ?? 0) - 1);
    let b = Infinity;
    for (let s = 0; s < segments; s++) {
      if (s !== own && (sizes[s] ?? 0) > 0) b = Math.min(b, (totals[s] ?? 0) / (sizes[s] ?? 1));
    }
    widths[i] = b === Infinity || Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b);
  }
  const sums = new Float64Array(segments);
  for (const [i, width] of widths.entries())
    sums[assignments[i] ?? 0] = (sums[assignments[i] ?? 0] ?? 0) + width;
  return {
    widths,
    mean: widths.reduce((sum, width) => sum + width, 0) / size,
    bySegment: Array.from(sums, (sum, s) => sum / (sizes[s] ?? 0)),
  };
}
