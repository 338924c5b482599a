import { describe, expect, it } from "vitest";
import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { crossTabulate } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { monteCarloIndependence } from "@/lib/domain/statistics/contingency/monte-carlo-independence";
import { groupMoments } from "@/lib/domain/statistics/group-comparison/group-moments";
import { kruskalWallis } from "@/lib/domain/statistics/group-comparison/kruskal-wallis";
import { oneWayAnova } from "@/lib/domain/statistics/group-comparison/one-way-anova";
import { welchAnova } from "@/lib/domain/statistics/group-comparison/welch-anova";
import { twoProportionTest } from "@/lib/domain/statistics/proportions/two-proportion-test";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { groupsOf, rejectionRate, slack } from "./simulate-nulls";

const SAMPLES = 3000;

const drawCodes = (random: RandomSource, n: number, shares: readonly number[]): Int16Array =>
  Int16Array.from({ length: n }, () => drawWeighted(random, shares));

const drawNormals = (random: RandomSource, groups: Int16Array, sds: readonly number[]): Float64Array =>
  Float64Array.from(groups, (group) => (sds[group] ?? 1) * drawNormal(random));

describe("when segments do not differ, 5 % of tests say they do", () => {
  it("Pearson's χ² with very unequal groups", () => {
    const codes = groupsOf([40, 300, 90, 170]);
    const rate = rejectionRate(1, SAMPLES, (random) => {
      const column = { codes: drawCodes(random, 600, [0.5, 0.2, 0.2, 0.1]), size: 4 };
      return chiSquareTest(crossTabulate({ codes, size: 4 }, column))?.p ?? null;
    });
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES));
  });

  it("independence by simulation in a table of 36 people and 20 cells, where χ² is not to be trusted", () => {
    const codes = groupsOf([6, 20, 4, 6]);
    const rate = rejectionRate(2, 1500, (random) => {
      const table = crossTabulate(
        { codes, size: 4 },
        { codes: drawCodes(random, 36, [0.6, 0.2, 0.1, 0.05, 0.05]), size: 5 },
      );
      return monteCarloIndependence(table.counts, 4, 5, random, 399).p;
    });
    expect(rate).toBeLessThan(0.05 + slack(1500));
    expect(rate).toBeGreaterThan(0.02);
  });

  it("two shares by pooled z, 60 people against 600", () => {
    const rate = rejectionRate(3, SAMPLES, (random) => {
      const share = (n: number): number =>
        drawCodes(random, n, [0.75, 0.25]).reduce((sum, x) => sum + x, 0) / n;
      return twoProportionTest(share(60), 60, share(600), 600)?.p ?? null;
    });
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES) + 0.004);
  });

  it("two shares of few people: the exact test is chosen and never says so too often", () => {
    const rate = rejectionRate(4, SAMPLES, (random) => {
      const share = (n: number): number =>
        drawCodes(random, n, [0.85, 0.15]).reduce((sum, x) => sum + x, 0) / n;
      const test = twoProportionTest(share(15), 15, share(40), 40);
      if (test) expect(test.method).toBe("fisher-exact");
      return test?.p ?? null;
    });
    expect(rate).toBeLessThan(0.05 + slack(SAMPLES));
  });

  it("analysis of variance with unequal groups of equal spread", () => {
    const codes = groupsOf([12, 80, 30]);
    const rate = rejectionRate(5, SAMPLES, (random) => {
      return oneWayAnova(groupMoments(drawNormals(random, codes, [1, 1, 1]), codes, 3))?.p ?? null;
    });
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES));
  });

  it("Welch's test where the small group has the large spread, and the classical F says it three times too often", () => {
    const codes = groupsOf([15, 90, 45]);
    const draw = (random: RandomSource) => groupMoments(drawNormals(random, codes, [3, 1, 1.5]), codes, 3);
    const welch = rejectionRate(6, SAMPLES, (random) => welchAnova(draw(random))?.p ?? null);
    const classical = rejectionRate(6, SAMPLES, (random) => oneWayAnova(draw(random))?.p ?? null);
    expect(Math.abs(welch - 0.05)).toBeLessThan(slack(SAMPLES) + 0.005);
    expect(classical).toBeGreaterThan(0.15);
  });

  it("Kruskal–Wallis on a five-point scale, nearly all values tied", () => {
    const codes = groupsOf([20, 60, 40]);
    const rate = rejectionRate(7, SAMPLES, (random) => {
      const values = Float64Array.from(drawCodes(random, 120, [0.1, 0.15, 0.2, 0.4, 0.15]));
      return kruskalWallis(values, codes, 3)?.p ?? null;
    });
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES));
  });
});
