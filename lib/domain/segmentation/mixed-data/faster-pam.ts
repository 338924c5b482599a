import { dissimilarity, readRow, type Dissimilarities } from "./dissimilarities";
import type { MedoidSolution } from "./medoid-solution";

/** Nearest and second nearest medoid of every object. */
interface Neighbours {
  readonly first: Int16Array;
  readonly firstDistance: Float64Array;
  readonly secondDistance: Float64Array;
}

/**
 * Improves medoids by swaps until no swap helps: FasterPAM (Schubert & Rousseeuw 2021, Information Systems 101:101804). One
 * pass over a candidate prices its swap with every medoid, and an improving swap is made at once. Needs distinct medoids;
 * the result is a local optimum of the same criterion as PAM's.
 */
export function fasterPam(
  distances: Dissimilarities,
  start: Int32Array,
  weights?: Float64Array,
): MedoidSolution {
  const { size } = distances;
  const k = start.length;
  const total = weights ? weights.reduce((sum, weight) => sum + weight, 0) : size;
  if (k === 1) return { ...centralObject(distances, weights), assignments: new Int16Array(size) };
  const medoids = Int32Array.from(start);
  const row = new Float64Array(size);
  let near = neighboursOf(distances, medoids);
  let cost = totalOf(near, weights);
  let removal = removalLosses(near, k, weights);
  const change = new Float64Array(k);
  const tolerance = 1e-12 * cost;
  for (let candidate = 0, sinceSwap = 0; sinceSwap < size; candidate = (candidate + 1) % size, sinceSwap++) {
    if (medoids.includes(candidate)) continue;
    readRow(distances, candidate, row);
    change.set(removal);
    const gained = priceCandidate(row, near, change, weights);
    let best = 0;
    for (let m = 1; m < k; m++) if ((change[m] ?? 0) < (change[best] ?? 0)) best = m;
    if ((change[best] ?? 0) + gained >= -tolerance) continue;
    const before = medoids[best] ?? 0;
    medoids[best] = candidate;
    const swapped = neighboursOf(distances, medoids);
    const swappedCost = totalOf(swapped, weights);
    // The price is a difference of sums: a gain of rounding only would let equal solutions alternate for ever.
    if (swappedCost >= cost - tolerance) {
      medoids[best] = before;
      continue;
    }
    [near, cost] = [swapped, swappedCost];
    removal = removalLosses(near, k, weights);
    sinceSwap = 0;
  }
  return { medoids, assignments: near.first, objective: cost / total };
}

/** The object closest to all others in sum: the one medoid there is when everybody is together. */
function centralObject(distances: Dissimilarities, weights: Float64Array | undefined) {
  const row = new Float64Array(distances.size);
  let best = 0;
  let lowest = Infinity;
  let total = 0;
  for (let candidate = 0; candidate < distances.size; candidate++) {
    readRow(distances, candidate, row);
    const sum = row.reduce((cost, d, i) => cost + (weights ? (weights[i] ?? 0) : 1) * d, 0);
    if (sum < lowest) [lowest, best] = [sum, candidate];
    total += weights ? (weights[candidate] ?? 0) : 1;
  }
  return { medoids: Int32Array.of(best), objective: lowest / total };
}

/**
 * What adding the candidate gains for everyone whose medoid stays, as the return value; what it changes for those whose
 * medoid would be removed, added to `change` by medoid.
 */
function priceCandidate(
  row: Float64Array,
  { first, firstDistance, secondDistance }: Neighbours,
  change: Float64Array,
  weights: Float64Array | undefined,
): number {
  let gained = 0;
  for (let i = 0; i < row.length; i++) {
    const d = row[i] ?? 0;
    const d2 = secondDistance[i] ?? 0;
    if (d >= d2) continue;
    const d1 = firstDistance[i] ?? 0;
    const weight = weights ? (weights[i] ?? 0) : 1;
    const m = first[i] ?? 0;
    if (d < d1) {
      gained += weight * (d - d1);
      change[m] = (change[m] ?? 0) + weight * (d1 - d2);
    } else {
      change[m] = (change[m] ?? 0) + weight * (d - d2);
    }
  }
  return gained;
}

function neighboursOf(distances: Dissimilarities, medoids: Int32Array): Neighbours {
  const { size } = distances;
  const first = new Int16Array(size);
  const firstDistance = new Float64Array(size).fill(Infinity);
  const secondDistance = new Float64Array(size).fill(Infinity);
  for (const [m, medoid] of medoids.entries()) {
    for (let i = 0; i < size; i++) {
      const d = i === medoid ? -1 : dissimilarity(distances, medoid, i);
      if (d < (firstDistance[i] ?? 0)) {
        secondDistance[i] = Math.min(firstDistance[i] ?? 0, secondDistance[i] ?? 0);
        firstDistance[i] = d;
        first[i] = m;
      } else if (d < (secondDistance[i] ?? 0)) {
        secondDistance[i] = d;
      }
    }
  }
  // A medoid belongs to itself even when another medoid is at distance zero.
  for (const medoid of medoids) firstDistance[medoid] = 0;
  return { first, firstDistance, secondDistance };
}

/** What removing each medoid would cost: its objects move on to their second nearest. */
function removalLosses(
  { first, firstDistance, secondDistance }: Neighbours,
  k: number,
  weights?: Float64Array,
) {
  const losses = new Float64Array(k);
  for (const [i, m] of first.entries()) {
    const weight = weights ? (weights[i] ?? 0) : 1;
    losses[m] = (losses[m] ?? 0) + weight * ((secondDistance[i] ?? 0) - (firstDistance[i] ?? 0));
  }
  return losses;
}

function totalOf({ firstDistance }: Neighbours, weights?: Float64Array): number {
  let sum = 0;
  for (const [i, d] of firstDistance.entries()) sum += (weights ? (weights[i] ?? 0) : 1) * d;
  return sum;
}
