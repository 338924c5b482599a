/** Symmetric dissimilarities with a zero diagonal; only the lower triangle is kept: n(n−1)/2 numbers. */
export interface Dissimilarities {
  readonly size: number;
  readonly triangle: Float64Array;
}

export function dissimilarities(size: number, between: (i: number, j: number) => number): Dissimilarities {
  const triangle = new Float64Array((size * (size - 1)) / 2);
  let at = 0;
  for (let i = 1; i < size; i++) for (let j = 0; j < i; j++) triangle[at++] = between(i, j);
  return { size, triangle };
}

export function dissimilarity({ triangle }: Dissimilarities, i: number, j: number): number {
  if (i === j) return 0;
  return (i > j ? triangle[(i * (i - 1)) / 2 + j] : triangle[(j * (j - 1)) / 2 + i]) ?? NaN;
}

/** All dissimilarities from one object, written into `row`. */
export function readRow({ size, triangle }: Dissimilarities, i: number, row: Float64Array): Float64Array {
  const start = (i * (i - 1)) / 2;
  for (let j = 0; j < i; j++) row[j] = triangle[start + j] ?? 0;
  row[i] = 0;
  for (let j = i + 1, at = (j * (j - 1)) / 2 + i; j < size; at += j, j++) row[j] = triangle[at] ?? 0;
  return row;
}
