/** The lower triangle L with LLᵀ = A, row-major; null when the symmetric matrix A is not positive definite. */
export function choleskyFactor(a: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
      if (i === j && !(sum > 1e-12 * (a[i * size + i] ?? 0))) return null;
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * size + j] ?? 1);
    }
  }
  return lower;
}

/** A⁻¹B from the factor of A; B and the result have `columns` columns, row-major. */
export function choleskySolve(
  lower: Float64Array,
  b: Float64Array,
  size: number,
  columns: number,
): Float64Array {
  const x = Float64Array.from(b);
  for (let column = 0; column < columns; column++) {
    for (let i = 0; i < size; i++) {
      let sum = x[i * columns + column] ?? 0;
      for (let k = 0; k < i; k++) sum -= (lower[i * size + k] ?? 0) * (x[k * columns + column] ?? 0);
      x[i * columns + column] = sum / (lower[i * size + i] ?? 1);
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = x[i * columns + column] ?? 0;
      for (let k = i + 1; k < size; k++) sum -= (lower[k * size + i] ?? 0) * (x[k * columns + column] ?? 0);
      x[i * columns + column] = sum / (lower[i * size + i] ?? 1);
    }
  }
  return x;
}
