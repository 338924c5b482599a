import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { buildMedoids } from "./build-medoids";
import type { Dissimilarities } from "./dissimilarities";
import { fasterPam } from "./faster-pam";
import type { MedoidSolution } from "./medoid-solution";

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
): MedoidSolution {
  let best = fasterPam(distances, buildMedoids(distances, k, weights), weights);
  for (let start = 0; start < randomStarts; start++) {
    const medoids = shuffledIndices(random, distances.size).subarray(0, k);
    const found = fasterPam(distances, medoids, weights);
    if (found.objective < best.objective) best = found;
  }
  return bySize(best);
}

function bySize({ medoids, assignments, objective }: MedoidSolution): MedoidSolution {
  const sizes = new Float64Array(medoids.length);
  for (const m of assignments) sizes[m] = (sizes[m] ?? 0) + 1;
  const order = [...medoids.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const place = Int16Array.from(medoids, (_, m) => order.indexOf(m));
  return {
    medoids: Int32Array.from(order, (m) => medoids[m] ?? 0),
    assignments: assignments.map((m) => place[m] ?? -1),
    objective,
  };
}
