import { fisherUpper } from "@/lib/domain/statistics/distributions/fisher-f";
import type { GroupMoments } from "./group-moments";
import type { FTest } from "./one-way-anova";

/**
 * Welch's (1951) comparison of means without equal variances. With weights each mean's variance is the linearised
 * Σw²(x−m)²/(Σw)² · n/(n−1), so the test holds its level under unequal weights. Groups of one person, or without spread,
 * leave no variance to compare with: then null.
 */
export function welchAnova(moments: GroupMoments): FTest | null {
  const precision: number[] = [];
  const means: number[] = [];
  const people: number[] = [];
  for (let g = 0; g < moments.groups; g++) {
    const n = moments.people[g] ?? 0;
    if (n === 0) continue;
    const variance = ((moments.squaredWeightSquares[g] ?? 0) / (moments.weight[g] ?? 1) ** 2) * (n / (n - 1));
    if (n < 2 || !(variance > 0)) return null;
    precision.push(1 / variance);
    means.push(moments.means[g] ?? 0);
    people.push(n);
  }
  const k = means.length;
  if (k < 2) return null;
  const total = precision.reduce((sum, x) => sum + x, 0);
  const centre = means.reduce((sum, mean, g) => sum + mean * (precision[g] ?? 0), 0) / total;
  let between = 0;
  let lambda = 0;
  for (const [g, mean] of means.entries()) {
    const share = (precision[g] ?? 0) / total;
    between += (precision[g] ?? 0) * (mean - centre) ** 2;
    lambda += (1 - share) ** 2 / ((people[g] ?? 0) - 1);
  }
  lambda /= k * k - 1;
  const statistic = between / (k - 1) / (1 + 2 * (k - 2) * lambda);
  const df1 = k - 1;
  const df2 = 1 / (3 * lambda);
  return { statistic, df1, df2, p: fisherUpper(statistic, df1, df2) };
}
