import type { Column } from "@/lib/domain/statistics/column";
import { midRanks } from "@/lib/domain/statistics/group-comparison/mid-ranks";

/** How two answers to a variable are compared. */
export interface MixedVariable {
  readonly column: Column;
  /**
   * `numeric`: |Δ| over the range. `ordinal`: the same on ranks (Podani 1999), for options in an order. `nominal`: equal or
   * not. `asymmetric`: yes/no with code 1 for yes, where two times no is no likeness.
   */
  readonly scale: "numeric" | "ordinal" | "nominal" | "asymmetric";
  /** Importance; 1 when absent. */
  readonly weight?: number | undefined;
}

interface PreparedVariable {
  /** NaN where missing. */
  readonly values: Float64Array;
  readonly kind: "distance" | "match" | "asymmetric";
  readonly perUnit: number;
  readonly weight: number;
}

/** Gower's (1971) dissimilarity between any two respondents of a mixed table. */
export interface Gower {
  readonly respondents: number;
  readonly variables: number;
  /** 0…1 over the variables both answered; 1 when they share none, because then nothing says they are alike. */
  readonly between: (i: number, j: number) => number;
  /** One variable's part before dividing by the weights compared; NaN when it is not compared. */
  readonly part: (variable: number, i: number, j: number) => number;
}

export function gower(variables: readonly MixedVariable[]): Gower {
  const prepared = variables.map(prepare);
  const part = (variable: number, i: number, j: number): number => {
    const given = prepared[variable];
    return given ? compare(given, i, j) * given.weight : NaN;
  };
  return {
    respondents: prepared[0]?.values.length ?? 0,
    variables: prepared.length,
    part,
    between: (i, j) => {
      let sum = 0;
      let compared = 0;
      for (const variable of prepared) {
        const difference = compare(variable, i, j);
        if (Number.isNaN(difference)) continue;
        sum += variable.weight * difference;
        compared += variable.weight;
      }
      return compared > 0 ? sum / compared : 1;
    },
  };
}

function compare({ values, kind, perUnit }: PreparedVariable, i: number, j: number): number {
  const a = values[i] ?? NaN;
  const b = values[j] ?? NaN;
  if (kind === "distance") return Math.abs(a - b) * perUnit;
  if (Number.isNaN(a) || Number.isNaN(b) || (kind === "asymmetric" && a !== 1 && b !== 1)) return NaN;
  return a === b ? 0 : 1;
}

function prepare({ column, scale, weight = 1 }: MixedVariable): PreparedVariable {
  const raw =
    column.kind === "numeric"
      ? column.values
      : Float64Array.from(column.codes, (code) => (code < 0 ? NaN : code));
  if (scale === "nominal") return { values: raw, kind: "match", perUnit: 1, weight };
  if (scale === "asymmetric") return { values: raw, kind: "asymmetric", perUnit: 1, weight };
  const values = scale === "ordinal" ? midRanks(raw).ranks : raw;
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  // A constant variable tells nobody apart: its differences are 0, whatever they are divided by.
  return { values, kind: "distance", perUnit: high > low ? 1 / (high - low) : 0, weight };
}
