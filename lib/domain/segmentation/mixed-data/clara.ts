import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { dissimilarities } from "./dissimilarities";
import { bySize, type MedoidSolution } from "./medoid-solution";
import { partitionAroundMedoids } from "./partition-around-medoids";

export interface ClaraOptions {
  readonly samples: number;
  readonly sampleSize: number;
  readonly randomStarts: number;
  /** Persons each object stands for. */
  readonly weights?: Float64Array | undefined;
}

export const DEFAULT_CLARA: ClaraOptions = { samples: 10, sampleSize: 1000, randomStarts: 3 };

/** Above this many respondents the full triangle of dissimilarities is no longer kept. */
export const CLARA_FROM = 5000;

/**
 * Medoids of a large sample (Kaufman & Rousseeuw 1990): found in random subsamples, judged on everyone; each subsample is
 * joined by the best medoids so far, so that later rounds can only improve.
 */
export function clara(
  size: number,
  between: (i: number, j: number) => number,
  k: number,
  random: RandomSource,
  { samples, sampleSize, randomStarts, weights }: ClaraOptions = DEFAULT_CLARA,
): MedoidSolution {
  let best: MedoidSolution | null = null;
  for (let round = 0; round < samples; round++) {
    const drawn = new Set([
      ...(best?.medoids ?? []),
      ...shuffledIndices(random, size).subarray(0, sampleSize),
    ]);
    const rows = [...drawn].slice(0, Math.min(size, sampleSize));
    const distances = dissimilarities(rows.length, (i, j) => between(rows[i] ?? 0, rows[j] ?? 0));
    const own = weights && Float64Array.from(rows, (row) => weights[row] ?? 0);
    const found = partitionAroundMedoids(distances, k, random, randomStarts, own);
    const onEveryone = assignToMedoids(
      size,
      between,
      Int32Array.from(found.medoids, (m) => rows[m] ?? 0),
      weights,
    );
    if (!best || onEveryone.objective < best.objective) best = onEveryone;
  }
  if (!best) throw new RangeError("at least one subsample is needed");
  return bySize(best, weights);
}

/** Everyone to their nearest medoid. */
export function assignToMedoids(
  size: number,
  between: (i: number, j: number) => number,
  medoids: Int32Array,
  weights?: Float64Array,
): MedoidSolution {
  const assignments = new Int16Array(size);
  let sum = 0;
  let total = 0;
  for (let i = 0; i < size; i++) {
    let nearest = Infinity;
    for (const [m, medoid] of medoids.entries()) {
      const d = medoid === i ? -1 : between(medoid, i);
      if (d >= nearest) continue;
      nearest = d;
      assignments[i] = m;
    }
    const weight = weights ? (weights[i] ?? 0) : 1;
    sum += weight * Math.max(0, nearest);
    total += weight;
  }
  return { medoids, assignments, objective: sum / total };
}
