import { expect, test } from "vitest";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { collectAnswerPatterns } from "./answer-patterns";
import { drawSubsample } from "./draw-subsample";

test("a subsample has the people asked for, only patterns of the data, and each in its proportion", () => {
  const random = createRandom(1);
  const columns = Array.from({ length: 6 }, (_, item): CategoricalColumn => ({
    kind: "categorical",
    categories: 2,
    codes: Int16Array.from({ length: 500 }, () => (random.next() < 0.1 * (item + 2) ? 1 : 0)),
  }));
  const data = collectAnswerPatterns(columns);
  const sample = drawSubsample(data, data.weights, 20_000, random);
  expect(sample.weights.reduce((sum, weight) => sum + weight, 0)).toBe(20_000);
  expect(sample.patterns).toBeLessThanOrEqual(data.patterns);
  const shares = new Map<string, number>();
  const key = (codes: Int16Array, pattern: number): string =>
    codes.subarray(pattern * 6, pattern * 6 + 6).join("");
  data.weights.forEach((weight, pattern) => shares.set(key(data.codes, pattern), weight / 500));
  sample.weights.forEach((weight, pattern) => {
    const share = shares.get(key(sample.codes, pattern)) ?? NaN;
    expect(Math.abs(weight / 20_000 - share)).toBeLessThan(5 * Math.sqrt(share / 20_000));
    const departures = sample.featureStart[pattern + 1] ?? NaN;
    expect(departures - (sample.featureStart[pattern] ?? NaN)).toBeLessThanOrEqual(6);
  });
});
