import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import { assignToMedoids, DEFAULT_CLARA } from "../mixed-data/clara";
import { dissimilarities, dissimilarity, type Dissimilarities } from "../mixed-data/dissimilarities";
import { fasterPam } from "../mixed-data/faster-pam";
import { gower, type MixedVariable } from "../mixed-data/gower";
import type { MedoidSolution } from "../mixed-data/medoid-solution";
import { compareBootstrapPair, type BootstrapPairResult, type SoughtDivision } from "./bootstrap-pair";
import type { Resampled } from "./bootstrap-weights";
import type { MixedPairTask } from "./run-prototype-pair";

/** What all pairs share; every person is a point. */
export interface MedoidStabilityFrame extends Resampled {
  readonly variables: readonly MixedVariable[];
  /** All dissimilarities, or null where there are too many people to keep them. */
  readonly distances: Dissimilarities | null;
  readonly divisions: readonly SoughtDivision[];
}

type Between = (i: number, j: number) => number;

/** The drawn people; where pairs of all are not kept, a random part of them as large as a subsample of CLARA. */
const drawnRows = (weights: Float64Array, everyPair: boolean, random: RandomSource): Int32Array => {
  const drawn = Int32Array.from(weights.keys()).filter((row) => (weights[row] ?? 0) > 0);
  if (everyPair || drawn.length <= DEFAULT_CLARA.sampleSize) return drawn;
  return shuffledIndices(random, drawn.length)
    .subarray(0, DEFAULT_CLARA.sampleSize)
    .map((at) => drawn[at] ?? 0);
};

/** The best of several random starts among the drawn people, whose medoids then place everybody. */
const placeByMedoids = (
  between: Between,
  weights: Float64Array,
  rows: Int32Array,
  segments: number,
  starts: number,
  random: RandomSource,
): Int16Array => {
  const own = Float64Array.from(rows, (row) => weights[row] ?? 0);
  const distances = dissimilarities(rows.length, (i, j) => between(rows[i] ?? 0, rows[j] ?? 0));
  let best: MedoidSolution | undefined;
  for (let start = 0; start < starts; start++) {
    const medoids = shuffledIndices(random, rows.length).subarray(0, segments);
    const found = fasterPam(distances, medoids, own);
    if (!best || found.objective < best.objective) best = found;
  }
  const medoids = Int32Array.from(best?.medoids ?? [], (at) => rows[at] ?? 0);
  return assignToMedoids(weights.length, between, medoids).assignments;
};

/** One pair of bootstrap samples for medoids on Gower's dissimilarity. */
export const runMedoidPair = (
  { variables, distances, divisions, ...resampled }: MedoidStabilityFrame,
  { starts, ...task }: MixedPairTask,
): BootstrapPairResult => {
  const between: Between = distances ? (i, j) => dissimilarity(distances, i, j) : gower(variables).between;
  return compareBootstrapPair(resampled, divisions, task, (weights, segments, random) =>
    placeByMedoids(
      between,
      weights,
      drawnRows(weights, distances !== null, random),
      segments,
      starts,
      random,
    ),
  );
};
