import { mixBits } from "./mix-bits";

const GOLDEN = 0x9e3779b9;

const absorb = (state: number, word: number): number => mixBits((Math.imul(state, 5) + word + GOLDEN) | 0);

/**
 * The seed of a part of a computation, named by the way to it: `deriveSeed(seed, k, start)`.
 * Depends only on the seed and the names, never on who computes when, so results are the same for any number of threads.
 *
 * @param seed a non-negative safe integer
 * @param path non-negative safe integers
 * @returns a non-negative safe integer of 53 bits
 */
export const deriveSeed = (seed: number, ...path: readonly number[]): number => {
  let high = 0x243f6a88;
  let low = 0x85a308d3;
  for (const word of [path.length, seed, ...path]) {
    const lower = word >>> 0;
    const upper = Math.floor(word / 4294967296) >>> 0;
    high = absorb(absorb(high, lower), upper);
    low = absorb(absorb(low ^ high, upper), lower);
  }
  return (high >>> 11) * 4294967296 + low;
};
