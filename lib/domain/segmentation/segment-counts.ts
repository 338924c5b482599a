import { rowCount, type Column } from "../statistics/column";
import { allEqual } from "../statistics/summaries/all-equal";
import { describeNumbers, describeWeightedNumbers, type WeightedMoments } from "./segment-numbers";

/** Weights behind the counts of a categorical variable; absent where everyone counts once. */
export interface WeightedAnswers {
  /** Sums of weights by [segment][category], those with an answer. */
  readonly sums: readonly (readonly number[])[];
  /** Sum of squared weights by segment, those with an answer: with the sums it gives Kish's effective n. */
  readonly squares: readonly number[];
}

/** One variable by segment: all that profiles, tests and evidence need of it. */
export type VariableCounts =
  | {
      readonly kind: "categorical";
      readonly variableId: string;
      /** People by [segment][category], those with an answer; never weighted. */
      readonly counts: readonly (readonly number[])[];
      readonly weighted?: WeightedAnswers;
    }
  | {
      readonly kind: "numeric";
      readonly variableId: string;
      /** By segment: people with an answer; never weighted. */
      readonly n: readonly number[];
      /**
       * By segment, weighted where people are: mean, standard deviation (n − 1), and lower quartile, median, upper
       * quartile.
       */
      readonly mean: readonly number[];
      readonly sd: readonly number[];
      readonly quartiles: readonly (readonly [number, number, number])[];
      /** By segment; absent where everyone counts once. */
      readonly weighted?: readonly WeightedMoments[];
    };

export type AnswerCounts = Extract<VariableCounts, { kind: "categorical" }>;
export type NumberCounts = Extract<VariableCounts, { kind: "numeric" }>;

export interface SegmentCounts {
  /** People by segment; never weighted. */
  readonly sizes: readonly number[];
  /** By segment: sum of weights and of their squares; absent where everyone counts once. */
  readonly weighted?: { readonly sums: readonly number[]; readonly squares: readonly number[] };
  readonly variables: readonly VariableCounts[];
}

interface People {
  readonly segmentOf: Int16Array;
  readonly segments: number;
  readonly weights: Float64Array | null;
}

function countVariable(variableId: string, column: Column, people: People): VariableCounts {
  return column.kind === "categorical"
    ? countAnswers(variableId, column.codes, column.categories, people)
    : countNumbers(variableId, column.values, people);
}

function countAnswers(
  variableId: string,
  codes: Int16Array,
  categories: number,
  { segmentOf, segments, weights }: People,
): AnswerCounts {
  const table = () => Array.from({ length: segments }, () => new Array<number>(categories).fill(0));
  const counts = table();
  const sums = table();
  const squares = new Array<number>(segments).fill(0);
  codes.forEach((code, person) => {
    const segment = segmentOf[person] ?? -1;
    const row = counts[segment];
    if (!row || code < 0) return;
    if (!weights) {
      row[code] = (row[code] ?? 0) + 1;
      return;
    }
    const weight = weights[person] ?? 0;
    const weighted = sums[segment];
    if (!(weight > 0) || !weighted) return;
    row[code] = (row[code] ?? 0) + 1;
    weighted[code] = (weighted[code] ?? 0) + weight;
    squares[segment] = (squares[segment] ?? 0) + weight * weight;
  });
  return {
    kind: "categorical",
    variableId,
    counts,
    ...(weights ? { weighted: { sums, squares } } : {}),
  };
}

function countNumbers(
  variableId: string,
  values: Float64Array,
  { segmentOf, segments, weights }: People,
): NumberCounts {
  const isIn = (segment: number) => (value: number, person: number) =>
    segmentOf[person] === segment && !Number.isNaN(value) && (!weights || (weights[person] ?? 0) > 0);
  const groups = Array.from({ length: segments }, (_, segment) => {
    const own = values.filter(isIn(segment));
    if (!weights) return { n: own.length, ...describeNumbers(own), weighted: undefined };
    const isOwn = isIn(segment);
    return describeWeightedNumbers(
      own,
      weights.filter((_, person) => isOwn(values[person] ?? Number.NaN, person)),
    );
  });
  return {
    kind: "numeric",
    variableId,
    n: groups.map((group) => group.n),
    mean: groups.map((group) => group.mean),
    sd: groups.map((group) => group.sd),
    quartiles: groups.map((group) => group.quartiles),
    ...(weights ? { weighted: groups.flatMap((group) => group.weighted ?? []) } : {}),
  };
}

/**
 * Every variable counted by segment. `segmentOf[i]` is person i's segment, −1 for unclassified (not counted).
 * `weights[i]` is how many people person i stands for; someone of weight 0 is not counted at all, and weights that are
 * all equal are none. An empty group has NaN for its mean, deviation and quartiles. Throws when a column or the weights
 * have another length than `segmentOf`.
 */
export function countBySegment(
  variables: readonly { readonly id: string; readonly column: Column }[],
  segmentOf: Int16Array,
  segments: number,
  weights: Float64Array | null = null,
): SegmentCounts {
  if (weights && weights.length !== segmentOf.length)
    throw new RangeError("as many weights as people are needed");
  const people = { segmentOf, segments, weights: weights && !allEqual(weights) ? weights : null };
  return {
    ...countPeople(people),
    variables: variables.map(({ id, column }) => {
      if (rowCount(column) !== segmentOf.length)
        throw new RangeError(`${id}: as many rows as people are needed`);
      return countVariable(id, column, people);
    }),
  };
}

function countPeople({ segmentOf, segments, weights }: People): Omit<SegmentCounts, "variables"> {
  const sizes = new Array<number>(segments).fill(0);
  const sums = new Array<number>(segments).fill(0);
  const squares = new Array<number>(segments).fill(0);
  for (const [person, segment] of segmentOf.entries()) {
    const weight = weights ? (weights[person] ?? 0) : 1;
    if (segment < 0 || !(weight > 0)) continue;
    sizes[segment] = (sizes[segment] ?? 0) + 1;
    sums[segment] = (sums[segment] ?? 0) + weight;
    squares[segment] = (squares[segment] ?? 0) + weight * weight;
  }
  return { sizes, ...(weights ? { weighted: { sums, squares } } : {}) };
}
