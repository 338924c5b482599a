import type { Column } from "@/lib/domain/statistics/column";
import { rankingLogProbability, type Ranking } from "./plackett-luce";

/** The options in the order a person put them, from one rank column per option; empty for who ranked none. */
export function rankingOfRow(columns: readonly Column[], row: number): Ranking {
  return columns
    .flatMap((column, option) => {
      const rank = column.kind === "numeric" ? (column.values[row] ?? Number.NaN) : Number.NaN;
      return Number.isNaN(rank) ? [] : [{ option, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/** P(segment | ranking) under a mixture of Plackett–Luce rankings; sums to 1. */
export function placeRanking(
  { shares, worths }: { readonly shares: readonly number[]; readonly worths: readonly (readonly number[])[] },
  ranking: Ranking,
): number[] {
  const logs = shares.map(
    (share, segment) =>
      Math.log(share) + rankingLogProbability(ranking, Float64Array.from(worths[segment] ?? [])),
  );
  const largest = Math.max(...logs);
  const scaled = logs.map((log) => Math.exp(log - largest));
  const total = scaled.reduce((sum, value) => sum + value, 0);
  return scaled.map((value) => value / total);
}
