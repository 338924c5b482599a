import { fisherUpper } from "@/lib/domain/statistics/distributions/fisher-f";
import type { GroupMoments } from "./group-moments";

export interface FTest {
  readonly statistic: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

export interface OneWayAnova extends FTest {
  /** Share of the variance that lies between the groups, in this sample. */
  readonly etaSquared: number;
  /** The same, corrected for chance (may be slightly negative). */
  readonly omegaSquared: number;
}

/**
 * One-way analysis of variance on equal-variance terms. Weights enter as shares (they are scaled to sum to n), so the
 * p-value is only valid without weights; with weights use `welchAnova`. Null with fewer than two groups or no residual
 * degree of freedom. A constant variable has F = NaN, η² = 0.
 */
export function oneWayAnova(moments: GroupMoments): OneWayAnova | null {
  const used = moments.people.filter((people) => people > 0).length;
  const n = moments.people.reduce((sum, x) => sum + x, 0);
  const df1 = used - 1;
  const df2 = n - used;
  if (df1 < 1 || df2 < 1) return null;
  const scale = n / moments.weight.reduce((sum, x) => sum + x, 0);
  let between = 0;
  let within = 0;
  for (let g = 0; g < moments.groups; g++) {
    if (!(moments.people[g] ?? 0)) continue;
    between += scale * (moments.weight[g] ?? 0) * ((moments.means[g] ?? 0) - moments.grandMean) ** 2;
    within += scale * (moments.squares[g] ?? 0);
  }
  const meanSquare = within / df2;
  const statistic = between / df1 / meanSquare;
  const total = between + within;
  return {
    statistic,
    df1,
    df2,
    p: fisherUpper(statistic, df1, df2),
    etaSquared: total > 0 ? between / total : 0,
    omegaSquared: total > 0 ? (between - df1 * meanSquare) / (total + meanSquare) : 0,
  };
}
