import { readRow, type Dissimilarities } from "./dissimilarities";

/** The BUILD phase of PAM (Kaufman & Rousseeuw 1990): each medoid in turn lowers the total dissimilarity most. */
export function buildMedoids(distances: Dissimilarities, k: number, weights?: Float64Array): Int32Array {
  const { size } = distances;
  const row = new Float64Array(size);
  const nearest = new Float64Array(size).fill(Infinity);
  const medoids = new Int32Array(k).fill(-1);
  for (let m = 0; m < k; m++) {
    let best = -1;
    let bestChange = Infinity;
    for (let candidate = 0; candidate < size; candidate++) {
      if (medoids.includes(candidate)) continue;
      readRow(distances, candidate, row);
      let change = 0;
      for (let i = 0; i < size; i++) {
        const d = row[i] ?? 0;
        const current = nearest[i] ?? Infinity;
        const weight = weights?.[i] ?? 1;
        // The first medoid has nothing to improve on: its total itself is compared.
        if (m === 0) change += weight * d;
        else if (d < current) change += weight * (d - current);
      }
      if (change < bestChange) {
        bestChange = change;
        best = candidate;
      }
    }
    medoids[m] = best;
    readRow(distances, best, row);
    for (let i = 0; i < size; i++) nearest[i] = Math.min(nearest[i] ?? Infinity, row[i] ?? 0);
  }
  return medoids;
}
