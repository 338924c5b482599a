import type { RandomSource } from "./random-source";

/**
 * An index drawn with probability proportional to its weight.
 *
 * @param weights non-negative, at least one positive
 */
export const drawWeighted = (random: RandomSource, weights: ArrayLike<number>): number => {
  let total = 0;
  for (let index = 0; index < weights.length; index++) total += weights[index] ?? 0;
  let left = random.next() * total;
  let last = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0;
    if (weight <= 0) continue;
    last = index;
    left -= weight;
    if (left < 0) return index;
  }
  // Rounding can leave a sliver after the last weight.
  return last;
};
