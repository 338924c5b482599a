import { studentTwoSided } from "@/lib/domain/statistics/distributions/student-t";
import type { GroupMoments } from "@/lib/domain/statistics/group-comparison/group-moments";
import { welchTTest } from "@/lib/domain/statistics/group-comparison/welch-t-test";
import {
  compareColumns,
  DEFAULT_COMPARISON,
  type ColumnComparison,
  type ColumnComparisonOptions,
} from "./column-letters";

/**
 * Compares the means of the groups pairwise: t with the variance pooled over all groups (SPSS Custom Tables' default), or
 * Welch's t when the moments are weighted, because weights make the groups' precision differ.
 */
export function compareMeans(
  moments: GroupMoments,
  weighted: boolean,
  options: ColumnComparisonOptions = DEFAULT_COMPARISON,
): ColumnComparison {
  const n = moments.people.reduce((sum, x) => sum + x, 0);
  const used = moments.people.filter((people) => people > 0).length;
  const pooled = moments.squares.reduce((sum, x) => sum + x, 0) / (n - used);
  return compareColumns(
    moments.groups,
    (first, second) => {
      const n1 = moments.people[first] ?? 0;
      const n2 = moments.people[second] ?? 0;
      if (n1 === 0 || n2 === 0 || Math.min(n1, n2) < options.smallestBase) return null;
      if (weighted) {
        const welch = welchTTest(meanOf(moments, first), meanOf(moments, second));
        return welch && { statistic: welch.t, p: welch.p };
      }
      const variance = pooled * (1 / n1 + 1 / n2);
      if (!(variance > 0)) return null;
      const t = ((moments.means[first] ?? 0) - (moments.means[second] ?? 0)) / Math.sqrt(variance);
      return { statistic: t, p: studentTwoSided(t, n - used) };
    },
    options,
  );
}

/** A group's mean with the linearised variance of that mean (the plain s²/n without weights). */
export function meanOf(moments: GroupMoments, group: number) {
  const n = moments.people[group] ?? 0;
  const weight = moments.weight[group] ?? 0;
  const squares = moments.squaredWeightSquares[group] ?? 0;
  return { mean: moments.means[group] ?? NaN, varianceOfMean: ((squares / weight ** 2) * n) / (n - 1), n };
}
