import { describe, expect, it } from "vitest";
import { adjustedResiduals } from "@/lib/domain/statistics/contingency/adjusted-residuals";
import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { crossTabulate, type CrossTabulation } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { chiSquaredUpper } from "@/lib/domain/statistics/distributions/chi-squared";
import { groupMoments } from "@/lib/domain/statistics/group-comparison/group-moments";
import { welchAnova } from "@/lib/domain/statistics/group-comparison/welch-anova";
import { twoProportionTest } from "@/lib/domain/statistics/proportions/two-proportion-test";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";
import { groupsOf, rejectionRate, slack } from "./simulate-nulls";

const SAMPLES = 3000;
const segments = groupsOf([60, 240, 100]);

/** Weights from .3 to 5, and larger for some answers than for others, as after weighting to known margins. */
function weightedTable(random: RandomSource): CrossTabulation {
  const codes = Int16Array.from(segments, () => drawWeighted(random, [0.5, 0.3, 0.2]));
  const weights = Float64Array.from(codes, (code) => (0.3 + random.next()) * ([0.6, 1, 3][code] ?? 1));
  return crossTabulate({ codes: segments, size: 3 }, { codes, size: 3 }, weights);
}

describe("when weighted segments do not differ, 5 % of tests say they do", () => {
  it("Rao–Scott, where χ² on the weighted counts as if they were people says it far more often", () => {
    const rate = rejectionRate(11, SAMPLES, (random) => chiSquareTest(weightedTable(random))?.p ?? null);
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES) + 0.004);
    const naive = rejectionRate(11, SAMPLES, (random) => {
      const table = weightedTable(random);
      const scale = table.n / table.total;
      let statistic = 0;
      for (let r = 0; r < 3; r++) {
        for (let c = 0; c < 3; c++) {
          const expected = ((table.rowTotals[r] ?? 0) * (table.columnTotals[c] ?? 0)) / table.total;
          statistic += (scale * ((table.counts[3 * r + c] ?? 0) - expected) ** 2) / expected;
        }
      }
      return chiSquaredUpper(statistic, 4);
    });
    expect(naive).toBeGreaterThan(0.08);
  });

  it("Welch's test with linearised variances", () => {
    const rate = rejectionRate(12, SAMPLES, (random) => {
      const weights = Float64Array.from(segments, () => 0.2 + 4 * random.next() ** 3);
      const values = Float64Array.from(segments, () => drawNormal(random));
      return welchAnova(groupMoments(values, segments, 3, weights))?.p ?? null;
    });
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES) + 0.006);
  });

  it("two shares on their effective bases", () => {
    const rate = rejectionRate(13, SAMPLES, (random) => {
      const side = (n: number) => {
        const weights = Float64Array.from({ length: n }, () => 0.2 + 4 * random.next() ** 3);
        let yes = 0;
        let total = 0;
        for (const weight of weights) {
          total += weight;
          if (random.next() < 0.35) yes += weight;
        }
        return { share: yes / total, base: effectiveSampleSize(weights) };
      };
      const [first, second] = [side(150), side(400)];
      return twoProportionTest(first.share, first.base, second.share, second.base)?.p ?? null;
    });
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack(SAMPLES) + 0.004);
  });

  it("adjusted residuals are standard normal, weighted or not", () => {
    let squares = 0;
    for (let sample = 0; sample < 1500; sample++) {
      const residual = adjustedResiduals(weightedTable(createRandom(deriveSeed(14, sample))))[0] ?? 0;
      squares += residual * residual;
    }
    expect(squares / 1500).toBeGreaterThan(0.87);
    expect(squares / 1500).toBeLessThan(1.13);
  });
});

it("a weighted share's interval on the effective n covers the truth 95 times in 100", () => {
  let covered = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const random = createRandom(deriveSeed(15, sample));
    const weights = Float64Array.from({ length: 120 }, () => 0.2 + 4 * random.next() ** 3);
    let yes = 0;
    let total = 0;
    for (const weight of weights) {
      total += weight;
      if (random.next() < 0.2) yes += weight;
    }
    const { low, high } = wilsonInterval(yes / total, effectiveSampleSize(weights));
    if (low <= 0.2 && 0.2 <= high) covered += 1;
  }
  expect(covered / SAMPLES).toBeGreaterThan(0.935);
  expect(covered / SAMPLES).toBeLessThan(0.965);
});
