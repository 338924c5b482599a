import { mixBits } from "./mix-bits";
import type { RandomSource } from "./random-source";

const TWO_POW_32 = 4294967296;

/**
 * The generator sfc32 (Doty-Humphrey, PractRand): 128 bits of state, passes PractRand and BigCrush, only 32-bit integer
 * operations, hence the same numbers on every machine.
 *
 * @param seed a non-negative safe integer; equal seeds give equal streams
 */
export const createRandom = (seed: number): RandomSource => {
  let a = mixBits(seed >>> 0);
  let b = mixBits((Math.floor(seed / TWO_POW_32) ^ 0x5bd1e995) >>> 0);
  let c = mixBits(a ^ b ^ 0x27d4eb2f);
  let counter = 1;

  const word = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  // The first words still show the seed.
  for (let warmUp = 0; warmUp < 12; warmUp++) word();

  return {
    next: () => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992,
    below: (bound) => {
      // Rejection keeps the remainder unbiased for every bound.
      const limit = TWO_POW_32 - (TWO_POW_32 % bound);
      let drawn = word();
      while (drawn >= limit) drawn = word();
      return drawn % bound;
    },
  };
};
