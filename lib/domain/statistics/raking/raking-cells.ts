import type { Margin } from "./margin";

/** Respondents gathered by what raking can tell apart: their category in every margin, and the weight they start from. */
export interface RakingCells {
  /** Cell of each respondent. */
  readonly cellOf: Int32Array;
  /** Per cell: people in it, and the weight each of them has. `weights` is written to. */
  readonly people: Float64Array;
  readonly weights: Float64Array;
  readonly margins: readonly RakedMargin[];
}

export interface RakedMargin {
  /** Each cell's category. Who has no answer is in a category of its own, the last. */
  readonly codes: Int16Array;
  /** Shares of everyone, summing to 1. Who has no answer keeps the share they have before raking. */
  readonly targets: readonly number[];
  /** Share of those with an answer. */
  readonly answered: number;
}

/** Gathers respondents into cells, in the order in which the cells first occur. */
export function cellsOf(
  respondents: number,
  margins: readonly Margin[],
  startWeights: Float64Array | undefined,
): RakingCells {
  const cellOf = new Int32Array(respondents);
  if (startWeights) renumber(cellOf, (row) => startWeights[row] ?? 0);
  for (const { column } of margins) {
    const width = column.categories + 1;
    renumber(cellOf, (row) => (cellOf[row] ?? 0) * width + (column.codes[row] ?? -1) + 1);
  }
  const firstOf: number[] = [];
  for (const [row, cell] of cellOf.entries()) if (cell === firstOf.length) firstOf.push(row);
  const people = new Float64Array(firstOf.length);
  for (const cell of cellOf) people[cell] = (people[cell] ?? 0) + 1;
  const weights = Float64Array.from(firstOf, (row) => startWeights?.[row] ?? 1);
  const rakedMargins = margins.map((margin) =>
    rakedMargin(margin, firstOf, (cell) => (people[cell] ?? 0) * (weights[cell] ?? 0)),
  );
  return { cellOf, people, weights, margins: rakedMargins };
}

function rakedMargin(
  { column, targets }: Margin,
  firstOf: readonly number[],
  weightOf: (cell: number) => number,
): RakedMargin {
  const codes = Int16Array.from(firstOf, (row) => {
    const code = column.codes[row] ?? -1;
    return code < 0 ? column.categories : code;
  });
  let total = 0;
  let without = 0;
  for (const [cell, code] of codes.entries()) {
    total += weightOf(cell);
    if (code === column.categories) without += weightOf(cell);
  }
  const answered = 1 - without / total;
  const sum = targets.reduce((all, target) => all + target, 0);
  return { codes, targets: [...targets.map((target) => (answered * target) / sum), 1 - answered], answered };
}

/** Numbers distinct keys 0, 1, … in the order in which they first occur. */
function renumber(cellOf: Int32Array, keyOf: (row: number) => number): void {
  const numbers = new Map<number, number>();
  for (let row = 0; row < cellOf.length; row++) {
    const key = keyOf(row);
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    cellOf[row] = number;
  }
}
