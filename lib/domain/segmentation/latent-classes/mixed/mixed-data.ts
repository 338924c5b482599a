import type { CategoricalColumn, Column, NumericColumn } from "@/lib/domain/statistics/column";
import type { RowWeights } from "../../weights/row-weights";
import { collectAnswerPatterns, type AnswerPatterns } from "../answer-patterns";

/** Categorical and numeric indicators of the same people; every person is a pattern. */
export interface MixedData {
  readonly patterns: AnswerPatterns;
  /** Places of the categorical and of the numeric columns among all. */
  readonly categoricalColumns: readonly number[];
  readonly numericColumns: readonly number[];
  /** `people × numericColumns`, each with mean 0 and variance 1; NaN where missing. */
  readonly numbers: Float64Array;
  readonly centres: Float64Array;
  readonly scales: Float64Array;
}

const weightedScale = (values: Float64Array, weights: Float64Array): { centre: number; scale: number } => {
  let total = 0;
  let sum = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    total += weights[row] ?? 0;
    sum += (weights[row] ?? 0) * value;
  });
  const centre = total > 0 ? sum / total : 0;
  let squares = 0;
  values.forEach((value, row) => {
    if (!Number.isNaN(value)) squares += (weights[row] ?? 0) * (value - centre) ** 2;
  });
  // A constant column has nothing to say; a scale of 1 keeps it harmless.
  return { centre, scale: squares > 0 ? Math.sqrt(squares / total) : 1 };
};

/**
 * @param columns at least one numeric; nominal and ordinal ones as categorical
 * @param rowWeights one weight per person
 */
export const collectMixedData = (columns: readonly Column[], rowWeights?: RowWeights): MixedData => {
  const places = [...columns.keys()];
  const categoricalColumns = places.filter((place) => columns[place]?.kind === "categorical");
  const numericColumns = places.filter((place) => columns[place]?.kind === "numeric");
  const categorical = categoricalColumns.map((place) => columns[place] as CategoricalColumn);
  const numeric = numericColumns.map((place) => (columns[place] as NumericColumn).values);
  const rows = numeric[0]?.length ?? categorical[0]?.codes.length ?? 0;
  const patterns = collectAnswerPatterns(categorical, rowWeights, {
    rows,
    answersMore: (row) => numeric.some((values) => !Number.isNaN(values[row])),
  });
  const numbers = new Float64Array(rows * numeric.length);
  const centres = new Float64Array(numeric.length);
  const scales = new Float64Array(numeric.length);
  numeric.forEach((values, q) => {
    const { centre, scale } = weightedScale(values, patterns.weights);
    centres[q] = centre;
    scales[q] = scale;
    values.forEach((value, row) => (numbers[row * numeric.length + q] = (value - centre) / scale));
  });
  return { patterns, categoricalColumns, numericColumns, numbers, centres, scales };
};
