import { describe, expect, test } from "vitest";
import { collectAnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import { combineLatentClasses } from "@/lib/domain/segmentation/latent-classes/combine-latent-classes";
import type { LatentClassFit } from "@/lib/domain/segmentation/latent-classes/latent-class-fit";
import { planLatentClasses } from "@/lib/domain/segmentation/latent-classes/plan-latent-classes";
import { runLatentClassTask } from "@/lib/domain/segmentation/latent-classes/run-latent-class-task";
import { latentClassSettings } from "@/lib/domain/segmentation/latent-classes/settings";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import { MISSING, type CategoricalColumn } from "@/lib/domain/statistics/column";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";

const SHARES = [0.5, 0.3, 0.2];
const ITEMS = 12;

/** Probability of a tick: each class has its own third of the items. */
const tickProbability = (group: number, item: number, high: number, low: number): number =>
  item % 3 === group ? high : low;

const plant = (rows: number, seed: number, high: number, low: number) => {
  const random = createRandom(seed);
  const groups = Array.from({ length: rows }, () => drawWeighted(random, SHARES));
  const columns = Array.from({ length: ITEMS }, (_, item): CategoricalColumn => ({
    kind: "categorical",
    categories: 2,
    codes: Int16Array.from(groups, (group) =>
      random.next() < tickProbability(group, item, high, low) ? 1 : 0,
    ),
  }));
  return { groups, columns, random };
};

const fit = (
  columns: readonly CategoricalColumn[],
  from: number,
  to: number,
  seed: number,
  weights?: RowWeights,
): LatentClassFit[] => {
  const data = collectAnswerPatterns(columns, weights);
  const settings = latentClassSettings.parse({ segments: { from, to }, starts: 10, seed });
  return combineLatentClasses(
    data,
    planLatentClasses(settings).map((task) => runLatentClassTask(data, task)),
    0,
  );
};

const bestBic = (fits: readonly LatentClassFit[]): number =>
  fits.reduce((a, b) => (b.criteria.bic < a.criteria.bic ? b : a)).classes;

describe("recovery of planted classes", () => {
  test("BIC picks the three planted classes in at least 38 of 40 samples, and one class in pure noise", () => {
    let found = 0;
    let noise = 0;
    for (let sample = 0; sample < 40; sample++) {
      if (bestBic(fit(plant(500, sample, 0.8, 0.2).columns, 1, 5, sample)) === 3) found++;
      if (bestBic(fit(plant(500, 1000 + sample, 0.4, 0.4).columns, 1, 3, sample)) === 1) noise++;
    }
    expect(found).toBeGreaterThanOrEqual(38);
    expect(noise).toBe(40);
  });

  test("under weights of design effect 4 BIC still finds nothing in noise, where weights summing to n find classes in most samples", () => {
    let scaledToEffective = 0;
    let scaledToPeople = 0;
    for (let sample = 0; sample < 30; sample++) {
      const { columns, random } = plant(500, 3000 + sample, 0.4, 0.4);
      const raw = Float64Array.from({ length: 500 }, () => Math.exp(1.2 * drawNormal(random)));
      const mean = raw.reduce((sum, weight) => sum + weight, 0) / 500;
      if (bestBic(fit(columns, 1, 3, sample, { kind: "sampling", values: raw })) === 1) scaledToEffective++;
      const values = raw.map((weight) => weight / mean);
      if (bestBic(fit(columns, 1, 3, sample, { kind: "frequency", values })) === 1) scaledToPeople++;
    }
    expect(scaledToEffective).toBe(30);
    expect(scaledToPeople).toBeLessThan(15);
  });

  test("answers missing at random, by an answer that is known, leave the estimates unbiased", () => {
    const sums = new Array<number>(ITEMS).fill(0);
    const samples = 20;
    let share = 0;
    for (let sample = 0; sample < samples; sample++) {
      const { columns, random } = plant(1000, 2000 + sample, 0.8, 0.15);
      // Who ticked the first item skips each later item half of the time: leaving such people out would bias everything.
      const first = columns[0]?.codes ?? new Int16Array(0);
      const holed = columns.map((column, item) => ({
        ...column,
        codes:
          item === 0
            ? column.codes
            : column.codes.map((code, row) => (first[row] === 1 && random.next() < 0.5 ? MISSING : code)),
      }));
      const [model] = fit(holed, 3, 3, sample);
      share += (model?.shares[0] ?? NaN) / samples;
      for (let item = 0; item < ITEMS; item++) {
        sums[item] = (sums[item] ?? 0) + (model?.itemProbabilities[item]?.[0]?.[1] ?? NaN) / samples;
      }
    }
    expect(Math.abs(share - 0.5)).toBeLessThan(0.02);
    sums.forEach((estimate, item) => {
      expect(Math.abs(estimate - tickProbability(0, item, 0.8, 0.15))).toBeLessThan(0.02);
    });
  });
});
