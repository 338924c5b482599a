import { symmetricEigen } from "@/lib/domain/statistics/linear-algebra/symmetric-eigen";
import type { BaseMatrix } from "./base-matrix";

/** The directions in which people differ most. */
export interface PrincipalComponents {
  readonly columns: number;
  readonly means: Float64Array;
  /** What each column is divided by: its standard deviation when scaled, otherwise 1. */
  readonly scales: Float64Array;
  /** Variance along each direction, descending. */
  readonly variances: Float64Array;
  /** The part of all variance each direction shows, 0 to 1. */
  readonly explained: Float64Array;
  /** `loadings[component · columns + column]`, unit vectors. */
  readonly loadings: Float64Array;
}

/**
 * Principal components of the weighted covariance, or with `isScaled` correlation, of the base (Jolliffe 2002). Without
 * weights the numbers are those of R's `prcomp`; with weights the covariance is that of `cov.wt(method = "unbiased")`. The
 * sign of a direction is free: here the largest loading is positive. Null with fewer than two people of weight.
 */
export function principalComponents(base: BaseMatrix, isScaled = false): PrincipalComponents | null {
  const { rows, cells, weights } = base;
  const columns = base.columns.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + (weight / total) ** 2, 0);
  if (columns === 0 || !(total > 0) || !(squares < 1)) return null;
  const means = new Float64Array(columns);
  for (let row = 0; row < rows; row++)
    for (let j = 0; j < columns; j++)
      means[j] = (means[j] ?? 0) + ((weights[row] ?? 0) / total) * (cells[row * columns + j] ?? 0);
  const covariance = new Float64Array(columns * columns);
  const centred = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const weight = (weights[row] ?? 0) / total / (1 - squares);
    for (let j = 0; j < columns; j++) centred[j] = (cells[row * columns + j] ?? 0) - (means[j] ?? 0);
    for (let j = 0; j < columns; j++)
      for (let k = 0; k <= j; k++)
        covariance[j * columns + k] =
          (covariance[j * columns + k] ?? 0) + weight * (centred[j] ?? 0) * (centred[k] ?? 0);
  }
  const scales = Float64Array.from({ length: columns }, (_, j) =>
    isScaled ? Math.sqrt(covariance[j * columns + j] ?? 0) || 1 : 1,
  );
  for (let j = 0; j < columns; j++)
    for (let k = 0; k <= j; k++) {
      const entry = (covariance[j * columns + k] ?? 0) / ((scales[j] ?? 1) * (scales[k] ?? 1));
      covariance[j * columns + k] = entry;
      covariance[k * columns + j] = entry;
    }
  const { values, vectors } = symmetricEigen(covariance, columns);
  const variances = values.map((value) => Math.max(0, value));
  const whole = variances.reduce((sum, value) => sum + value, 0);
  return {
    columns,
    means,
    scales,
    variances,
    explained: variances.map((value) => (whole > 0 ? value / whole : 0)),
    loadings: vectors,
  };
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where one row of numbers stands in the plane of the first two components; 0 on an axis that does not exist. */
export function project(components: PrincipalComponents, row: ArrayLike<number>): Place {
  const { columns, means, scales, loadings } = components;
  const along = (component: number) => {
    if (component >= columns) return 0;
    let sum = 0;
    for (let j = 0; j < columns; j++)
      sum +=
        (((row[j] ?? 0) - (means[j] ?? 0)) / (scales[j] ?? 1)) * (loadings[component * columns + j] ?? 0);
    return sum;
  };
  return { x: along(0), y: along(1) };
}
