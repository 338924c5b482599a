import type { Column } from "@/lib/domain/statistics/column";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { MedoidRecord } from "../solutions/fitted-result";
import { CLARA_FROM, clara, DEFAULT_CLARA } from "./clara";
import { scaledWeights } from "../weights/row-weights";
import { dissimilarities, dissimilarity } from "./dissimilarities";
import { gower, type MixedVariable } from "./gower";
import type { MedoidSolution } from "./medoid-solution";
import { partitionAroundMedoids } from "./partition-around-medoids";
import { sampledSilhouettes } from "./sampled-silhouette";
import { variableShares } from "./variable-shares";

/** What all numbers of segments share. */
export interface MedoidFrame {
  readonly variables: readonly MixedVariable[];
  readonly weights: Float64Array | null;
}

export interface DivisionTask {
  readonly segments: number;
  readonly starts: number;
  readonly seed: number;
}

export interface FoundMedoids {
  readonly record: MedoidRecord;
  readonly assigned: Int16Array;
}

/** Above this many people the shares of the variables are not worked out: every pair with a medoid is compared. */
const SHARES_UP_TO = 20_000;

const cellOf = (column: Column, row: number): number | null => {
  const value =
    column.kind === "categorical" ? (column.codes[row] ?? -1) : (column.values[row] ?? Number.NaN);
  return Number.isNaN(value) || (column.kind === "categorical" && value < 0) ? null : value;
};

export function sizesOf(assigned: Int16Array, segments: number): number[] {
  const sizes = new Array<number>(segments).fill(0);
  for (const segment of assigned) if (segment >= 0) sizes[segment] = (sizes[segment] ?? 0) + 1;
  return sizes;
}

/** Share of each segment, weighted where there are weights. */
export function weightedShares(
  assigned: Int16Array,
  segments: number,
  weights: Float64Array | null,
): number[] {
  const sums = new Float64Array(segments);
  assigned.forEach((segment, row) => {
    if (segment >= 0) sums[segment] = (sums[segment] ?? 0) + (weights ? (weights[row] ?? 0) : 1);
  });
  const total = sums.reduce((sum, share) => sum + share, 0);
  return Array.from(sums, (sum) => (total === 0 ? 0 : sum / total));
}

/**
 * Divides people around medoids on Gower's dissimilarity into one number of segments, largest first; in samples of people
 * (CLARA) from 5,000 people on. Pure: the same frame and task give the same division.
 */
export function findMedoids({ variables, weights }: MedoidFrame, task: DivisionTask): FoundMedoids {
  const { segments, starts, seed } = task;
  const compared = gower(variables);
  const people = compared.respondents;
  const random = createRandom(deriveSeed(seed, segments));
  const all = people < CLARA_FROM ? dissimilarities(people, compared.between) : null;
  const persons = weights ? scaledWeights({ kind: "sampling", values: weights }) : undefined;
  const found: MedoidSolution & { readonly startsAtBest?: number } = all
    ? partitionAroundMedoids(all, segments, random, starts - 1, persons)
    : clara(people, compared.between, segments, random, { ...DEFAULT_CLARA, weights: persons });
  const { medoids, assignments, objective } = found;
  const between = all ? (i: number, j: number) => dissimilarity(all, i, j) : compared.between;
  const sizes = sizesOf(assignments, segments);
  const smallestSize = Math.min(...sizes);
  return {
    assigned: assignments,
    record: {
      segments,
      shares: weightedShares(assignments, segments, weights),
      smallestShare: smallestSize / people,
      smallestSize,
      startsAtBest: found.startsAtBest ?? 1,
      starts: all ? starts : 1,
      objective,
      silhouette: sampledSilhouettes({ people, between, weights: persons }, seed)(assignments, segments),
      medoids: Array.from(medoids, (row) => variables.map(({ column }) => cellOf(column, row))),
      ...(segments > 1 && people <= SHARES_UP_TO
        ? { variableShares: variableShares(compared, medoids, assignments) }
        : {}),
    },
  };
}
