import { rowCount, type Column } from "../statistics/column";

/** One variable by segment: all that profiles, tests and evidence need of it. */
export type VariableCounts =
  | {
      readonly kind: "categorical";
      readonly variableId: string;
      /** People by [segment][category], those with an answer. */
      readonly counts: readonly (readonly number[])[];
    }
  | {
      readonly kind: "numeric";
      readonly variableId: string;
      /** By segment: people with an answer, mean, standard deviation (n − 1), and lower quartile, median, upper quartile. */
      readonly n: readonly number[];
      readonly mean: readonly number[];
      readonly sd: readonly number[];
      readonly quartiles: readonly (readonly [number, number, number])[];
    };

export interface SegmentCounts {
  /** People by segment. */
  readonly sizes: readonly number[];
  readonly variables: readonly VariableCounts[];
}

/** Quantile by linear interpolation between order statistics (R's type 7) of ascending values. */
function quantile(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * probability;
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (at - below);
}

function describeNumbers(values: Float64Array): {
  mean: number;
  sd: number;
  quartiles: [number, number, number];
} {
  const sorted = Float64Array.from(values).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    sd: Math.sqrt(squares / (sorted.length - 1)),
    quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)],
  };
}

function countVariable(
  variableId: string,
  column: Column,
  segmentOf: Int16Array,
  segments: number,
): VariableCounts {
  if (column.kind === "categorical") {
    const counts = Array.from({ length: segments }, () => new Array<number>(column.categories).fill(0));
    column.codes.forEach((code, person) => {
      const row = counts[segmentOf[person] ?? -1];
      if (row && code >= 0) row[code] = (row[code] ?? 0) + 1;
    });
    return { kind: "categorical", variableId, counts };
  }
  const bySegment = Array.from({ length: segments }, (_, segment) =>
    describedOf(
      column.values.filter((value, person) => segmentOf[person] === segment && !Number.isNaN(value)),
    ),
  );
  return {
    kind: "numeric",
    variableId,
    n: bySegment.map((group) => group.n),
    mean: bySegment.map((group) => group.mean),
    sd: bySegment.map((group) => group.sd),
    quartiles: bySegment.map((group) => group.quartiles),
  };
}

const describedOf = (values: Float64Array) => ({ n: values.length, ...describeNumbers(values) });

/**
 * Every variable counted by segment. `segmentOf[i]` is person i's segment, −1 for unclassified (not counted).
 * An empty group has NaN for its mean, deviation and quartiles. Throws when a column has another length than `segmentOf`.
 */
export function countBySegment(
  variables: readonly { readonly id: string; readonly column: Column }[],
  segmentOf: Int16Array,
  segments: number,
): SegmentCounts {
  const sizes = new Array<number>(segments).fill(0);
  for (const segment of segmentOf) if (segment >= 0) sizes[segment] = (sizes[segment] ?? 0) + 1;
  return {
    sizes,
    variables: variables.map(({ id, column }) => {
      if (rowCount(column) !== segmentOf.length)
        throw new RangeError(`${id}: as many rows as people are needed`);
      return countVariable(id, column, segmentOf, segments);
    }),
  };
}
