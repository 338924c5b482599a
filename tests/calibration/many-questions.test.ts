import { describe, expect, it } from "vitest";
import { describeSegments } from "@/lib/domain/segmentation/descriptors/describe-segments";
import { profileSegments } from "@/lib/domain/segmentation/profile/profile-segments";
import { crossValidate } from "@/lib/domain/segmentation/typing/cross-validate";
import { judgeTyping } from "@/lib/domain/segmentation/typing/judge-typing";
import { naiveBayes } from "@/lib/domain/segmentation/typing/naive-bayes";
import { stratifiedFolds } from "@/lib/domain/segmentation/typing/stratified-folds";
import type { Column } from "@/lib/domain/statistics/column";
import { binomialProbability } from "@/lib/domain/statistics/distributions/binomial";
import { normalTwoSided } from "@/lib/domain/statistics/distributions/normal";
import { benjaminiHochberg, holm } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { groupsOf, slack } from "./simulate-nulls";

/** Twenty z-tests, the first `real` of which have something to find. */
const pValues = (random: RandomSource, real: number): number[] =>
  Array.from({ length: 20 }, (_, i) => normalTwoSided(drawNormal(random) + (i < real ? 3 : 0)));

describe("many questions at once", () => {
  it.each([0, 5, 12])(
    "Holm, with %d real findings to make: any false one in at most 5 of 100 runs",
    (real) => {
      let runsWithFalse = 0;
      for (let run = 0; run < 4000; run++) {
        const adjusted = holm(pValues(createRandom(deriveSeed(21, real, run)), real));
        if (adjusted.slice(real).some((p) => p <= 0.05)) runsWithFalse += 1;
      }
      expect(runsWithFalse / 4000).toBeLessThan(0.05 + slack(4000));
    },
  );

  it.each([0, 5, 12])(
    "Benjamini–Hochberg, with %d real findings to make: on average at most 5 of 100 found are false",
    (real) => {
      let falseShare = 0;
      for (let run = 0; run < 4000; run++) {
        const found = benjaminiHochberg(pValues(createRandom(deriveSeed(22, real, run)), real)).map(
          (q) => q <= 0.05,
        );
        const all = found.filter(Boolean).length;
        if (all > 0) falseShare += found.slice(real).filter(Boolean).length / all;
      }
      expect(falseShare / 4000).toBeLessThan(0.05 * ((20 - real) / 20) + slack(4000));
    },
  );

  it("also for tests that go together (correlation .7), where independence cannot be counted on", () => {
    const together = (random: RandomSource, real: number): number[] => {
      const common = Math.sqrt(0.7) * drawNormal(random);
      return Array.from({ length: 20 }, (_, i) =>
        normalTwoSided(common + Math.sqrt(0.3) * drawNormal(random) + (i < real ? 3 : 0)),
      );
    };
    let runsWithFalse = 0;
    let falseShare = 0;
    for (let run = 0; run < 4000; run++) {
      const p = together(createRandom(deriveSeed(26, run)), 5);
      if (holm(p).slice(5).some((adjusted) => adjusted <= 0.05)) runsWithFalse += 1; // prettier-ignore
      const found = benjaminiHochberg(p).map((q) => q <= 0.05);
      const all = found.filter(Boolean).length;
      if (all > 0) falseShare += found.slice(5).filter(Boolean).length / all;
    }
    expect(runsWithFalse / 4000).toBeLessThan(0.05 + slack(4000));
    expect(falseShare / 4000).toBeLessThan(0.05 + slack(4000));
  });

  const assignments = groupsOf([40, 90, 170]);
  const drawColumns = (random: RandomSource): Column[] =>
    Array.from({ length: 12 }, (_, j): Column =>
      j % 3 === 0
        ? { kind: "numeric", values: Float64Array.from(assignments, () => drawNormal(random)) }
        : {
            kind: "categorical",
            categories: 4,
            codes: Int16Array.from(assignments, () => drawWeighted(random, [0.4, 0.3, 0.2, 0.1])),
          },
    );

  it("a description of segments that are nothing finds nothing in 95 of 100 runs", () => {
    let runsWithFalse = 0;
    for (let run = 0; run < 1000; run++) {
      const variables = drawColumns(createRandom(deriveSeed(23, run))).map((column, j) => ({
        id: String(j),
        column,
        role: "descriptor" as const,
      }));
      const found = describeSegments({ assignments, segments: 3, variables });
      if (found.some(({ adjusted }) => (adjusted?.pHolm ?? 1) <= 0.05)) runsWithFalse += 1;
    }
    expect(runsWithFalse / 1000).toBeLessThan(0.05 + slack(1000));
  });

  it("a profile of segments that are nothing calls nothing distinctive in 95 of 100 runs", () => {
    let runsWithFalse = 0;
    for (let run = 0; run < 600; run++) {
      const variables = drawColumns(createRandom(deriveSeed(24, run))).map((column, j) => ({
        id: String(j),
        column,
        role: "descriptor" as const,
      }));
      const profiles = profileSegments({ assignments, segments: 3, variables });
      if (profiles.some(({ traits }) => traits.some(({ distinctive }) => distinctive))) runsWithFalse += 1;
    }
    expect(runsWithFalse / 600).toBeLessThan(0.05 + slack(600));
  });

  it("a typing tool on answers that know nothing of the segments is told it cannot type", () => {
    let passed = 0;
    for (let run = 0; run < 150; run++) {
      const random = createRandom(deriveSeed(25, run));
      const items = drawColumns(random).filter((column) => column.kind === "categorical");
      const sample = { items, assignments, segments: 3 };
      const fold = stratifiedFolds(assignments, 3, 5, random);
      if (judgeTyping(assignments, 3, crossValidate(sample, fold, naiveBayes)).verdict !== "cannot-type")
        passed += 1;
    }
    expect(passed / 150).toBeLessThan(0.05);
  });
});

describe("Wilson's interval, by exact binomial probabilities", () => {
  const coverage = (n: number, truth: number): number => {
    let covered = 0;
    for (let x = 0; x <= n; x++) {
      const { low, high } = wilsonInterval(x / n, n);
      if (low <= truth && truth <= high) covered += binomialProbability(x, n, truth);
    }
    return covered;
  };
  const truths = Array.from({ length: 91 }, (_, i) => 0.05 + i / 100);

  it.each([10, 30, 50, 100, 400])(
    "with %d people covers the truth on average 95 times in 100, and never much less often",
    (n) => {
      const all = truths.map((truth) => coverage(n, truth));
      expect(Math.abs(all.reduce((sum, c) => sum + c, 0) / all.length - 0.95)).toBeLessThan(0.01);
      expect(Math.min(...all)).toBeGreaterThan(0.9);
    },
  );
});
