import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import type { CategoricalColumn, Column, NumericColumn } from "@/lib/domain/statistics/column";
import { startPrototypes, updatePrototypes, type MixedTable, type Prototypes } from "./prototypes";

export interface PrototypeSolution {
  /** Per segment: means of the numeric columns and modes of the categorical ones, in their given order. */
  readonly means: readonly (readonly number[])[];
  readonly modes: readonly (readonly number[])[];
  /** −1 for who answered nothing. */
  readonly assignments: Int16Array;
  /** Σ weight · ((x−μ)² + λ [x ≠ mode]), what the method minimises. */
  readonly objective: number;
  readonly lambda: number;
  /** How many starts reached this objective. */
  readonly startsAtBest: number;
}

export interface PrototypeOptions {
  readonly starts: number;
  /** Price of one differing option in squared units; by the variances (see `estimateLambda`) when absent. */
  readonly lambda?: number | undefined;
  /** Persons each respondent stands for; who has 0 is placed but does not count. */
  readonly weights?: Float64Array | undefined;
}

const ITERATIONS = 100;

/**
 * k-prototypes (Huang 1998): k-means for numbers and k-modes for options at once; with options only it is k-modes, with
 * numbers only k-means. Numbers should be on one scale beforehand. A missing answer takes no part in distances and
 * prototypes. Best of several random starts; every start stops at a local optimum.
 */
export function kPrototypes(
  columns: readonly Column[],
  k: number,
  random: RandomSource,
  options: PrototypeOptions = { starts: 20 },
): PrototypeSolution {
  const table = mixedTable(columns, options);
  const counted = Int32Array.from({ length: table.people }, (_, i) => i).filter(
    (i) => (table.weights ? (table.weights[i] ?? 0) : 1) > 0,
  );
  let best: { prototypes: Prototypes; assignments: Int16Array; objective: number } | null = null;
  let startsAtBest = 0;
  for (let start = 0; start < options.starts; start++) {
    const rows = shuffledIndices(random, counted.length)
      .subarray(0, k)
      .map((at) => counted[at] ?? 0);
    const found = runStart(table, startPrototypes(table, rows));
    const tolerance = 1e-9 * (1 + found.objective);
    if (best && Math.abs(found.objective - best.objective) <= tolerance) startsAtBest += 1;
    if (!best || found.objective < best.objective - tolerance) {
      best = found;
      startsAtBest = 1;
    }
  }
  if (!best) throw new RangeError("at least one start is needed");
  const { prototypes, assignments, objective } = best;
  const split = (values: ArrayLike<number>, width: number): number[][] =>
    Array.from({ length: k }, (_, s) =>
      Array.from({ length: width }, (__, v) => values[s * width + v] ?? NaN),
    );
  return {
    means: split(prototypes.means, table.numbers.length),
    modes: split(prototypes.modes, table.options.length),
    assignments: assignments.map((segment, i) => (answersAnything(table, i) ? segment : -1)),
    objective,
    lambda: table.lambda,
    startsAtBest,
  };
}

const answersAnything = ({ numbers, options }: MixedTable, i: number): boolean =>
  numbers.some((values) => !Number.isNaN(values[i])) || options.some(({ codes }) => (codes[i] ?? -1) >= 0);

function mixedTable(columns: readonly Column[], { lambda, weights }: PrototypeOptions): MixedTable {
  const numbers = columns.filter((column): column is NumericColumn => column.kind === "numeric");
  const options = columns.filter((column): column is CategoricalColumn => column.kind === "categorical");
  return {
    people: numbers[0]?.values.length ?? options[0]?.codes.length ?? 0,
    numbers: numbers.map((column) => column.values),
    options,
    lambda: lambda ?? estimateLambda(numbers, options),
    weights: weights ?? null,
  };
}

/**
 * Mean variance of the numbers ÷ mean heterogeneity 1 − Σp² of the options, so that neither kind outweighs the other
 * (Szepannek 2018, R Journal 10:200–208); 1 when there is only one kind.
 */
export function estimateLambda(
  numbers: readonly NumericColumn[],
  options: readonly CategoricalColumn[],
): number {
  if (numbers.length === 0 || options.length === 0) return 1;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const heterogeneity = mean(options.map(heterogeneityOf));
  return heterogeneity > 0 ? mean(numbers.map(varianceOf)) / heterogeneity : 1;
}

function varianceOf({ values }: NumericColumn): number {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1);
}

function heterogeneityOf({ codes, categories }: CategoricalColumn): number {
  const counts = new Float64Array(categories);
  let total = 0;
  for (const code of codes) {
    if (code < 0) continue;
    counts[code] = (counts[code] ?? 0) + 1;
    total += 1;
  }
  return 1 - counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
}

function runStart(table: MixedTable, start: Prototypes) {
  let prototypes = start;
  const assignments = new Int16Array(table.people).fill(-1);
  let { objective, changed } = assign(table, prototypes, assignments);
  for (let iteration = 0; changed > 0 && iteration < ITERATIONS; iteration++) {
    prototypes = updatePrototypes(table, prototypes, assignments);
    ({ objective, changed } = assign(table, prototypes, assignments));
  }
  return { prototypes, assignments, objective };
}

/** Everyone to the nearest prototype; who is equally near to their present one stays. */
function assign(table: MixedTable, prototypes: Prototypes, assignments: Int16Array) {
  let objective = 0;
  let changed = 0;
  for (let i = 0; i < table.people; i++) {
    const present = assignments[i] ?? -1;
    let nearest = present;
    let smallest = present >= 0 ? distanceTo(table, prototypes, i, present) : Infinity;
    for (let s = 0; s < prototypes.segments; s++) {
      const distance = s === present ? Infinity : distanceTo(table, prototypes, i, s);
      if (distance >= smallest) continue;
      smallest = distance;
      nearest = s;
    }
    const weight = table.weights ? (table.weights[i] ?? 0) : 1;
    if (nearest !== present && weight > 0) changed += 1;
    assignments[i] = nearest;
    objective += weight * smallest;
  }
  return { objective, changed };
}

function distanceTo(
  { numbers, options, lambda }: MixedTable,
  prototypes: Prototypes,
  i: number,
  s: number,
): number {
  let distance = 0;
  for (let v = 0; v < numbers.length; v++) {
    const value = numbers[v]?.[i] ?? NaN;
    if (!Number.isNaN(value)) distance += (value - (prototypes.means[s * numbers.length + v] ?? 0)) ** 2;
  }
  for (let v = 0; v < options.length; v++) {
    const code = options[v]?.codes[i] ?? -1;
    if (code >= 0 && code !== prototypes.modes[s * options.length + v]) distance += lambda;
  }
  return distance;
}
