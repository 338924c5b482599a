import type { Dissimilarities } from "@/lib/domain/segmentation/mixed-data/dissimilarities";
import type { MixedVariable } from "@/lib/domain/segmentation/mixed-data/gower";
import { combineStability, type Stability } from "@/lib/domain/segmentation/stability/combine-stability";
import { scaledWeights } from "@/lib/domain/segmentation/weights/row-weights";
import type { Column } from "@/lib/domain/statistics/column";
import type { Division } from "./measure-stability";
import { runnerFor, type FitOptions } from "./runner-for";

interface MixedStabilityInput {
  /** Divisions of these people, everybody placed, one per number of segments (2 or more). */
  readonly divisions: readonly Division[];
  /** Sampling weights, in any unit; everyone 1 if absent. */
  readonly weights?: Float64Array | undefined;
  /** Pairs of bootstrap samples. */
  readonly pairs: number;
  /** Random starts per sample. */
  readonly starts?: number | undefined;
  readonly seed?: number | undefined;
}

/** Everyone is a point of their own: distances and missing answers differ from person to person. */
const everyoneApart = (rows: number, weights: Float64Array | undefined) => {
  const persons = weights && scaledWeights({ kind: "sampling", values: weights });
  return {
    pointOfRow: Int32Array.from({ length: rows }, (_, row) => row),
    weights: persons ?? new Float64Array(rows).fill(1),
    weightOfRow: persons ?? null,
  };
};

const tasksOf = ({ pairs, starts = 5, seed = 1 }: MixedStabilityInput) =>
  Array.from({ length: pairs }, (_, pair) => ({ pair, starts, seed }));

const rowsOf = ({ divisions }: MixedStabilityInput): number => divisions[0]?.assigned.length ?? 0;

const countsOf = ({ divisions }: MixedStabilityInput): number[] =>
  divisions.map((division) => division.segments);

export interface MedoidStabilityInput extends MixedStabilityInput {
  readonly variables: readonly MixedVariable[];
  /** All dissimilarities where they were computed; without them a sample is a part of the people, as in CLARA. */
  readonly distances: Dissimilarities | null;
}

/**
 * How well divisions around medoids are found again in pairs of bootstrap samples. Depends on data, settings and seed only.
 *
 * @throws the signal's reason when cancelled
 */
export const measureMedoidStability = async (
  input: MedoidStabilityInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<Stability[]> => {
  const { variables, distances, divisions, weights } = input;
  const frame = { variables, distances, divisions, ...everyoneApart(rowsOf(input), weights) };
  const runner = runnerFor(threads);
  const results = await runner.run("medoid-bootstrap-pair", frame, tasksOf(input), { signal, onProgress });
  return combineStability(countsOf(input), results);
};

export interface PrototypeStabilityInput extends MixedStabilityInput {
  /** Columns and price of an option as they were divided. */
  readonly columns: readonly Column[];
  readonly lambda: number;
}

/** The same for k-prototypes. */
export const measurePrototypeStability = async (
  input: PrototypeStabilityInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<Stability[]> => {
  const { columns, lambda, divisions, weights } = input;
  const frame = { columns, lambda, divisions, ...everyoneApart(rowsOf(input), weights) };
  const runner = runnerFor(threads);
  const results = await runner.run("prototype-bootstrap-pair", frame, tasksOf(input), { signal, onProgress });
  return combineStability(countsOf(input), results);
};
