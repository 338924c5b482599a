/** The inverse of a small square matrix by Gauss–Jordan elimination with pivots; null if it is (nearly) singular. */
export const invertMatrix = (matrix: readonly (readonly number[])[]): number[][] | null => {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[pivot]?.[column] ?? 0)) pivot = row;
    }
    const held = work[pivot] ?? [];
    const divisor = held[column] ?? 0;
    if (Math.abs(divisor) < 1e-10) return null;
    work[pivot] = work[column] ?? [];
    const scaled = held.map((value) => value / divisor);
    work[column] = scaled;
    for (let row = 0; row < size; row++) {
      const factor = work[row]?.[column] ?? 0;
      if (row === column || factor === 0) continue;
      work[row] = (work[row] ?? []).map((value, at) => value - factor * (scaled[at] ?? 0));
    }
  }
  return work.map((row) => row.slice(size));
};
