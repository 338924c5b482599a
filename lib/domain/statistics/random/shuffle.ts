import type { RandomSource } from "./random-source";

/** The numbers 0 … length − 1 in uniformly random order (Fisher–Yates). */
export const shuffledIndices = (random: RandomSource, length: number): Int32Array => {
  const order = Int32Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const held = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
};
