import type { RandomSource } from "@/lib/domain/statistics/random/random-source";

/** Points and the people behind them, as a bootstrap needs them. */
export interface Resampled {
  readonly pointOfRow: Int32Array;
  readonly weights: Float64Array;
}

/** Rows that have a point, and the mean weight of a row of each point. */
export interface ResamplingFrame {
  readonly rows: Int32Array;
  readonly pointOfRow: Int32Array;
  readonly weightOfOne: Float64Array;
}

export const resamplingFrame = ({ pointOfRow, weights }: Resampled): ResamplingFrame => {
  const rows = Int32Array.from(Array.from(pointOfRow.keys()).filter((row) => (pointOfRow[row] ?? -1) >= 0));
  const count = new Float64Array(weights.length);
  for (const row of rows) count[pointOfRow[row] ?? 0] = (count[pointOfRow[row] ?? 0] ?? 0) + 1;
  const weightOfOne = weights.map((weight, point) =>
    (count[point] ?? 0) > 0 ? weight / (count[point] ?? 1) : 0,
  );
  return { rows, pointOfRow, weightOfOne };
};

/**
 * A bootstrap sample of as many people, drawn with replacement, as weights of the points: the data are never copied.
 */
export const drawBootstrapWeights = (
  frame: ResamplingFrame,
  random: RandomSource,
  out: Float64Array,
): void => {
  const { rows, pointOfRow, weightOfOne } = frame;
  out.fill(0);
  for (let draw = 0; draw < rows.length; draw++) {
    const point = pointOfRow[rows[random.below(rows.length)] ?? 0] ?? 0;
    out[point] = (out[point] ?? 0) + (weightOfOne[point] ?? 0);
  }
};
