export interface SymmetricEigen {
  /** In descending order. */
  readonly values: Float64Array;
  /** `vectors[k · size + j]`: coordinate j of the unit eigenvector of `values[k]`. Its largest coordinate is positive. */
  readonly vectors: Float64Array;
}

const SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, row-major, by cyclic Jacobi rotations (Golub & Van Loan 2013, Matrix
 * Computations, 8.5): slower than tridiagonal methods on large matrices, but exact to rounding on every one, also where
 * eigenvalues are equal or zero. Throws when the matrix has another size or holds what is not a number.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  if (matrix.length !== size * size) throw new RangeError(`a matrix of ${size} × ${size} is needed`);
  if (!matrix.every(Number.isFinite)) throw new RangeError("every entry has to be a number");
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size - 1; p++)
      for (let q = p + 1; q < size; q++) rotated = rotate(a, vectors, size, p, q) || rotated;
    if (!rotated) break;
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => (a[j * size + j] ?? 0) - (a[i * size + i] ?? 0) || i - j,
  );
  return {
    values: Float64Array.from(order, (i) => a[i * size + i] ?? 0),
    vectors: Float64Array.from(
      order.flatMap((i) => [...pointed(vectors.subarray(i * size, (i + 1) * size))]),
    ),
  };
}

/** One rotation in the plane of p and q that makes their common entry zero; false when it is nothing but rounding. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): boolean {
  const apq = a[p * size + q] ?? 0;
  const [app, aqq] = [a[p * size + p] ?? 0, a[q * size + q] ?? 0];
  if (Math.abs(apq) <= Number.EPSILON * Math.sqrt(Math.abs(app * aqq)) || Math.abs(apq) < 1e-300)
    return false;
  const theta = (aqq - app) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const [akp, akq] = [a[k * size + p] ?? 0, a[k * size + q] ?? 0];
    a[k * size + p] = c * akp - s * akq;
    a[k * size + q] = s * akp + c * akq;
  }
  for (let k = 0; k < size; k++) {
    const [apk, aqk] = [a[p * size + k] ?? 0, a[q * size + k] ?? 0];
    a[p * size + k] = c * apk - s * aqk;
    a[q * size + k] = s * apk + c * aqk;
    const [vp, vq] = [vectors[p * size + k] ?? 0, vectors[q * size + k] ?? 0];
    vectors[p * size + k] = c * vp - s * vq;
    vectors[q * size + k] = s * vp + c * vq;
  }
  return true;
}

/** A direction has two signs; the one whose largest coordinate is positive is told, so that pictures do not flip. */
function pointed(vector: Float64Array): Float64Array {
  const largest = vector.reduce((best, x) => (Math.abs(x) > Math.abs(best) + 1e-12 ? x : best), 0);
  return largest < 0 ? vector.map((x) => -x) : vector;
}
