import { readRow, type Dissimilarities } from "./dissimilarities";

export interface Silhouette {
  /** (b − a)/max(a, b) per object; 0 in a segment of one (Rousseeuw 1987). */
  readonly widths: Float64Array;
  readonly mean: number;
  readonly bySegment: readonly number[];
}

/** @param weights persons each object stands for; another person at the same place is at distance 0 */
export function silhouette(
  distances: Dissimilarities,
  assignments: Int16Array,
  segments: number,
  weights?: Float64Array,
): Silhouette {
  const { size } = distances;
  const weightOf = (i: number): number => (weights ? (weights[i] ?? 0) : 1);
  const sizes = new Float64Array(segments);
  for (const [i, s] of assignments.entries()) sizes[s] = (sizes[s] ?? 0) + weightOf(i);
  const widths = new Float64Array(size);
  const totals = new Float64Array(segments);
  const row = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    readRow(distances, i, row);
    totals.fill(0);
    for (let j = 0; j < size; j++) {
      const s = assignments[j] ?? 0;
      totals[s] = (totals[s] ?? 0) + weightOf(j) * (row[j] ?? 0);
    }
    const own = assignments[i] ?? 0;
    if ((sizes[own] ?? 0) <= 1) continue;
    const a = (totals[own] ?? 0) / ((sizes[own] ?? 0) - 1);
    let b = Infinity;
    for (let s = 0; s < segments; s++) {
      if (s !== own && (sizes[s] ?? 0) > 0) b = Math.min(b, (totals[s] ?? 0) / (sizes[s] ?? 1));
    }
    widths[i] = b === Infinity || Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b);
  }
  const sums = new Float64Array(segments);
  for (const [i, width] of widths.entries())
    sums[assignments[i] ?? 0] = (sums[assignments[i] ?? 0] ?? 0) + weightOf(i) * width;
  const total = sizes.reduce((sum, weight) => sum + weight, 0);
  return {
    widths,
    mean: sums.reduce((sum, width) => sum + width, 0) / total,
    bySegment: Array.from(sums, (sum, s) => sum / (sizes[s] ?? 0)),
  };
}
