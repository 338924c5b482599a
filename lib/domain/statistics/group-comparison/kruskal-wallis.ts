import { chiSquaredUpper } from "@/lib/domain/statistics/distributions/chi-squared";
import { midRanks } from "./mid-ranks";

export interface KruskalWallisTest {
  /** H, corrected for ties. */
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/** Rank comparison of groups (Kruskal & Wallis 1952); null with fewer than two groups or when all values are tied. */
export function kruskalWallis(
  values: Float64Array,
  codes: Int16Array,
  groups: number,
): KruskalWallisTest | null {
  const grouped = values.map((value, i) => {
    const code = codes[i] ?? -1;
    return code < 0 || code >= groups ? NaN : value;
  });
  const { ranks, tieSum, n } = midRanks(grouped);
  const sums = new Float64Array(groups);
  const people = new Float64Array(groups);
  for (const [i, rank] of ranks.entries()) {
    if (Number.isNaN(rank)) continue;
    const g = codes[i] ?? 0;
    sums[g] = (sums[g] ?? 0) + rank;
    people[g] = (people[g] ?? 0) + 1;
  }
  const used = people.filter((count) => count > 0).length;
  const ties = 1 - tieSum / (n ** 3 - n);
  if (used < 2 || !(ties > 0)) return null;
  let spread = 0;
  for (const [g, sum] of sums.entries()) {
    const count = people[g] ?? 0;
    if (count > 0) spread += sum ** 2 / count;
  }
  const statistic = ((12 * spread) / (n * (n + 1)) - 3 * (n + 1)) / ties;
  const df = used - 1;
  return { statistic, df, p: chiSquaredUpper(statistic, df) };
}
