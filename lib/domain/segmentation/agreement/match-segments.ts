import type { CrossTable } from "./cross-table";

/** Augments the assignment by one row: shortest augmenting path over reduced costs. */
const augment = (
  cost: (row: number, column: number) => number,
  size: number,
  start: number,
  state: {
    readonly rowOf: Int32Array;
    readonly rowPotential: Float64Array;
    readonly columnPotential: Float64Array;
  },
): void => {
  const { rowOf, rowPotential, columnPotential } = state;
  const from = new Int32Array(size + 1);
  const shortest = new Float64Array(size + 1).fill(Infinity);
  const done = new Uint8Array(size + 1);
  rowOf[0] = start;
  let column = 0;
  do {
    done[column] = 1;
    const row = rowOf[column] ?? 0;
    let delta = Infinity;
    let next = 0;
    for (let j = 1; j <= size; j++) {
      if (done[j]) continue;
      const reduced = cost(row, j) - (rowPotential[row] ?? 0) - (columnPotential[j] ?? 0);
      if (reduced < (shortest[j] ?? Infinity)) {
        shortest[j] = reduced;
        from[j] = column;
      }
      if ((shortest[j] ?? Infinity) < delta) {
        delta = shortest[j] ?? Infinity;
        next = j;
      }
    }
    for (let j = 0; j <= size; j++) {
      if (done[j]) {
        rowPotential[rowOf[j] ?? 0] = (rowPotential[rowOf[j] ?? 0] ?? 0) + delta;
        columnPotential[j] = (columnPotential[j] ?? 0) - delta;
      } else shortest[j] = (shortest[j] ?? Infinity) - delta;
    }
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const before = from[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
};

/**
 * Which segment of the second division continues each of the first, so that as many people as possible keep their
 * label (Hungarian method, Kuhn 1955, by shortest augmenting paths). Each is used once.
 *
 * @returns per segment of the first division its match, −1 if there are too few
 */
export const matchSegments = (table: CrossTable): number[] => {
  const size = Math.max(table.first, table.second);
  const cost = (row: number, column: number): number =>
    row <= table.first && column <= table.second
      ? -(table.cells[(row - 1) * table.second + (column - 1)] ?? 0)
      : 0;
  const state = {
    rowOf: new Int32Array(size + 1),
    rowPotential: new Float64Array(size + 1),
    columnPotential: new Float64Array(size + 1),
  };
  for (let row = 1; row <= size; row++) augment(cost, size, row, state);
  const match = new Array<number>(table.first).fill(-1);
  for (let column = 1; column <= table.second; column++) {
    const row = state.rowOf[column] ?? 0;
    if (row >= 1 && row <= table.first) match[row - 1] = column - 1;
  }
  return match;
};
