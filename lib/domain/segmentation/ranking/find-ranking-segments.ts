import { rowCount, type NumericColumn } from "@/lib/domain/statistics/column";
import { scaledWeights } from "../weights/row-weights";
import type { RankingRecord } from "../solutions/fitted-result";
import type { DivisionTask } from "../mixed-data/find-medoids";
import { rankingOfRow } from "./place-ranking";
import { rankingMixture } from "./ranking-mixture";

export interface FoundRankings {
  readonly record: RankingRecord;
  readonly assigned: Int16Array;
}

export interface RankingFrame {
  readonly ranks: readonly NumericColumn[];
  /** Sampling weights; null where everybody counts once. */
  readonly weights: Float64Array | null;
}

const ITERATIONS = 2000;

/** Divides people by how they rank (a mixture of Plackett–Luce models) into one number of segments, largest first. */
export function findRankingSegments(
  { ranks, weights }: RankingFrame,
  { segments, starts, seed }: DivisionTask,
): FoundRankings {
  const people = ranks[0] ? rowCount(ranks[0]) : 0;
  const rows: number[] = [];
  const rankings = [];
  for (let row = 0; row < people; row++) {
    const ranking = rankingOfRow(ranks, row);
    if (ranking.length === 0) continue;
    rows.push(row);
    rankings.push(ranking);
  }
  const persons = weights
    ? scaledWeights({ kind: "sampling", values: Float64Array.from(rows, (row) => weights[row] ?? 0) })
    : new Float64Array(rows.length).fill(1);
  const counted = persons.reduce((sum, own) => sum + own, 0);
  const options = { seed, starts, iterations: ITERATIONS, persons };
  const found = rankingMixture(rankings, ranks.length, segments, options);
  const assigned = new Int16Array(people).fill(-1);
  const sizes = new Array<number>(segments).fill(0);
  let entropy = 0;
  for (const [index, row] of rows.entries()) {
    const own = found.posterior.subarray(index * segments, (index + 1) * segments);
    const segment = own.indexOf(Math.max(...own));
    assigned[row] = segment;
    sizes[segment] = (sizes[segment] ?? 0) + 1;
    for (const share of own) if (share > 0) entropy -= (persons[index] ?? 0) * share * Math.log(share);
  }
  const smallestSize = Math.min(...sizes);
  return {
    assigned,
    record: {
      segments,
      shares: found.shares,
      smallestShare: rows.length === 0 ? 0 : smallestSize / rows.length,
      smallestSize,
      startsAtBest: found.startsAtBest,
      starts: segments === 1 ? 1 : starts,
      logLikelihood: found.logLikelihood,
      parameters: found.parameters,
      aic: -2 * found.logLikelihood + 2 * found.parameters,
      bic: found.bic,
      entropy: segments === 1 ? 1 : 1 - entropy / (counted * Math.log(segments)),
      worths: found.worths,
    },
  };
}
