/** The code of a missing answer in a categorical column. */
export const MISSING = -1;

/** One nominal or ordinal variable over n rows: `codes[i]` in 0…categories−1, or `MISSING`. */
export interface CategoricalColumn {
  readonly kind: "categorical";
  readonly categories: number;
  readonly codes: Int16Array;
}

/** One numeric variable over n rows; a missing value is NaN. */
export interface NumericColumn {
  readonly kind: "numeric";
  readonly values: Float64Array;
}

export type Column = CategoricalColumn | NumericColumn;

export const rowCount = (column: Column): number =>
  column.kind === "categorical" ? column.codes.length : column.values.length;

/** The column of some rows, in the order given. */
export function takeRows<C extends Column>(column: C, rows: Int32Array): C {
  return column.kind === "categorical"
    ? { ...column, codes: Int16Array.from(rows, (row) => column.codes[row] ?? MISSING) }
    : { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN) };
}
