import { summariseCentroids } from "@/lib/domain/segmentation/k-centroids/summarise-centroids";
import { summariseFit, summariseMixedFit } from "@/lib/domain/segmentation/latent-classes/summarise-fit";
import { planComparisons } from "@/lib/domain/segmentation/mixed-data/compare-to-medoids";
import { CLARA_FROM } from "@/lib/domain/segmentation/mixed-data/clara";
import { dissimilarities } from "@/lib/domain/segmentation/mixed-data/dissimilarities";
import { estimateLambda } from "@/lib/domain/segmentation/mixed-data/k-prototypes";
import { gower, type MixedVariable } from "@/lib/domain/segmentation/mixed-data/gower";
import { planPreparation, prepareBase } from "@/lib/domain/segmentation/preparation/prepare-base";
import { segmentationSettingsSchema, type DataDrivenSettings } from "@/lib/domain/segmentation/segmentation";
import type { FittedSolution } from "@/lib/domain/segmentation/solutions/fitted-result";
import type { MethodModel } from "@/lib/domain/segmentation/solutions/with-solutions";
import type { Stability } from "@/lib/domain/segmentation/stability/combine-stability";
import { samplePeople } from "@/lib/domain/segmentation/stability/sample-people";
import {
  rowCount,
  takeRows,
  type CategoricalColumn,
  type Column,
  type NumericColumn,
} from "@/lib/domain/statistics/column";
import { fitCentroids } from "./fit-centroids";
import { fitLatentClasses } from "./fit-latent-classes";
import { fitMixedClasses } from "./fit-mixed-classes";
import { measureClassStability, measureMixedClassStability } from "./measure-class-stability";
import { measureMedoidStability, measurePrototypeStability } from "./measure-mixed-stability";
import { measureStability } from "./measure-stability";
import { runnerFor, type FitOptions } from "./runner-for";
import { hasOrder, type BaseVariable, type Division } from "./solution-request";
import { testCentroidCounts, testClassCounts, type CountTests } from "./test-segment-counts";

/** One method on one base: how it divides people into so many segments, and how it tells whether that is found again. */
export interface Finder {
  readonly model: MethodModel;
  readonly find: (
    segments: number,
    options: FitOptions,
  ) => Promise<{ readonly record: FittedSolution; readonly assigned: Int16Array }>;
  /** Empty for a method that has no such measure. */
  readonly measureStability: (
    divisions: readonly Division[],
    pairs: number,
    options: FitOptions,
  ) => Promise<readonly Stability[]>;
  /** What tests of the number of segments say of the solutions found; absent where a method has no such test. */
  readonly testCounts?: (solutions: readonly FittedSolution[], options: FitOptions) => Promise<CountTests>;
}

type Make<M extends DataDrivenSettings["method"]> = (
  settings: Extract<DataDrivenSettings, { method: M }>,
  base: readonly BaseVariable[],
  weights: Float64Array | null,
  seed: number,
) => Finder;

/** Artificial people of the Dirichlet prior. */
const PSEUDO_COUNT = 1;

/** The same divisions and columns, of a sample of the people where they are very many. */
export function sampled<C extends Column>(
  columns: readonly C[],
  weights: Float64Array | null,
  divisions: readonly Division[],
  seed: number,
) {
  const rows = samplePeople(columns[0] ? rowCount(columns[0]) : 0, seed);
  if (!rows) return { columns, weights, divisions };
  return {
    columns: columns.map((column) => takeRows(column, rows)),
    weights: weights && Float64Array.from(rows, (row) => weights[row] ?? 0),
    divisions: divisions.map(({ segments, assigned }) => ({
      segments,
      assigned: Int16Array.from(rows, (row) => assigned[row] ?? -1),
    })),
  };
}

export const samplingWeights = (weights: Float64Array | null) =>
  weights ? ({ kind: "sampling", values: weights } as const) : undefined;

const noStability = () => Promise.resolve([]);

const one = <T>(found: readonly T[]): T => {
  const [first] = found;
  if (first === undefined) throw new Error("a division was asked for and not made");
  return first;
};

const isCategorical = (column: Column): column is CategoricalColumn => column.kind === "categorical";
const isNumeric = (column: Column): column is NumericColumn => column.kind === "numeric";

const latentClasses: Make<"latent-classes"> = (settings, base, weights, seed) => {
  const columns = base.map(({ column }) => column);
  const categorical = columns.filter(isCategorical);
  const pseudoCount = settings.prior ? PSEUDO_COUNT : 0;
  const request = (segments: number) => ({
    weights: samplingWeights(weights),
    segments: { from: segments, to: segments },
    starts: settings.starts,
    seed,
    pseudoCount,
  });
  const isMixed = categorical.length < columns.length;
  return {
    model: { method: "latent-classes" },
    find: async (segments, options) => {
      if (isMixed) {
        const fit = one(await fitMixedClasses({ ...request(segments), columns }, options));
        return { record: summariseMixedFit(fit, columns.length), assigned: fit.assigned };
      }
      const fit = one(await fitLatentClasses({ ...request(segments), columns: categorical }, options));
      return { record: summariseFit(fit), assigned: fit.assigned };
    },
    measureStability: (divisions, pairs, options) => {
      if (isMixed) {
        const { weights: drawn, ...people } = sampled(columns, weights, divisions, seed);
        return measureMixedClassStability(
          { ...people, weights: samplingWeights(drawn), pairs, seed },
          options,
        );
      }
      const { weights: drawn, ...people } = sampled(categorical, weights, divisions, seed);
      return measureClassStability({ ...people, weights: samplingWeights(drawn), pairs, seed }, options);
    },
    testCounts: async (solutions, options) => {
      const isTestable = settings.testsNumber && !isMixed && !weights;
      return isTestable ? testClassCounts({ columns: categorical, seed }, solutions, options) : new Map();
    },
  };
};

const centroids: Make<"k-centroids"> = (settings, base, weights, seed) => {
  const columns = base.map(({ column }) => column);
  const preparation = planPreparation(columns, settings);
  const isPrepared = preparation.responseStyle !== "none" || preparation.scale !== "none";
  const points = isPrepared ? prepareBase(columns, preparation) : columns;
  const { measure } = settings;
  const shared = { columns: points, measure, seed, weights: samplingWeights(weights) };
  return {
    model: { method: "k-centroids", measure, preparation },
    find: async (segments, options) => {
      const range = { from: segments, to: segments };
      const found = one(await fitCentroids({ ...shared, segments: range, starts: settings.starts }, options));
      return { record: summariseCentroids(found), assigned: found.assigned };
    },
    measureStability: (divisions, pairs, options) => {
      const { weights: drawn, ...people } = sampled(points, weights, divisions, seed);
      return measureStability({ ...shared, ...people, weights: samplingWeights(drawn), pairs }, options);
    },
    testCounts: (solutions, options) => {
      const { weights: drawn, columns: of } = sampled(points, weights, [], seed);
      const people = { columns: of, weights: samplingWeights(drawn), measure, seed };
      return testCentroidCounts(people, settings, solutions, options);
    },
  };
};

const gowerVariable = ({ column, binary, ordinal }: BaseVariable): MixedVariable => ({
  column,
  scale: column.kind === "numeric" ? "numeric" : binary ? "asymmetric" : ordinal ? "ordinal" : "nominal",
});

const medoids: Make<"medoids"> = (settings, base, weights, seed) => {
  const variables = base.map(gowerVariable);
  return {
    model: { method: "medoids", comparisons: planComparisons(variables) },
    find: async (segments, options) => {
      const task = { segments, starts: Math.min(settings.starts, 20), seed };
      return one(
        await runnerFor(options.threads).run("medoid-division", { variables, weights }, [task], options),
      );
    },
    measureStability: (divisions, pairs, options) => {
      const {
        weights: drawn,
        columns,
        divisions: of,
      } = sampled(
        variables.map(({ column }) => column),
        weights,
        divisions,
        seed,
      );
      const people = variables.map((variable, at) => ({
        ...variable,
        column: columns[at] ?? variable.column,
      }));
      const size = columns[0] ? rowCount(columns[0]) : 0;
      const distances = size < CLARA_FROM ? dissimilarities(size, gower(people).between) : null;
      const input = { variables: people, distances, divisions: of, weights: drawn ?? undefined, pairs, seed };
      return measureMedoidStability(input, options);
    },
  };
};

/** As the fit sets it, from the variances of everybody. */
const priceOfOption = (columns: readonly Column[]): number =>
  estimateLambda(columns.filter(isNumeric), columns.filter(isCategorical));

const prototypes: Make<"prototypes"> = (settings, base, weights, seed) => {
  const columns = base.map(({ column }) => column);
  const preparation = planPreparation(columns, { responseStyle: "none", scale: "z-score" });
  const prepared = prepareBase(columns, preparation);
  const scaled = columns.map((column, variable) =>
    isNumeric(column) ? (prepared[variable] ?? column) : column,
  );
  return {
    model: { method: "prototypes", preparation },
    find: async (segments, options) => {
      const task = { segments, starts: settings.starts, seed };
      return one(
        await runnerFor(options.threads).run(
          "prototype-division",
          { columns: scaled, weights },
          [task],
          options,
        ),
      );
    },
    measureStability: (divisions, pairs, options) => {
      const { weights: drawn, ...people } = sampled(scaled, weights, divisions, seed);
      const lambda = priceOfOption(scaled);
      return measurePrototypeStability(
        { ...people, lambda, weights: drawn ?? undefined, pairs, seed },
        options,
      );
    },
  };
};

const rankings: Make<"rankings"> = (settings, base, weights, seed) => {
  const ranks = base.map(({ column }) => column).filter(isNumeric);
  return {
    model: { method: "rankings" },
    find: async (segments, options) => {
      const task = { segments, starts: settings.starts, seed };
      return one(
        await runnerFor(options.threads).run("ranking-division", { ranks, weights }, [task], options),
      );
    },
    measureStability: noStability,
  };
};

/** How the method of these settings divides these people. */
export function finderFor(
  settings: DataDrivenSettings,
  base: readonly BaseVariable[],
  weights: Float64Array | null,
  seed: number,
): Finder {
  switch (settings.method) {
    case "latent-classes":
      return latentClasses(settings, base, weights, seed);
    case "k-centroids":
      return centroids(settings, base, weights, seed);
    case "medoids":
      return medoids(settings, base, weights, seed);
    case "prototypes":
      return prototypes(settings, base, weights, seed);
    case "rankings":
      return rankings(settings, base, weights, seed);
  }
}

/** A second method for the same base, to see how far two ways agree; null where there is no natural one. */
export function otherMethodFor(
  settings: DataDrivenSettings,
  base: readonly BaseVariable[],
): DataDrivenSettings | null {
  const { base: ids, starts, fromSegments, toSegments } = settings;
  const shared = { base: ids, starts, fromSegments, toSegments };
  const isOrdered = base.every(hasOrder);
  const asked =
    settings.method === "latent-classes"
      ? isOrdered
        ? { ...shared, method: "k-centroids" as const }
        : { ...shared, method: "medoids" as const }
      : settings.method === "rankings"
        ? null
        : { ...shared, method: "latent-classes" as const };
  const parsed = asked && segmentationSettingsSchema.parse(asked);
  return parsed && "base" in parsed ? parsed : null;
}
