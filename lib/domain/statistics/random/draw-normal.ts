import type { RandomSource } from "./random-source";

/** One draw of a standard normal variable (polar method, Marsaglia & Bray 1964). */
export const drawNormal = (random: RandomSource): number => {
  for (;;) {
    const x = 2 * random.next() - 1;
    const y = 2 * random.next() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
};
