import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";

/** Share of simulated samples whose p-value is at or under 5 %; a test that was not made does not reject. */
export function rejectionRate(
  seed: number,
  samples: number,
  pValue: (random: RandomSource) => number | null,
): number {
  let rejected = 0;
  for (let sample = 0; sample < samples; sample++) {
    const p = pValue(createRandom(deriveSeed(seed, sample)));
    if (p !== null && p <= 0.05) rejected += 1;
  }
  return rejected / samples;
}

/** Three and a half standard errors of a rate of 5 % over this many samples: a sound test leaves it once in 2,000. */
export const slack = (samples: number): number => 3.5 * Math.sqrt((0.05 * 0.95) / samples);

/** Group sizes as a column of codes. */
export const groupsOf = (sizes: readonly number[]): Int16Array =>
  Int16Array.from(sizes.flatMap((size, group) => Array<number>(size).fill(group)));
