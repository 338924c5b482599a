import { studentTwoSided } from "@/lib/domain/statistics/distributions/student-t";
import { meanOf, type GroupMoments } from "@/lib/domain/statistics/group-comparison/group-moments";
import { welchTTest } from "@/lib/domain/statistics/group-comparison/welch-t-test";
import { SPSS_COMPARISON, type ColumnComparison, type ColumnComparisonOptions } from "./column-letters";
import { comparePairs, letterRows } from "./compare-columns";

/**
 * Compares the means of the groups pairwise: t with the variance pooled over all groups (SPSS Custom Tables' default), or
 * Welch's t when the moments are weighted, because weights make the groups' precision differ.
 */
export function compareMeans(
  moments: GroupMoments,
  weighted: boolean,
  options: ColumnComparisonOptions = SPSS_COMPARISON,
): ColumnComparison | null {
  const n = moments.people.reduce((sum, x) => sum + x, 0);
  const used = moments.people.filter((people) => people > 0).length;
  const pooled = moments.squares.reduce((sum, x) => sum + x, 0) / (n - used);
  const pairs = comparePairs(moments.groups, (first, second) => {
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
  });
  return letterRows([pairs], moments.groups, options)[0] ?? null;
}
