import { describe, expect, test } from "vitest";
import { deriveSeed } from "./derive-seed";
import { drawNormal } from "./draw-normal";
import { drawWeighted } from "./draw-weighted";
import { createRandom } from "./seeded-random";
import { shuffledIndices } from "./shuffle";

const draws = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe("seeded random numbers", () => {
  test("one seed gives one stream", () => {
    expect(draws(42, 50)).toEqual(draws(42, 50));
  });

  test("neighbouring seeds give unrelated streams", () => {
    const streams = [0, 1, 2, 3].map((seed) => draws(seed, 20_000));
    for (const [i, first] of streams.entries()) {
      for (const second of streams.slice(i + 1)) {
        const correlation = 12 * mean(first.map((x, at) => (x - 0.5) * ((second[at] ?? 0) - 0.5)));
        expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(20_000));
      }
    }
  });

  test("draws fill the unit interval evenly", () => {
    const counts = new Array<number>(100).fill(0);
    for (const x of draws(7, 100_000)) counts[Math.floor(x * 100)] = (counts[Math.floor(x * 100)] ?? 0) + 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeGreaterThan(60);
    expect(chiSquare).toBeLessThan(149);
  });

  test("no residue is preferred when the bound does not divide the range", () => {
    const random = createRandom(11);
    const fresh = [0, 0, 0];
    for (let draw = 0; draw < 30_000; draw++) {
      const index = random.below(3);
      fresh[index] = (fresh[index] ?? 0) + 1;
    }
    for (const count of fresh) expect(Math.abs(count - 10_000)).toBeLessThan(330);
  });

  test("sub-seeds of different paths differ, also when the numbers are the same in another grouping", () => {
    const seeds = new Set<number>();
    for (let a = 0; a < 60; a++) for (let b = 0; b < 60; b++) seeds.add(deriveSeed(1, a, b));
    expect(seeds.size).toBe(3600);
    expect(deriveSeed(1, 2, 3)).not.toBe(deriveSeed(1, 3, 2));
    expect(deriveSeed(1, 2)).not.toBe(deriveSeed(1, 2, 0));
    expect(deriveSeed(5_000_000_000)).not.toBe(deriveSeed(5_000_000_000 % 2 ** 32));
    for (const seed of seeds) expect(Number.isSafeInteger(seed)).toBe(true);
  });

  test("normal draws have mean 0, variance 1 and light tails", () => {
    const random = createRandom(3);
    const values = Array.from({ length: 100_000 }, () => drawNormal(random));
    expect(Math.abs(mean(values))).toBeLessThan(0.013);
    expect(mean(values.map((x) => x * x))).toBeCloseTo(1, 1);
    expect(values.filter((x) => Math.abs(x) > 1.96).length / values.length).toBeCloseTo(0.05, 2);
  });

  test("weighted draws follow the weights and never choose a weight of zero", () => {
    const random = createRandom(9);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 40_000; draw++) {
      const index = drawWeighted(random, [0, 1, 3, 0]);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    expect(counts[0]).toBe(0);
    expect(counts[3]).toBe(0);
    expect((counts[2] ?? 0) / 40_000).toBeCloseTo(0.75, 1);
  });

  test("a shuffle keeps every index once", () => {
    const order = shuffledIndices(createRandom(1), 500);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, index) => index));
    expect([...order]).not.toEqual(Array.from({ length: 500 }, (_, index) => index));
  });
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
