import type { CategoricalColumn, NumericColumn } from "@/lib/domain/statistics/column";
import { rowCount } from "@/lib/domain/statistics/column";
import { groupRows } from "../latent-classes/group-rows";
import { scaledWeights, type RowWeights } from "../weights/row-weights";

/**
 * People as points: unique points with weights, each listing only its coordinates other than zero. Holds numbers and
 * typed arrays only, so it can cross to another thread.
 */
export interface Points {
  readonly rows: number;
  readonly dimensions: number;
  readonly points: number;
  readonly weights: Float64Array;
  readonly entryStart: Int32Array;
  /** Dimension of each listed coordinate. */
  readonly dimensionOf: Int32Array;
  /** Its value; empty if every coordinate is 0 or 1, then a listed coordinate is 1. */
  readonly values: Float64Array;
  /** Σ x² per point. */
  readonly squares: Float64Array;
  /** Dimensions mirrored (1 − x) because most people tick them; only between 0/1 points, whose distances it keeps. */
  readonly mirrored: Uint8Array;
  /** Point of each row; −1 for a row with a missing coordinate, which is not clustered. */
  readonly pointOfRow: Int32Array;
  /** Weight of each row, on the scale of `weights`; null if every row counts 1. */
  readonly weightOfRow: Float64Array | null;
  /** Sum of weights: persons, or Kish's effective number of persons for sampling weights. */
  readonly totalWeight: number;
}

const numbersOf = (column: CategoricalColumn | NumericColumn): Float64Array =>
  column.kind === "numeric"
    ? column.values
    : Float64Array.from(column.codes, (code) => (code < 0 ? NaN : code));

interface Rows {
  readonly kept: Int32Array;
  /** Group of each kept row. */
  readonly pointOfKept: Int32Array;
  readonly firstKept: Int32Array;
}

const completeRows = (columns: readonly Float64Array[], rows: number): Int32Array => {
  const kept: number[] = [];
  for (let row = 0; row < rows; row++)
    if (columns.every((column) => !Number.isNaN(column[row]))) kept.push(row);
  return Int32Array.from(kept);
};

/** Equal rows are one point; only looked for where values are whole numbers that fit the hash of codes. */
const groupKept = (columns: readonly Float64Array[], kept: Int32Array): Rows => {
  const whole = columns.every((column) =>
    kept.every((row) => Number.isInteger(column[row]) && Math.abs(column[row] ?? 0) < 32767),
  );
  if (!whole) {
    const each = Int32Array.from(kept, (_, index) => index);
    return { kept, pointOfKept: each, firstKept: each };
  }
  const codes = columns.map((column) => Int16Array.from(kept, (row) => column[row] ?? 0));
  const groups = groupRows(codes, kept.length);
  return { kept, pointOfKept: groups.patternOfRow, firstKept: groups.firstRow };
};

const sumWeights = (
  { kept, pointOfKept, firstKept }: Rows,
  weightOfRow: Float64Array | null,
): Float64Array => {
  const weights = new Float64Array(firstKept.length);
  pointOfKept.forEach((point, index) => {
    weights[point] = (weights[point] ?? 0) + (weightOfRow ? (weightOfRow[kept[index] ?? 0] ?? 0) : 1);
  });
  return weights;
};

const chooseMirrored = (columns: readonly Float64Array[], grouped: Rows, weights: Float64Array): Uint8Array =>
  Uint8Array.from(columns, (column) => {
    let balance = 0;
    grouped.firstKept.forEach((index, point) => {
      balance += (weights[point] ?? 0) * ((column[grouped.kept[index] ?? 0] ?? 0) - 0.5);
    });
    return balance > 0 ? 1 : 0;
  });

const listEntries = (
  columns: readonly Float64Array[],
  grouped: Rows,
  mirrored: Uint8Array,
  binary: boolean,
) => {
  const points = grouped.firstKept.length;
  const entryStart = new Int32Array(points + 1);
  const dimensionOf = new Int32Array(points * columns.length);
  const values = new Float64Array(points * columns.length);
  const squares = new Float64Array(points);
  let length = 0;
  for (let point = 0; point < points; point++) {
    const row = grouped.kept[grouped.firstKept[point] ?? 0] ?? 0;
    columns.forEach((column, dimension) => {
      const raw = column[row] ?? 0;
      const value = mirrored[dimension] ? 1 - raw : raw;
      if (value === 0) return;
      dimensionOf[length] = dimension;
      values[length++] = value;
      squares[point] = (squares[point] ?? 0) + value * value;
    });
    entryStart[point + 1] = length;
  }
  return {
    entryStart,
    dimensionOf: dimensionOf.slice(0, length),
    values: binary ? new Float64Array(0) : values.slice(0, length),
    squares,
  };
};

/**
 * @param columns numeric columns, or categorical ones whose codes are taken as numbers (a tick is 1)
 * @param mayMirror whether distances stay the same when a 0/1 dimension is mirrored: true for Euclid and Manhattan
 */
export const collectPoints = (
  columns: readonly (CategoricalColumn | NumericColumn)[],
  mayMirror: boolean,
  rowWeights?: RowWeights,
): Points => {
  const rows = columns[0] ? rowCount(columns[0]) : 0;
  const numbers = columns.map(numbersOf);
  const grouped = groupKept(numbers, completeRows(numbers, rows));
  const pointOfRow = new Int32Array(rows).fill(-1);
  grouped.kept.forEach((row, index) => (pointOfRow[row] = grouped.pointOfKept[index] ?? -1));
  const weightOfRow = rowWeights ? scaledWeights(rowWeights, (row) => (pointOfRow[row] ?? -1) >= 0) : null;
  const weights = sumWeights(grouped, weightOfRow);
  const binary = numbers.every((column) =>
    grouped.kept.every((row) => column[row] === 0 || column[row] === 1),
  );
  const mirrored =
    binary && mayMirror ? chooseMirrored(numbers, grouped, weights) : new Uint8Array(columns.length);
  return {
    rows,
    dimensions: columns.length,
    points: weights.length,
    weights,
    mirrored,
    pointOfRow,
    weightOfRow,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    ...listEntries(numbers, grouped, mirrored, binary),
  };
};
