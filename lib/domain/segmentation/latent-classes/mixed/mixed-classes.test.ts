import { describe, expect, test } from "vitest";
import type { CategoricalColumn, Column } from "@/lib/domain/statistics/column";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { collectAnswerPatterns } from "../answer-patterns";
import { chooseBestStarts } from "../choose-best-start";
import { combineLatentClasses } from "../combine-latent-classes";
import { planLatentClasses } from "../plan-latent-classes";
import { runLatentClassTask } from "../run-latent-class-task";
import { latentClassSettings } from "../settings";
import { finishMixedFit, type MixedClassFit } from "./finish-mixed-fit";
import { collectMixedData } from "./mixed-data";
import { createMixedModel, mixedLength } from "./mixed-step";
import { runMixedTask } from "./run-mixed-task";

const fit = (columns: readonly Column[], from: number, to = from): MixedClassFit[] => {
  const data = collectMixedData(columns);
  const settings = latentClassSettings.parse({ segments: { from, to }, starts: 6, seed: 2 });
  const results = planLatentClasses(settings).map((task) => runMixedTask(data, task));
  return chooseBestStarts(results).map((best) => finishMixedFit(data, best, 0));
};

/** Two groups of 40 % and 60 %: numbers around 20 ± 2 and 40 ± 5, and ticks of .8 and .3. */
const planted = (people: number, seed: number) => {
  const random = createRandom(seed);
  const group = Array.from({ length: people }, () => (random.next() < 0.4 ? 0 : 1));
  const number = (): Column => ({
    kind: "numeric",
    values: Float64Array.from(group, (g) =>
      random.next() < 0.05 ? NaN : g === 0 ? 20 + 2 * drawNormal(random) : 40 + 5 * drawNormal(random),
    ),
  });
  const tick = (): CategoricalColumn => ({
    kind: "categorical",
    categories: 2,
    codes: Int16Array.from(group, (g) => (random.next() < (g === 0 ? 0.8 : 0.3) ? 1 : 0)),
  });
  return { group, columns: [number(), tick(), number(), tick()] as const };
};

describe("latent classes of numbers and answers", () => {
  test("with one class the likelihood is that of the normal distribution at its mean and variance", () => {
    const values = [3, 5, 8, 13, 21];
    const mean = values.reduce((sum, value) => sum + value, 0) / 5;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 5;
    const [one] = fit([{ kind: "numeric", values: Float64Array.from(values) }], 1);
    expect(one?.logLikelihood).toBeCloseTo(-2.5 * (Math.log(2 * Math.PI * variance) + 1), 10);
    expect(one?.numericProfiles[0]?.means[0]).toBeCloseTo(mean, 10);
    expect(one?.numericProfiles[0]?.deviations[0]).toBeCloseTo(Math.sqrt(variance), 10);
    expect(one?.parameters).toBe(2);
  });

  test("without a number it is the model of answers alone", () => {
    const { columns } = planted(200, 3);
    const answers = [columns[1], columns[3]];
    const data = collectAnswerPatterns(answers);
    const settings = latentClassSettings.parse({ segments: { from: 2, to: 2 }, starts: 6, seed: 2 });
    const [alone] = combineLatentClasses(
      data,
      planLatentClasses(settings).map((task) => runLatentClassTask(data, task)),
      0,
    );
    const [mixed] = fit(answers, 2);
    expect(mixed?.logLikelihood).toBeCloseTo(alone?.logLikelihood ?? NaN, 6);
    expect(mixed?.parameters).toBe(alone?.parameters);
  });

  test("planted groups are found with their means, deviations and answers, and BIC picks two", () => {
    const { columns, group } = planted(600, 4);
    const fits = fit(columns, 1, 3);
    const best = fits.reduce((a, b) => (b.criteria.bic < a.criteria.bic ? b : a));
    expect(best.classes).toBe(2);
    expect(best.shares[0]).toBeCloseTo(0.6, 1);
    expect(best.numericProfiles.map((profile) => profile.column)).toEqual([0, 2]);
    expect(Math.abs((best.numericProfiles[0]?.means[0] ?? NaN) - 40)).toBeLessThan(1);
    expect(Math.abs((best.numericProfiles[0]?.deviations[1] ?? NaN) - 2)).toBeLessThan(0.4);
    expect(Math.abs((best.itemProbabilities[0]?.[1]?.[1] ?? NaN) - 0.8)).toBeLessThan(0.08);
    const right = group.filter((g, person) => best.assigned[person] === 1 - g).length;
    expect(right / group.length).toBeGreaterThan(0.98);
  });

  test("the unit of measurement changes the likelihood by its logarithm and nothing else", () => {
    const { columns } = planted(200, 5);
    const inCents = columns.map((column) =>
      column.kind === "numeric" ? { ...column, values: column.values.map((value) => value * 100) } : column,
    );
    const [euros, cents] = [fit(columns, 2)[0], fit(inCents, 2)[0]];
    const known = columns.reduce(
      (sum, column) =>
        sum + (column.kind === "numeric" ? column.values.filter((value) => !Number.isNaN(value)).length : 0),
      0,
    );
    expect((euros?.logLikelihood ?? NaN) - (cents?.logLikelihood ?? NaN)).toBeCloseTo(
      known * Math.log(100),
      5,
    );
    expect(cents?.shares[0]).toBeCloseTo(euros?.shares[0] ?? NaN, 6);
  });

  test("the objective never falls, also when a class shrinks onto one value", () => {
    const values = Float64Array.from([1, 1, 1, 1, 1, 2, 7, 9, 12, 30]);
    const data = collectMixedData([{ kind: "numeric", values }]);
    const model = createMixedModel(data, 2, 0);
    let current = new Float64Array(mixedLength(data, 2)).fill(0.5);
    current[2] = -0.6;
    current[3] = 2;
    let next = new Float64Array(current.length);
    let last = -Infinity;
    for (let step = 0; step < 200; step++) {
      const objective = model.step(current, next);
      expect(objective).toBeGreaterThanOrEqual(last - 1e-9);
      last = objective;
      [current, next] = [next, current];
    }
  });
});
