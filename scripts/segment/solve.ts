import type { RowWeights } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import type { Stability } from "@/lib/domain/segmentation/stability/combine-stability";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";
import { fitLatentClasses } from "@/lib/jobs/compute/fit-latent-classes";
import { measureClassStability } from "@/lib/jobs/compute/measure-class-stability";
import { measureStability } from "@/lib/jobs/compute/measure-stability";
import type { FitOptions } from "@/lib/jobs/compute/runner-for";
import type { Options } from "./parse-options";
import type { ReadTable } from "./read-columns";
import type { Solved } from "./solution";
import { solveMedoids, solvePrototypes } from "./solve-mixed";

const measureOf = { kmeans: "euclidean", kmedians: "manhattan", ejaccard: "expected-jaccard" } as const;

const categoricalColumns = ({ base }: ReadTable): CategoricalColumn[] =>
  base.flatMap(({ column }) => (column.kind === "categorical" ? [column] : []));

const samplingWeights = ({ weights }: ReadTable): RowWeights | undefined =>
  weights && { kind: "sampling", values: weights };

const solveClasses = async (
  table: ReadTable,
  options: Options,
  segments: number,
  run: FitOptions,
): Promise<Solved> => {
  const { starts, seed } = options;
  const columns = categoricalColumns(table);
  const input = {
    columns,
    weights: samplingWeights(table),
    segments: { from: segments, to: segments },
    starts,
    seed,
  };
  const [fit] = await fitLatentClasses(input, run);
  if (!fit) throw new Error("a fit was asked for and not made");
  return {
    n: fit.answered,
    assigned: fit.assigned,
    solution: {
      segments,
      logLikelihood: fit.logLikelihood,
      parameters: fit.parameters,
      bic: fit.criteria.bic,
      aic: fit.criteria.aic,
      entropy: fit.classification.entropyRSquared ?? 1,
      shares: fit.shares,
      itemProbabilities: fit.itemProbabilities,
      smallestSize: fit.smallestSize,
      startsAtBest: fit.starts.reachedBest,
    },
  };
};

const solveCentroids = async (
  table: ReadTable,
  options: Options & { readonly method: keyof typeof measureOf },
  segments: number,
  run: FitOptions,
): Promise<Solved> => {
  const columns = table.base.map(({ column }) => column);
  const measure = measureOf[options.method];
  const { starts, seed } = options;
  const input = {
    columns,
    weights: table.weights,
    measure,
    segments: { from: segments, to: segments },
    starts,
    seed,
  };
  const [found] = await fitCentroids(input, run);
  if (!found) throw new Error("a division was asked for and not made");
  return {
    n: found.sizes.reduce((sum, size) => sum + size, 0),
    assigned: found.assigned,
    solution: {
      segments,
      ...(measure === "euclidean"
        ? { withinSumOfSquares: found.withinSum, calinskiHarabasz: found.calinskiHarabasz }
        : { withinSumOfDistances: found.withinSum }),
      silhouette: found.silhouette?.mean ?? null,
      shares: found.shares,
      centroids: found.centroids,
      smallestSize: Math.min(...found.sizes),
      startsAtBest: found.starts.reachedBest,
    },
  };
};

/** One number of segments by the method asked for. */
export const solve = (
  table: ReadTable,
  options: Options,
  segments: number,
  run: FitOptions,
): Promise<Solved> => {
  const { method } = options;
  if (method === "lca") return solveClasses(table, options, segments, run);
  if (method === "pam") return Promise.resolve(solveMedoids(table, options, segments));
  if (method === "kprototypes") return Promise.resolve(solvePrototypes(table, options, segments));
  return solveCentroids(table, { ...options, method }, segments, run);
};

/** Methods whose divisions can be repeated on bootstrap samples. */
export const canMeasureStability = ({ method }: Options): boolean => method === "lca" || method in measureOf;

/** How well one division is found again; null for a method that has no measure of it. */
export const measure = async (
  table: ReadTable,
  options: Options,
  { assigned, solution }: Solved,
  run: FitOptions,
): Promise<Stability | null> => {
  const divisions = [{ segments: solution.segments, assigned }];
  const { method, seed, stability: pairs } = options;
  if (method === "lca") {
    const columns = categoricalColumns(table);
    const [found] = await measureClassStability(
      { columns, weights: samplingWeights(table), divisions, pairs, seed },
      run,
    );
    return found ?? null;
  }
  if (method === "pam" || method === "kprototypes") return null;
  const columns = table.base.map(({ column }) => column);
  const input = { columns, weights: table.weights, divisions, pairs, seed, measure: measureOf[method] };
  const [found] = await measureStability(input, run);
  return found ?? null;
};
