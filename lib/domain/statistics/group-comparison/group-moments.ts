import type { MeanWithVariance } from "./welch-t-test";

/** Per group over the rows with a value and a group: people, sum of weights, mean, Σw(x−m)² and Σw²(x−m)². */
export interface GroupMoments {
  readonly groups: number;
  readonly people: Float64Array;
  readonly weight: Float64Array;
  readonly means: Float64Array;
  readonly squares: Float64Array;
  readonly squaredWeightSquares: Float64Array;
  readonly grandMean: number;
}

/** One pass for the means, one for the squares. A group code outside 0…groups−1 leaves the row out. */
export function groupMoments(
  values: Float64Array,
  codes: Int16Array,
  groups: number,
  weights?: Float64Array,
): GroupMoments {
  const people = new Float64Array(groups);
  const weight = new Float64Array(groups);
  const sums = new Float64Array(groups);
  const inGroup = (i: number): number => {
    const code = codes[i] ?? -1;
    return code >= groups || Number.isNaN(values[i]) || !((weights?.[i] ?? 1) > 0) ? -1 : code;
  };
  for (let i = 0; i < values.length; i++) {
    const g = inGroup(i);
    if (g < 0) continue;
    const w = weights?.[i] ?? 1;
    people[g] = (people[g] ?? 0) + 1;
    weight[g] = (weight[g] ?? 0) + w;
    sums[g] = (sums[g] ?? 0) + w * (values[i] ?? 0);
  }
  const means = sums.map((sum, g) => sum / (weight[g] ?? 0));
  const squares = new Float64Array(groups);
  const squaredWeightSquares = new Float64Array(groups);
  for (let i = 0; i < values.length; i++) {
    const g = inGroup(i);
    if (g < 0) continue;
    const w = weights?.[i] ?? 1;
    const square = ((values[i] ?? 0) - (means[g] ?? 0)) ** 2;
    squares[g] = (squares[g] ?? 0) + w * square;
    squaredWeightSquares[g] = (squaredWeightSquares[g] ?? 0) + w * w * square;
  }
  const grandMean = sums.reduce((sum, x) => sum + x, 0) / weight.reduce((sum, x) => sum + x, 0);
  return { groups, people, weight, means, squares, squaredWeightSquares, grandMean };
}

/** A group's mean with the linearised variance of that mean (the plain s²/n without weights). */
export function meanOf(moments: GroupMoments, group: number): MeanWithVariance {
  const n = moments.people[group] ?? 0;
  const weight = moments.weight[group] ?? 0;
  const squares = moments.squaredWeightSquares[group] ?? 0;
  return { mean: moments.means[group] ?? NaN, varianceOfMean: ((squares / weight ** 2) * n) / (n - 1), n };
}
