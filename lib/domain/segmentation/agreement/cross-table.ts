/**
 * Weight of people by the segment of one division and of another: `cells[a · second + b]`. People without a segment
 * (−1) in either are left out.
 */
export interface CrossTable {
  readonly first: number;
  readonly second: number;
  readonly cells: Float64Array;
}

/** @param weights one weight per person (or per pattern of people); 1 for everybody if absent */
export const crossDivisions = (
  a: Int16Array,
  first: number,
  b: Int16Array,
  second: number,
  weights?: Float64Array,
): CrossTable => {
  const cells = new Float64Array(first * second);
  for (let person = 0; person < a.length; person++) {
    const row = a[person] ?? -1;
    const column = b[person] ?? -1;
    if (row < 0 || column < 0) continue;
    cells[row * second + column] =
      (cells[row * second + column] ?? 0) + (weights ? (weights[person] ?? 0) : 1);
  }
  return { first, second, cells };
};

export const rowSums = ({ first, second, cells }: CrossTable): number[] =>
  Array.from({ length: first }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < second; column++) sum += cells[row * second + column] ?? 0;
    return sum;
  });

export const columnSums = ({ first, second, cells }: CrossTable): number[] =>
  Array.from({ length: second }, (_, column) => {
    let sum = 0;
    for (let row = 0; row < first; row++) sum += cells[row * second + column] ?? 0;
    return sum;
  });
