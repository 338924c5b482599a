import { describe, expect, it } from "vitest";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import { adviseRefit } from "./advise-refit";
import { populationStability } from "./population-stability";

describe("population stability", () => {
  it("averages its expected value, not zero, when nothing changed", () => {
    const random = createRandom(12);
    const shares = [0.4, 0.3, 0.2, 0.1];
    const draw = (n: number): number[] => {
      const counts = [0, 0, 0, 0];
      for (let i = 0; i < n; i++) {
        const at = drawWeighted(random, shares);
        counts[at] = (counts[at] ?? 0) + 1;
      }
      return counts;
    };
    const found = Array.from({ length: 400 }, () => populationStability(draw(200), draw(300)));
    const mean = found.reduce((sum, { psi }) => sum + psi, 0) / found.length;
    expect(mean / (found[0]?.expectedWithoutChange ?? 0)).toBeGreaterThan(0.85);
    expect(mean / (found[0]?.expectedWithoutChange ?? 0)).toBeLessThan(1.2);
    expect(found.filter(({ test }) => (test?.p ?? 1) < 0.05).length / found.length).toBeLessThan(0.085);
  });

  it("stays finite when a category is empty on one side, and skips one empty on both", () => {
    const { psi, contributions } = populationStability([50, 50, 0, 0], [50, 40, 10, 0]);
    expect(psi).toBeGreaterThan(0.1);
    expect(psi).toBeLessThan(1);
    expect(contributions[3]).toBe(0);
  });
});

it("a new fit is advised for shifted shares, another solution, or less certain scoring", () => {
  const steady = { segmentPsi: 0.05, adjustedRand: 0.9, certaintyBefore: 0.85, certaintyNow: 0.84 };
  expect(adviseRefit(steady)).toEqual([]);
  expect(
    adviseRefit({ segmentPsi: 0.3, adjustedRand: 0.6, certaintyBefore: 0.85, certaintyNow: 0.7 }),
  ).toEqual(["segment-shares-shifted", "new-solution-differs", "scoring-less-certain"]);
});
