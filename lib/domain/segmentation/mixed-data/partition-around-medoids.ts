import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { buildMedoids } from "./build-medoids";
import type { Dissimilarities } from "./dissimilarities";
import { fasterPam } from "./faster-pam";
import { bySize, type MedoidSolution } from "./medoid-solution";

/**
 * The best of one start from BUILD and `randomStarts` from random medoids, segments ordered by size. Since swaps stop at a
 * local optimum, starts matter; BUILD alone is what R's `cluster::pam` does.
 */
export function partitionAroundMedoids(
  distances: Dissimilarities,
  k: number,
  random: RandomSource,
  randomStarts = 10,
  weights?: Float64Array,
): MedoidSolution & { readonly startsAtBest: number } {
  let best = fasterPam(distances, buildMedoids(distances, k, weights), weights);
  let startsAtBest = 1;
  for (let start = 0; start < randomStarts; start++) {
    const medoids = shuffledIndices(random, distances.size).subarray(0, k);
    const found = fasterPam(distances, medoids, weights);
    const tolerance = 1e-9 * (1 + best.objective);
    if (Math.abs(found.objective - best.objective) <= tolerance) startsAtBest += 1;
    else if (found.objective < best.objective) [best, startsAtBest] = [found, 1];
  }
  return { ...bySize(best, weights), startsAtBest };
}
