import { describe, expect, test } from "vitest";
import { adjustedRandIndex } from "@/lib/domain/segmentation/agreement/adjusted-rand";
import { crossDivisions } from "@/lib/domain/segmentation/agreement/cross-table";
import { dissimilarities } from "@/lib/domain/segmentation/mixed-data/dissimilarities";
import { gower } from "@/lib/domain/segmentation/mixed-data/gower";
import { kPrototypes } from "@/lib/domain/segmentation/mixed-data/k-prototypes";
import { partitionAroundMedoids } from "@/lib/domain/segmentation/mixed-data/partition-around-medoids";
import { measures } from "@/lib/domain/segmentation/k-centroids/settings";
import { DEFAULT_RANKING_OPTIONS, rankingMixture } from "@/lib/domain/segmentation/ranking/ranking-mixture";
import type { CategoricalColumn, Column, NumericColumn } from "@/lib/domain/statistics/column";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";

const SHARES = [0.5, 0.3, 0.2];
const SAMPLES = 10;

const drawGroups = (random: RandomSource, people: number): Int16Array =>
  Int16Array.from({ length: people }, () => drawWeighted(random, SHARES));

const agreement = (truth: Int16Array, found: Int16Array): number =>
  adjustedRandIndex(crossDivisions(truth, 3, found, 3));

const meanOver = async (
  samples: number,
  of: (random: RandomSource) => Promise<number> | number,
): Promise<number> => {
  let sum = 0;
  for (let sample = 0; sample < samples; sample++) sum += await of(createRandom(deriveSeed(61, sample)));
  return sum / samples;
};

describe("planted groups of 50, 30 and 20 % are found again (adjusted Rand over .9)", () => {
  test.each(measures)("among ticks, by %s", async (measure) => {
    const found = await meanOver(SAMPLES, async (random) => {
      const groups = drawGroups(random, 300);
      const columns = Array.from({ length: 15 }, (_, item): NumericColumn => ({
        kind: "numeric",
        values: Float64Array.from(groups, (group) =>
          random.next() < (item % 3 === group ? 0.85 : 0.1) ? 1 : 0,
        ),
      }));
      const settings = { columns, measure, segments: { from: 3, to: 3 }, starts: 10, seed: 1 };
      const [solution] = await fitCentroids(settings, { threads: 0 });
      return agreement(groups, solution?.assigned ?? groups);
    });
    expect(found).toBeGreaterThan(0.9);
  });

  const drawMixed = (random: RandomSource, groups: Int16Array): Column[] => [
    ...Array.from({ length: 3 }, (_, j): NumericColumn => ({
      kind: "numeric",
      values: Float64Array.from(groups, (group) =>
        random.next() < 0.05 ? NaN : (group === j ? 4 : 0) + drawNormal(random),
      ),
    })),
    ...Array.from({ length: 4 }, (): CategoricalColumn => ({
      kind: "categorical",
      categories: 4,
      codes: Int16Array.from(groups, (group) =>
        random.next() < 0.05 ? -1 : random.next() < 0.8 ? group : random.below(4),
      ),
    })),
  ];

  test("among numbers and options with a twentieth missing, by medoids and by k-prototypes", async () => {
    const byMedoids = await meanOver(SAMPLES, (random) => {
      const groups = drawGroups(random, 240);
      const variables = drawMixed(random, groups).map((column) => ({
        column,
        scale: column.kind === "numeric" ? ("numeric" as const) : ("nominal" as const),
      }));
      const distances = dissimilarities(240, gower(variables).between);
      return agreement(groups, partitionAroundMedoids(distances, 3, random, 5).assignments);
    });
    const byPrototypes = await meanOver(SAMPLES, (random) => {
      const groups = drawGroups(random, 240);
      return agreement(groups, kPrototypes(drawMixed(random, groups), 3, random, { starts: 10 }).assignments);
    });
    expect(byMedoids).toBeGreaterThan(0.9);
    expect(byPrototypes).toBeGreaterThan(0.9);
  });

  test("among rankings of six items by people of opposite tastes", async () => {
    const worths = [[32, 16, 8, 4, 2, 1], [1, 2, 4, 8, 16, 32], [1, 8, 64, 64, 8, 1]]; // prettier-ignore
    const found = await meanOver(5, (random) => {
      const groups = drawGroups(random, 240);
      const rankings = Array.from(groups, (group) => {
        const left = (worths[group] ?? []).map((worth) => worth ** 1.5);
        return Array.from({ length: 6 }, () => {
          const item = drawWeighted(random, left);
          left[item] = 0;
          return item;
        });
      });
      const fit = rankingMixture(rankings, 6, 3, { ...DEFAULT_RANKING_OPTIONS, starts: 5, seed: 2 });
      const likeliest = Int16Array.from(groups, (_, i) => {
        const own = fit.posterior.subarray(3 * i, 3 * i + 3);
        return own.indexOf(Math.max(...own));
      });
      return agreement(groups, likeliest);
    });
    expect(found).toBeGreaterThan(0.9);
  });
});
