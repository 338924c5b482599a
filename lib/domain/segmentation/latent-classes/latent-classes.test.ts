// One file, so that every law is held to the same random tables and the same way of fitting them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MISSING, type CategoricalColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { RowWeights } from "../weights/row-weights";
import { collectAnswerPatterns } from "./answer-patterns";
import { chooseBestStarts } from "./choose-best-start";
import { createParameters, type ClassParameters } from "./class-parameters";
import { combineLatentClasses } from "./combine-latent-classes";
import { emStep } from "./em-step";
import { createWorkspace } from "./em-workspace";
import { drawUniformValues } from "./initial-values";
import type { LatentClassFit } from "./latent-class-fit";
import { placeRespondent } from "./place-respondent";
import { planLatentClasses } from "./plan-latent-classes";
import { runLatentClassTask } from "./run-latent-class-task";
import { latentClassSettings, type LatentClassRequest } from "./settings";
import { climb } from "./squarem";
import { summariseFit } from "./summarise-fit";

/** Answers of up to 60 people to 2–6 items of 2–4 categories, some missing. */
const tables = fc
  .record({
    categories: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 6 }),
    rows: fc.integer({ min: 8, max: 60 }),
    missing: fc.constantFrom(0, 0, 0.2),
    seed: fc.nat(1_000_000),
  })
  .map(({ categories, rows, missing, seed }): CategoricalColumn[] => {
    const random = createRandom(seed);
    const group = Array.from({ length: rows }, () => random.below(2));
    return categories.map((count) => ({
      kind: "categorical",
      categories: count,
      codes: Int16Array.from(group, (g) => {
        if (random.next() < missing) return MISSING;
        return random.next() < 0.6 ? g : random.below(count);
      }),
    }));
  });

const fit = (
  columns: readonly CategoricalColumn[],
  request: Partial<LatentClassRequest> = {},
  weights?: RowWeights,
): LatentClassFit[] => {
  const data = collectAnswerPatterns(columns, weights);
  const settings = latentClassSettings.parse({
    segments: { from: 2, to: 2 },
    starts: 8,
    seed: 3,
    ...request,
  });
  const results = planLatentClasses(settings).map((task) => runLatentClassTask(data, task));
  return combineLatentClasses(data, results, settings.pseudoCount);
};

const only = (fits: readonly LatentClassFit[]): LatentClassFit => {
  const [first] = fits;
  if (!first) throw new Error("no fit");
  return first;
};

/** The objective at given starting values, which the engine must leave as it is when the data are only presented differently. */
const climbFrom = (
  columns: readonly CategoricalColumn[],
  parameters: ClassParameters,
  weights?: RowWeights,
) => {
  const data = collectAnswerPatterns(columns, weights);
  const problem = {
    data,
    weights: data.weights,
    pseudoCount: 0,
    workspace: createWorkspace(data, parameters.classes),
  };
  const copy = { classes: parameters.classes, values: Float64Array.from(parameters.values) };
  const { objective } = climb(problem, copy, { steps: 500, tolerance: 1e-12 });
  return { objective, values: copy.values };
};

const startingValues = (
  columns: readonly CategoricalColumn[],
  classes: number,
  seed: number,
): ClassParameters => {
  const data = collectAnswerPatterns(columns);
  const parameters = createParameters(data, classes);
  drawUniformValues(data, createRandom(seed), parameters);
  return parameters;
};

const expectClose = (a: ArrayLike<number>, b: ArrayLike<number>, tolerance: number): void => {
  expect(a.length).toBe(b.length);
  for (let at = 0; at < a.length; at++) {
    expect(Math.abs((a[at] ?? NaN) - (b[at] ?? NaN))).toBeLessThanOrEqual(tolerance);
  }
};

describe("laws of latent classes", () => {
  test("the log-likelihood never falls from one step to the next, nor in accelerated climbs", () => {
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 1, max: 4 }),
        fc.nat(1000),
        fc.constantFrom(0, 1),
        (columns, classes, seed, pseudoCount) => {
          const data = collectAnswerPatterns(columns);
          const problem = {
            data,
            weights: data.weights,
            pseudoCount,
            workspace: createWorkspace(data, classes),
          };
          let current = startingValues(columns, classes, seed);
          let next = createParameters(data, classes);
          let last = -Infinity;
          for (let step = 0; step < 25; step++) {
            const objective = emStep(problem, current, next);
            expect(objective).toBeGreaterThanOrEqual(last - 1e-9);
            last = objective;
            [current, next] = [next, current];
          }
          const climbed = climb(problem, current, { steps: 300, tolerance: 1e-12 });
          expect(climbed.objective).toBeGreaterThanOrEqual(last - 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("memberships are probabilities that sum to 1 and the classes come in descending share", () => {
    fc.assert(
      fc.property(tables, (columns) => {
        const { classes, posteriors, shares, itemProbabilities } = only(
          fit(columns, { segments: { from: 3, to: 3 }, starts: 2 }),
        );
        for (let row = 0; row < posteriors.length / classes; row++) {
          let sum = 0;
          for (let r = 0; r < classes; r++) {
            expect(posteriors[row * classes + r]).toBeGreaterThanOrEqual(0);
            sum += posteriors[row * classes + r] ?? NaN;
          }
          expect(sum).toBeCloseTo(1, 12);
        }
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        for (const item of itemProbabilities) {
          for (const row of item) expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("the order of people changes nothing", () => {
    fc.assert(
      fc.property(tables, fc.nat(1000), (columns, seed) => {
        const reversed = columns.map((column) => ({
          ...column,
          codes: Int16Array.from(column.codes).reverse(),
        }));
        const start = startingValues(columns, 2, seed);
        const [a, b] = [climbFrom(columns, start), climbFrom(reversed, start)];
        expect(Math.abs(a.objective - b.objective)).toBeLessThanOrEqual(1e-9 * Math.abs(a.objective));
      }),
      { numRuns: 40 },
    );
  });

  test("renaming the categories changes nothing but their order", () => {
    fc.assert(
      fc.property(tables, fc.nat(1000), (columns, seed) => {
        const mirrored = columns.map((column) => ({
          ...column,
          codes: column.codes.map((code) => (code === MISSING ? MISSING : column.categories - 1 - code)),
        }));
        const start = startingValues(columns, 2, seed);
        const values = Float64Array.from(start.values);
        let row = 0;
        for (const { categories } of columns) {
          for (let c = 0; c < categories; c++) {
            for (let r = 0; r < 2; r++) {
              values[2 * (1 + row + c) + r] = start.values[2 * (row + categories - c) + r] ?? NaN;
            }
          }
          row += categories;
        }
        const [a, b] = [climbFrom(columns, start), climbFrom(mirrored, { classes: 2, values })];
        expect(Math.abs(a.objective - b.objective)).toBeLessThanOrEqual(1e-9 * Math.abs(a.objective));
      }),
      { numRuns: 40 },
    );
  });

  test("a row of weight 2 is the same as the row twice", () => {
    fc.assert(
      fc.property(tables, fc.nat(1000), (columns, seed) => {
        const doubled = columns.map((column) => ({
          ...column,
          codes: Int16Array.from([...column.codes, ...column.codes.slice(0, 5)]),
        }));
        const values = Float64Array.from(columns[0]?.codes ?? [], (_, row) => (row < 5 ? 2 : 1));
        const start = startingValues(columns, 2, seed);
        const weighted = climbFrom(columns, start, { kind: "frequency", values });
        const twice = climbFrom(doubled, start);
        expect(Math.abs(weighted.objective - twice.objective)).toBeLessThanOrEqual(
          1e-9 * Math.abs(twice.objective),
        );
        const [one] = fit(columns, { segments: { from: 1, to: 1 } }, { kind: "frequency", values });
        const [other] = fit(doubled, { segments: { from: 1, to: 1 } });
        expect(one?.criteria.bic).toBeCloseTo(other?.criteria.bic ?? NaN, 8);
      }),
      { numRuns: 40 },
    );
  });

  test("sampling weights count by their proportions, not by their scale", () => {
    const columns = fc.sample(tables, { numRuns: 1, seed: 4 })[0] ?? [];
    const rows = columns[0]?.codes.length ?? 0;
    const values = Float64Array.from({ length: rows }, (_, row) => 0.5 + (row % 3));
    const a = only(fit(columns, {}, { kind: "sampling", values }));
    const b = only(fit(columns, {}, { kind: "sampling", values: values.map((value) => value * 1000) }));
    expect(a.logLikelihood).toBeCloseTo(b.logLikelihood, 8);
    expect(a.effectiveSize).toBeCloseTo(b.effectiveSize, 8);
    expect(a.effectiveSize).toBeLessThan(a.answered);
  });

  test("an answer nobody gave costs no parameter and has probability 0", () => {
    const columns = fc.sample(tables, { numRuns: 1, seed: 8 })[0] ?? [];
    const wider = columns.map((column, item) =>
      item === 0 ? { ...column, categories: column.categories + 1 } : column,
    );
    const [a, b] = [only(fit(columns)), only(fit(wider))];
    expect(b.parameters).toBe(a.parameters);
    expect(b.logLikelihood).toBeCloseTo(a.logLikelihood, 6);
    expect(b.itemProbabilities[0]?.[0]?.at(-1)).toBe(0);
  });

  test("a person who answered nothing is placed nowhere and does not count", () => {
    const columns = fc.sample(tables, { numRuns: 1, seed: 15 })[0] ?? [];
    const more = columns.map((column) => ({ ...column, codes: Int16Array.from([MISSING, ...column.codes]) }));
    const [a, b] = [only(fit(columns)), only(fit(more))];
    expect(b.assigned[0]).toBe(-1);
    expect(b.answered).toBe(a.answered);
    expect(b.logLikelihood).toBeCloseTo(a.logLikelihood, 8);
    expectClose(b.posteriors.subarray(0, 2), b.shares, 1e-9);
  });

  test("a respondent placed by the stored model has the very memberships of the fit", () => {
    const columns = fc.sample(tables, { numRuns: 1, seed: 21 })[0] ?? [];
    const result = only(fit(columns, { segments: { from: 3, to: 3 } }));
    const model = summariseFit(result);
    for (let row = 0; row < 8; row++) {
      expectClose(
        placeRespondent(model, columns, row),
        result.posteriors.subarray(row * 3, row * 3 + 3),
        1e-9,
      );
    }
  });

  test("a battery too long for plain products gives the same as logarithms must: finite, normalised memberships", () => {
    const random = createRandom(2);
    const group = Array.from({ length: 80 }, () => random.below(2));
    const columns = Array.from({ length: 400 }, (): CategoricalColumn => ({
      kind: "categorical",
      categories: 2,
      codes: Int16Array.from(group, (g) => (random.next() < 0.9 ? g : 1 - g)),
    }));
    const result = only(fit(columns, { starts: 2 }));
    expect(Number.isFinite(result.logLikelihood)).toBe(true);
    const agree = group.filter(
      (g, row) => result.assigned[row] === (result.assigned[0] === group[0] ? g : 1 - g),
    );
    expect(agree).toHaveLength(80);
  });

  test("a prior of one person adds a part of that person to every answer: with one class exactly", () => {
    const codes = Int16Array.from([0, 0, 0, 0, 1, 1, 2, MISSING]);
    const other = Int16Array.from([0, 0, 0, 0, 0, 0, 0, 0]);
    const columns: CategoricalColumn[] = [
      { kind: "categorical", categories: 3, codes },
      { kind: "categorical", categories: 2, codes: other },
    ];
    const [one] = fit(columns, { segments: { from: 1, to: 1 }, pseudoCount: 1 });
    [4, 2, 1].forEach((count, category) =>
      expect(one?.itemProbabilities[0]?.[0]?.[category]).toBeCloseTo((count + 1 / 3) / 8, 10),
    );
    expect(one?.itemProbabilities[1]?.[0]?.[1]).toBeCloseTo(0.5 / 9, 10);
  });

  test("a maximum is found in as many starts as end within a millionth of it", () => {
    const block = (firstStart: number, objectives: number[]) => ({
      classes: 2,
      firstStart,
      objectives,
      bestValues: Float64Array.of(firstStart),
    });
    const [best] = chooseBestStarts([block(2, [-1000.0005, -1000.1]), block(0, [-1003, -1000])]);
    expect(best).toMatchObject({ reachedBest: 2, objectives: [-1003, -1000, -1000.0005, -1000.1] });
    expect(best?.values[0]).toBe(0);
  });

  test("a prior keeps every probability off 0 and 1", () => {
    const columns = fc.sample(tables, { numRuns: 1, seed: 30 })[0] ?? [];
    const result = only(fit(columns, { segments: { from: 4, to: 4 }, pseudoCount: 1 }));
    for (const item of result.itemProbabilities) {
      for (const row of item) for (const value of row) expect(value).toBeGreaterThan(1e-6);
    }
  });
});
