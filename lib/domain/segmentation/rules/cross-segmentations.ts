import { chiSquareTest, type ChiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { crossTabulate, type CrossTabulation } from "@/lib/domain/statistics/contingency/cross-tabulation";

export interface SegmentOverlap {
  readonly first: number;
  readonly second: number;
  /** People in both (sum of weights when weights are given). */
  readonly count: number;
  /** Share of the first segment that is also in the second. */
  readonly shareOfFirst: number;
  /** |A ∩ B| / |A ∪ B|. */
  readonly jaccard: number;
  /** P(A ∩ B) / (P(A) P(B)): 1 where the two segmentations do not know of each other; null for an empty segment. */
  readonly lift: number | null;
}

export interface CrossedSegmentations {
  readonly table: CrossTabulation;
  readonly overlaps: readonly SegmentOverlap[];
  readonly test: ChiSquareTest | null;
}

/** Two segmentations of the same respondents against each other; who lacks a segment in either is left out. */
export function crossSegmentations(
  first: { readonly assignments: Int16Array; readonly segments: number },
  second: { readonly assignments: Int16Array; readonly segments: number },
  weights?: Float64Array,
): CrossedSegmentations {
  const table = crossTabulate(
    { codes: first.assignments, size: first.segments },
    { codes: second.assignments, size: second.segments },
    weights,
  );
  const overlaps = Array.from(table.counts, (count, cell): SegmentOverlap => {
    const i = Math.floor(cell / table.columns);
    const j = cell % table.columns;
    const a = table.rowTotals[i] ?? 0;
    const b = table.columnTotals[j] ?? 0;
    const union = a + b - count;
    return {
      first: i,
      second: j,
      count,
      shareOfFirst: a > 0 ? count / a : 0,
      jaccard: union > 0 ? count / union : 0,
      lift: a > 0 && b > 0 ? (count * table.total) / (a * b) : null,
    };
  });
  return { table, overlaps, test: chiSquareTest(table) };
}
