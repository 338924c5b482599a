import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";

/** More people than this tell nothing new about stability, and cost time in proportion. */
const STABILITY_PEOPLE = 10_000;

/** How many people are drawn of so many; null where all are taken. */
export const stabilityPeople = (people: number): number | null =>
  people <= 2 * STABILITY_PEOPLE ? null : STABILITY_PEOPLE;

/** The people whose divisions are repeated: all of them, or a seeded random sample in ascending order. Null means all. */
export const samplePeople = (people: number, seed: number): Int32Array | null =>
  people <= 2 * STABILITY_PEOPLE
    ? null
    : Int32Array.from(shuffledIndices(createRandom(seed), people).subarray(0, STABILITY_PEOPLE)).sort();
