import type { RandomSource } from "@/lib/domain/statistics/random/random-source";

/** Points and the people behind them, as a bootstrap needs them. */
export interface Resampled {
  /** Point of each row; −1 for none. */
  readonly pointOfRow: Int32Array;
  /** Weight of each point. */
  readonly weights: Float64Array;
  /** Weight of each row; null if every row counts 1. */
  readonly weightOfRow: Float64Array | null;
}

export interface ResamplingFrame extends Resampled {
  /** The rows that count: those with a point that has weight and a weight of their own. */
  readonly rows: Int32Array;
}

export const resamplingFrame = ({ pointOfRow, weights, weightOfRow }: Resampled): ResamplingFrame => {
  const rows = new Int32Array(pointOfRow.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const point = pointOfRow[row] ?? -1;
    if (point < 0 || !((weights[point] ?? 0) > 0) || (weightOfRow && !((weightOfRow[row] ?? 0) > 0)))
      continue;
    rows[count++] = row;
  }
  return { rows: rows.slice(0, count), pointOfRow, weights, weightOfRow };
};

/** Adds one drawn row, with its own weight, to the weights of the points. */
export const addRow = (
  { pointOfRow, weightOfRow }: ResamplingFrame,
  row: number,
  out: Float64Array,
): void => {
  const point = pointOfRow[row] ?? 0;
  out[point] = (out[point] ?? 0) + (weightOfRow ? (weightOfRow[row] ?? 0) : 1);
};

/**
 * A bootstrap sample of as many people, drawn with replacement, each with their own weight, as weights of the points: the
 * data are never copied.
 */
export const drawBootstrapWeights = (
  frame: ResamplingFrame,
  random: RandomSource,
  out: Float64Array,
): void => {
  const { rows } = frame;
  out.fill(0);
  for (let draw = 0; draw < rows.length; draw++) addRow(frame, rows[random.below(rows.length)] ?? 0, out);
};
