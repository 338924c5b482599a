import type { Column } from "../../statistics/column";
import type { Weights } from "../answer-columns/counted-batch";
import type { Sums } from "../summaries/code-tally";
import type { RowPart } from "./row-question";

/** People, weights and squared weights of a table of codes, row-major. */
export class CellSums {
  /** People who count once, and are in none of the others. */
  private readonly once: Float64Array;
  private readonly people: Float64Array;
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.once = new Float64Array(rows * columns);
    this.people = new Float64Array(rows * columns);
    this.weights = new Float64Array(rows * columns);
    this.squares = new Float64Array(rows * columns);
  }

  /** Counts who has a code in both. */
  add(down: Int16Array, across: Int16Array, weights: Weights): void {
    const { columns, people, squares, once } = this;
    const sums = this.weights;
    for (let row = 0; row < down.length; row++) {
      const r = down[row] ?? -1;
      const c = across[row] ?? -1;
      if (r < 0 || c < 0) continue;
      const cell = r * columns + c;
      if (weights === null) {
        once[cell] = (once[cell] ?? 0) + 1;
        continue;
      }
      const weight = weights[row] ?? 0;
      if (weight === 0) continue;
      people[cell] = (people[cell] ?? 0) + 1;
      sums[cell] = (sums[cell] ?? 0) + weight;
      squares[cell] = (squares[cell] ?? 0) + weight * weight;
    }
  }

  /** The people of some rows in one column. */
  of(rows: Iterable<number>, column: number): Sums {
    let [people, weight, squares] = [0, 0, 0];
    for (const row of rows) {
      const cell = row * this.columns + column;
      const once = this.once[cell] ?? 0;
      people += (this.people[cell] ?? 0) + once;
      weight += (this.weights[cell] ?? 0) + once;
      squares += (this.squares[cell] ?? 0) + once;
    }
    return { people, weight, squares };
  }
}

/** People and what they stand for, with the sums a mean and its variance are made of. */
export interface Moments extends Sums {
  readonly mean: number;
  /** Σw(x − m)² */
  readonly spread: number;
  /** Σw²(x − m)²: over (Σw)² the linearised variance of the mean. */
  readonly weightedSpread: number;
}

/**
 * Sums of a number by column, in one pass. Everything is taken from the first value that comes, so that a large mean costs no
 * digits of the spread.
 */
export class NumberSums {
  private readonly sums: Float64Array;
  private shift: number | undefined;

  constructor(readonly columns: number) {
    this.sums = new Float64Array(columns * 7);
  }

  add(down: Column, across: Int16Array, weights: Weights): void {
    if (down.kind !== "numeric") return;
    const { values } = down;
    for (let row = 0; row < values.length; row++) {
      const value = values[row] ?? Number.NaN;
      const weight = weights === null ? 1 : (weights[row] ?? 0);
      const column = across[row] ?? -1;
      if (weight === 0 || column < 0 || Number.isNaN(value)) continue;
      this.shift ??= value;
      this.addOne(column * 7, value - this.shift, weight);
    }
  }

  /** Σ1, Σw, Σw², Σwx, Σwx², Σw²x, Σw²x² of a column. */
  private addOne(at: number, x: number, w: number): void {
    const { sums } = this;
    sums[at] = (sums[at] ?? 0) + 1;
    sums[at + 1] = (sums[at + 1] ?? 0) + w;
    sums[at + 2] = (sums[at + 2] ?? 0) + w * w;
    sums[at + 3] = (sums[at + 3] ?? 0) + w * x;
    sums[at + 4] = (sums[at + 4] ?? 0) + w * x * x;
    sums[at + 5] = (sums[at + 5] ?? 0) + w * w * x;
    sums[at + 6] = (sums[at + 6] ?? 0) + w * w * x * x;
  }

  of(column: number): Moments {
    const at = (offset: number) => this.sums[column * 7 + offset] ?? 0;
    const [people, weight, squares] = [at(0), at(1), at(2)];
    const m = weight > 0 ? at(3) / weight : Number.NaN;
    return {
      people,
      weight,
      squares,
      mean: m + (this.shift ?? 0),
      spread: Math.max(0, at(4) - weight * m * m),
      weightedSpread: Math.max(0, at(6) - 2 * m * at(5) + m * m * squares),
    };
  }
}

/** The same of scored codes, from a counted table. */
export function momentsOfScores(cells: CellSums, column: number, score: (code: number) => number): Moments {
  let [people, weight, squares, sum] = [0, 0, 0, 0];
  const scored: { readonly x: number; readonly w: number; readonly w2: number }[] = [];
  for (let row = 0; row < cells.rows; row++) {
    const x = score(row);
    if (Number.isNaN(x)) continue;
    const of = cells.of([row], column);
    scored.push({ x, w: of.weight, w2: of.squares });
    people += of.people;
    weight += of.weight;
    squares += of.squares;
    sum += of.weight * x;
  }
  const mean = weight > 0 ? sum / weight : Number.NaN;
  return {
    people,
    weight,
    squares,
    mean,
    spread: scored.reduce((total, { x, w }) => total + w * (x - mean) ** 2, 0),
    weightedSpread: scored.reduce((total, { x, w2 }) => total + w2 * (x - mean) ** 2, 0),
  };
}

/** What was counted of the variable of some rows: by code or as a number, in every column and for everyone. */
export interface PartCounts {
  readonly part: RowPart;
  /** One for each block, then one whose only column is everyone. */
  readonly tables: readonly (CellSums | NumberSums)[];
}
