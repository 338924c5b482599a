import { describe, expect, it } from "vitest";
import { populationStability } from "@/lib/domain/segmentation/drift/population-stability";
import { rankAgreement } from "@/lib/domain/segmentation/ranking/rank-agreement";
import { Q_COMPARISON } from "@/lib/domain/statistics/column-comparison/column-letters";
import { compareMeans } from "@/lib/domain/statistics/column-comparison/compare-means";
import { compareShares } from "@/lib/domain/statistics/column-comparison/compare-shares";
import { crossTabulate } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { binomialTwoSided } from "@/lib/domain/statistics/distributions/binomial";
import { groupMoments, meanOf } from "@/lib/domain/statistics/group-comparison/group-moments";
import { kruskalWallis } from "@/lib/domain/statistics/group-comparison/kruskal-wallis";
import { welchTTest } from "@/lib/domain/statistics/group-comparison/welch-t-test";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import { testClassCount } from "@/lib/jobs/compute/test-class-count";
import { groupsOf, rejectionRate, slack } from "./simulate-nulls";

const SAMPLES = 3000;
const drawCodes = (random: RandomSource, n: number, shares: readonly number[]): Int16Array =>
  Int16Array.from({ length: n }, () => drawWeighted(random, shares));

describe("when nothing differs, 5 % of tests say it does", () => {
  it("Welch's t, 12 people of large spread against 90 of small", () => {
    const codes = groupsOf([12, 90]);
    const rate = rejectionRate(31, SAMPLES, (random) => {
      const values = Float64Array.from(codes, (group) => (group === 0 ? 3 : 1) * drawNormal(random));
      const moments = groupMoments(values, codes, 2);
      return welchTTest(meanOf(moments, 0), meanOf(moments, 1))?.p ?? null;
    });
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES) + 0.003);
  });

  it("Kruskal–Wallis with groups of six, eight and ten", () => {
    const codes = groupsOf([6, 8, 10]);
    const rate = rejectionRate(
      32,
      SAMPLES,
      (random) =>
        kruskalWallis(
          Float64Array.from(codes, () => drawNormal(random)),
          codes,
          3,
        )?.p ?? null,
    );
    // The χ² approximation is a little shy with so few.
    expect(rate).toBeLessThan(0.05 + slack(SAMPLES));
    expect(rate).toBeGreaterThan(0.03);
  });

  it("Kendall's W of 25 rankings of five items", () => {
    const rate = rejectionRate(
      33,
      SAMPLES,
      (random) =>
        rankAgreement(
          Array.from({ length: 25 }, () => [...shuffledIndices(random, 5)]),
          5,
        ).p,
    );
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES));
  });

  it("Kendall's W where most name their two favourites only", () => {
    const rate = rejectionRate(
      34,
      SAMPLES,
      (random) =>
        rankAgreement(
          Array.from({ length: 40 }, (_, i) => [
            ...shuffledIndices(random, 6).subarray(0, i % 4 === 0 ? 6 : 2),
          ]),
          6,
        ).p,
    );
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES));
  });

  it("the χ² beside the population stability index", () => {
    const count = (codes: Int16Array): number[] => {
      const counts = [0, 0, 0, 0];
      for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
      return counts;
    };
    const shares = [0.4, 0.3, 0.2, 0.1];
    const rate = rejectionRate(
      35,
      SAMPLES,
      (random) =>
        populationStability(count(drawCodes(random, 150, shares)), count(drawCodes(random, 400, shares))).test
          ?.p ?? null,
    );
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES));
  });

  it("the exact binomial test never more often", () => {
    for (const truth of [0.1, 0.3, 0.5]) {
      const rate = rejectionRate(36, SAMPLES, (random) => {
        const hits = Array.from({ length: 40 }, () => random.next() < truth).filter(Boolean).length;
        return binomialTwoSided(hits, 40, truth);
      });
      expect(rate).toBeLessThan(0.05 + slack(SAMPLES));
    }
  });

  it("one class against two, by the bootstrap likelihood ratio", async () => {
    let rejected = 0;
    const runs = 240;
    for (let run = 0; run < runs; run++) {
      const { p } = await testClassCount({ columns: noise(run), classes: 1, samples: 19, starts: 3, sampleStarts: 3, seed: run }, { threads: 0 }); // prettier-ignore
      if (p <= 0.05) rejected++;
    }
    expect(Math.abs(rejected / runs - 0.05)).toBeLessThan(slack(runs));
  });
});

/** Five independent ticks of 120 people. */
function noise(seed: number) {
  const drawn = Array.from({ length: 5 }, (_, item) => ({ item, rate: 0.25 + 0.1 * item }));
  return drawn.map(({ item, rate }) => {
    let codes: Int16Array = new Int16Array(0);
    rejectionRate(1000 * seed + item, 1, (random) => {
      codes = drawCodes(random, 120, [1 - rate, rate]);
      return null;
    });
    return { kind: "categorical" as const, categories: 2, codes };
  });
}

describe("a table of six segments that do not differ has a letter in at most 5 of 100", () => {
  const sizes = [300, 180, 120, 90, 60, 40];
  const codes = groupsOf(sizes);
  const anyLetter = (rows: readonly { readonly letters: readonly string[] }[]): number =>
    rows.some(({ letters }) => letters.some((letter) => letter !== "")) ? 0 : 1;
  const sharesIn = (random: RandomSource, weights?: Float64Array) => {
    const column = { codes: drawCodes(random, codes.length, [0.65, 0.35]), size: 2 };
    const table = crossTabulate({ codes, size: 6 }, column, weights);
    const shares = Array.from(
      table.rowTotals,
      (total, segment) => (table.counts[2 * segment + 1] ?? 0) / total,
    );
    return { shares, bases: [...table.rowEffectiveN] };
  };

  it("one row of shares (SPSS: Bonferroni)", () => {
    const rate = rejectionRate(41, SAMPLES, (random) => {
      const { shares, bases } = sharesIn(random);
      return anyLetter(compareShares([shares], bases));
    });
    expect(rate).toBeLessThan(0.05 + slack(SAMPLES));
  });

  it("one row of weighted shares on their effective bases", () => {
    const rate = rejectionRate(42, SAMPLES, (random) => {
      const weights = Float64Array.from(codes, () => 0.2 + 4 * random.next() ** 3);
      const { shares, bases } = sharesIn(random, weights);
      return anyLetter(compareShares([shares], bases));
    });
    expect(rate).toBeLessThan(0.05 + slack(SAMPLES));
  });

  it("eight rows together (Q: false discovery rate over the table)", () => {
    const rate = rejectionRate(43, 1500, (random) => {
      const rows = Array.from({ length: 8 }, () => sharesIn(random).shares);
      return anyLetter(compareShares(rows, sizes, Q_COMPARISON));
    });
    expect(rate).toBeLessThan(0.05 + slack(1500));
  });

  it("a row of means, plain and weighted", () => {
    for (const weighted of [false, true]) {
      const rate = rejectionRate(weighted ? 45 : 44, SAMPLES, (random) => {
        const values = Float64Array.from(codes, () => drawNormal(random));
        const weights = weighted ? Float64Array.from(codes, () => 0.2 + 4 * random.next() ** 3) : undefined;
        const compared = compareMeans(groupMoments(values, codes, 6, weights), weighted);
        return compared ? anyLetter([compared]) : null;
      });
      expect(rate).toBeLessThan(0.05 + slack(SAMPLES));
    }
  });
});
