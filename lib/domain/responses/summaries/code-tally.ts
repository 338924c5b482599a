import type { ColumnValues } from "../answer-columns/answer-column";
import type { Weights } from "../answer-columns/counted-batch";
import type { Base, Count } from "./item-summary";

/** Sums over people: how many, what they stand for, and the squares of that. */
export interface Sums {
  readonly people: number;
  readonly weight: number;
  readonly squares: number;
}

const noSums: Sums = { people: 0, weight: 0, squares: 0 };

export const addSums = (a: Sums, b: Sums): Sums => ({
  people: a.people + b.people,
  weight: a.weight + b.weight,
  squares: a.squares + b.squares,
});

/** Kish's (Σw)²/Σw² beside the plain sums. */
export const baseOf = ({ people, weight, squares }: Sums): Base => ({
  people,
  weight,
  effective: squares > 0 ? (weight * weight) / squares : 0,
});

/** Counts the codes of one column: people, weights and squared weights by code. */
export class CodeTally {
  /** People who count once, and are in none of the others. */
  private readonly once: Float64Array;
  private readonly people: Float64Array;
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;

  /** @param codes how many codes there are; what is missing has the next number */
  constructor(private readonly codes: number) {
    this.once = new Float64Array(codes + 1);
    this.people = new Float64Array(codes + 1);
    this.weights = new Float64Array(codes + 1);
    this.squares = new Float64Array(codes + 1);
  }

  add(values: ColumnValues | undefined, weights: Weights): void {
    if (!values) return;
    const { people, squares, once } = this;
    const sums = this.weights;
    if (weights === null) {
      for (let row = 0; row < values.length; row++) {
        const code = values[row] ?? 0;
        once[code] = (once[code] ?? 0) + 1;
      }
      return;
    }
    for (let row = 0; row < values.length; row++) {
      const weight = weights[row] ?? 0;
      if (weight === 0) continue;
      const code = values[row] ?? this.codes;
      people[code] = (people[code] ?? 0) + 1;
      sums[code] = (sums[code] ?? 0) + weight;
      squares[code] = (squares[code] ?? 0) + weight * weight;
    }
  }

  count(id: string, code: number): Count {
    const { people, weight } = this.sums(code);
    return { id, n: people, weight };
  }

  sums(code: number): Sums {
    const once = this.once[code] ?? 0;
    return {
      people: (this.people[code] ?? 0) + once,
      weight: (this.weights[code] ?? 0) + once,
      squares: (this.squares[code] ?? 0) + once,
    };
  }

  /** Everyone who has a code. */
  all(): Sums {
    let sums = noSums;
    for (let code = 0; code < this.codes; code++) sums = addSums(sums, this.sums(code));
    return sums;
  }

  /** Weighted mean of code + 1 over those who have one; null for nobody. */
  meanFromOne(): number | null {
    let [sum, weight] = [0, 0];
    for (let code = 0; code < this.codes; code++) {
      const one = this.sums(code).weight;
      sum += (code + 1) * one;
      weight += one;
    }
    return weight > 0 ? sum / weight : null;
  }
}
