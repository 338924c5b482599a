import { chiSquaredUpper } from "@/lib/domain/statistics/distributions/chi-squared";
import { midRanks } from "@/lib/domain/statistics/group-comparison/mid-ranks";
import type { Ranking } from "./plackett-luce";

export interface RankAgreement {
  /** Kendall's W, 0…1: how far respondents agree on the order. */
  readonly concordance: number;
  /** Against rankings at random, by the χ² approximation with items − 1 degrees of freedom. */
  readonly p: number;
  /** Mean rank per item, 1 the best. */
  readonly meanRanks: readonly number[];
  /** Share who put the item first. */
  readonly firstShares: readonly number[];
}

/** Agreement of rankings; items a respondent did not rank share the mean of the places left. Needs two respondents. */
export function rankAgreement(rankings: readonly Ranking[], items: number): RankAgreement {
  const sums = new Float64Array(items);
  const first = new Float64Array(items);
  let ties = 0;
  for (const ranking of rankings) {
    const places = new Float64Array(items).fill(items + 1);
    for (const [place, item] of ranking.entries()) places[item] = place;
    const { ranks, tieSum } = midRanks(places);
    ties += tieSum;
    for (const [item, rank] of ranks.entries()) sums[item] = (sums[item] ?? 0) + rank;
    const top = ranking[0];
    if (top !== undefined) first[top] = (first[top] ?? 0) + 1;
  }
  const m = rankings.length;
  const mean = (m * (items + 1)) / 2;
  const spread = sums.reduce((sum, total) => sum + (total - mean) ** 2, 0);
  const concordance = (12 * spread) / (m * m * (items ** 3 - items) - m * ties);
  return {
    concordance,
    p: chiSquaredUpper(m * (items - 1) * concordance, items - 1),
    meanRanks: Array.from(sums, (sum) => sum / m),
    firstShares: Array.from(first, (count) => count / m),
  };
}
