import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import { adviseRefit } from "./advise-refit";
import type { PeopleCounts } from "../waves/count-people";
import { areMoreOutside, compareTimes, judgeDrift } from "./compare-times";
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

  it("is 0 between equal shares, however many people, and never below", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), (before, times) => {
        fc.pre(before.some((count) => count > 0));
        expect(
          populationStability(
            before,
            before.map((count) => count * times),
          ).psi,
        ).toBeCloseTo(0, 12);
        expect(populationStability(before, [...before].reverse()).psi).toBeGreaterThanOrEqual(0);
      }),
    );
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

const group = (segments: number[], certainty: number | null, variables: number[][] = []): PeopleCounts => {
  const people = segments.reduce((sum, count) => sum + count, 0);
  return { people, unclassified: 0, segments, squares: people, certainty, variables };
};

describe("then and now", () => {
  it("the base questions that moved most come first, with the answer that moved and Holm's p", () => {
    const then = group([50, 50], 0.9, [[80, 20], [50, 30, 20], [0, 0]]); // prettier-ignore
    const now = group([50, 50], 0.9, [[50, 50], [50, 25, 25], [3, 4]]); // prettier-ignore
    const comparison = compareTimes(then, now);
    // By hand: (.5 − .8) ln(.5/.8) + (.5 − .2) ln(.5/.2) = .3 ln(1.6) + .3 ln(2.5) = .4158883
    expect(comparison?.base[0]).toMatchObject({ variable: 0, category: 1, then: 0.2, now: 0.5 });
    expect(comparison?.base[0]?.stability.psi).toBeCloseTo(0.4158883083, 9);
    // χ² of [[80, 20], [50, 50]] = 900·200 / (130·70) = 19.780
    expect(comparison?.base[0]?.stability.test?.statistic).toBeCloseTo(19.78022, 5);
    expect(comparison?.base[0]?.p).toBeCloseTo(2 * (comparison?.base[0]?.stability.test?.p ?? 0), 15);
    expect(comparison?.base).toHaveLength(2);
    expect(comparison?.segments.psi).toBe(0);
  });

  it("weights count for as many people as they are worth", () => {
    const weighted = { ...group([60, 40], 1), people: 80, squares: 200 }; // (Σw)²/Σw² = 10,000/200 = 50
    const psi = compareTimes(group([50, 50], 1), weighted)?.segments;
    expect(psi?.expectedWithoutChange).toBeCloseTo(1 / 100 + 1 / 50, 12);
  });

  it("there is no comparison without anyone in a segment on one side", () => {
    expect(compareTimes(group([0, 0], null), group([1, 2], 1))).toBeNull();
  });
});

describe("advice to fit anew", () => {
  const advice = (then: PeopleCounts, now: PeopleCounts, adjustedRand: number | null = null) => {
    const comparison = compareTimes(then, now);
    return comparison && judgeDrift(comparison, now.people, adjustedRand);
  };

  it("waits for thirty people, unless a fresh fit shows that the segments are others", () => {
    expect(advice(group([500, 500], 0.9), group([25, 4], 0.5))).toEqual({ kind: "too-few", people: 29 });
    expect(advice(group([500, 500], 0.9), group([25, 4], 0.5), 0.6)).toEqual({
      kind: "refit",
      reasons: ["new-solution-differs"],
    });
  });

  it("comes for moved shares only where chance does not explain them", () => {
    // 12 segments and 40 people: chance alone makes the index .28, and χ² finds nothing.
    const even = new Array<number>(12).fill(100);
    const few = [6, 5, 5, 5, 4, 4, 3, 3, 2, 1, 1, 1];
    expect(compareTimes(group(even, 0.9), group(few, 0.9))?.segments.psi).toBeGreaterThan(0.25);
    expect(advice(group(even, 0.9), group(few, 0.9))).toEqual({ kind: "hold" });
    expect(advice(group([500, 500], 0.9), group([90, 10], 0.75))).toEqual({
      kind: "refit",
      reasons: ["segment-shares-shifted", "scoring-less-certain"],
    });
  });

  it("holds where nothing moved, and where certainty is not known", () => {
    expect(advice(group([60, 40], 0.9), group([61, 39], 0.85), 0.9)).toEqual({ kind: "hold" });
    expect(advice(group([60, 40], null), group([61, 39], null))).toEqual({ kind: "hold" });
  });

  it("says beside it when over ten points more people have no segment", () => {
    const outside = (unclassified: number) => {
      const now = { ...group([60, 40], 0.9), people: 100 + unclassified, unclassified };
      const comparison = compareTimes(group([60, 40], 0.9), now);
      return comparison && areMoreOutside(comparison);
    };
    expect(outside(10)).toBe(false);
    expect(outside(25)).toBe(true);
  });
});
