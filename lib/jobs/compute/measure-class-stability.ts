import { collectAnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import { collectMixedData } from "@/lib/domain/segmentation/latent-classes/mixed/mixed-data";
import { combineStability, type Stability } from "@/lib/domain/segmentation/stability/combine-stability";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import type { CategoricalColumn, Column } from "@/lib/domain/statistics/column";
import type { Division } from "./measure-stability";
import { runnerFor, type FitOptions } from "./runner-for";

export interface ClassStabilityInput {
  readonly columns: readonly CategoricalColumn[];
  readonly weights?: RowWeights | undefined;
  /** The fits whose classes are looked for in the bootstrap samples: `{ segments: fit.classes, assigned: fit.assigned }`. */
  readonly divisions: readonly Division[];
  /** Pairs of bootstrap samples. */
  readonly pairs: number;
  /** Short starts per sample, of which the best is climbed to its maximum. */
  readonly starts?: number | undefined;
  readonly seed?: number | undefined;
}

/**
 * How well latent classes are found again in pairs of bootstrap samples. Depends on data, settings and seed only.
 *
 * @throws the signal's reason when cancelled
 */
export const measureClassStability = async (
  { columns, weights, divisions, pairs, starts = 10, seed = 1 }: ClassStabilityInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<Stability[]> => {
  const data = collectAnswerPatterns(columns, weights);
  const frame = {
    data,
    divisions: divisions.map(({ segments, assigned }) => {
      const ofPattern = new Int16Array(data.patterns).fill(-1);
      data.patternOfRow.forEach((pattern, row) => (ofPattern[pattern] = assigned[row] ?? -1));
      return { segments, assigned: ofPattern };
    }),
  };
  const tasks = Array.from({ length: pairs }, (_, pair) => ({ pair, starts, seed }));
  const results = await runnerFor(threads).run("class-bootstrap-pair", frame, tasks, { signal, onProgress });
  return combineStability(
    divisions.map((division) => division.segments),
    results,
  );
};

export interface MixedClassStabilityInput extends Omit<ClassStabilityInput, "columns"> {
  /** Numeric and categorical indicators, as they were fitted. */
  readonly columns: readonly Column[];
}

/** The same for latent classes with numeric indicators. */
export const measureMixedClassStability = async (
  { columns, weights, divisions, pairs, starts = 10, seed = 1 }: MixedClassStabilityInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<Stability[]> => {
  const frame = { data: collectMixedData(columns, weights), divisions };
  const tasks = Array.from({ length: pairs }, (_, pair) => ({ pair, starts, seed }));
  const runner = runnerFor(threads);
  const results = await runner.run("mixed-class-bootstrap-pair", frame, tasks, { signal, onProgress });
  return combineStability(
    divisions.map((division) => division.segments),
    results,
  );
};
