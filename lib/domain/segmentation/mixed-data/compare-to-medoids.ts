import type { Column } from "@/lib/domain/statistics/column";
import { midRanks } from "@/lib/domain/statistics/group-comparison/mid-ranks";
import { valuesOf } from "../preparation/prepare-base";
import type { MixedVariable } from "./gower";

/** One variable's part of Gower's dissimilarity, detached from the people it was measured on. */
export interface Comparison {
  readonly scale: MixedVariable["scale"];
  /** Ordinal: rank of each code among the people of the fit; NaN where nobody gave it. */
  readonly ranks: readonly number[] | null;
  /** 1 / range among the people of the fit; 0 for a variable that does not vary. */
  readonly perUnit: number;
}

/** Detaches the comparison of every variable, so that people who came later can be compared with the medoids. */
export const planComparisons = (variables: readonly MixedVariable[]): Comparison[] =>
  variables.map(({ column, scale }) => {
    if (scale === "nominal" || scale === "asymmetric") return { scale, ranks: null, perUnit: 1 };
    const raw = valuesOf(column);
    const ranked = scale === "ordinal" ? midRanks(raw).ranks : raw;
    let [low, high] = [Infinity, -Infinity];
    const ranks =
      column.kind === "categorical" ? new Array<number>(column.categories).fill(Number.NaN) : null;
    ranked.forEach((value, row) => {
      if (Number.isNaN(value)) return;
      [low, high] = [Math.min(low, value), Math.max(high, value)];
      if (ranks) ranks[raw[row] ?? 0] = value;
    });
    return {
      scale,
      ranks: scale === "ordinal" ? ranks : null,
      perUnit: high > low ? 1 / (high - low) : 0,
    };
  });

/** The rank of a code nobody gave lies between its neighbours'. */
function rankOf(ranks: readonly number[], code: number): number {
  const known = ranks[code];
  if (known !== undefined && !Number.isNaN(known)) return known;
  const below = ranks.slice(0, code).findLast((rank) => !Number.isNaN(rank));
  const above = ranks.slice(code + 1).find((rank) => !Number.isNaN(rank));
  return ((below ?? above ?? 0) + (above ?? below ?? 0)) / 2;
}

function difference({ scale, ranks, perUnit }: Comparison, own: number, medoid: number): number {
  if (scale === "nominal") return own === medoid ? 0 : 1;
  if (scale === "asymmetric") return own !== 1 && medoid !== 1 ? Number.NaN : own === medoid ? 0 : 1;
  const [a, b] = ranks ? [rankOf(ranks, own), rankOf(ranks, medoid)] : [own, medoid];
  return Math.abs(a - b) * perUnit;
}

/** Gower's dissimilarity of a person to a medoid over the variables both answered; 1 when they share none. */
export function dissimilarityTo(
  comparisons: readonly Comparison[],
  medoid: readonly (number | null)[],
  columns: readonly Column[],
  row: number,
): number {
  let sum = 0;
  let compared = 0;
  for (const [variable, comparison] of comparisons.entries()) {
    const column = columns[variable];
    const theirs = medoid[variable] ?? null;
    const own = column?.kind === "categorical" ? column.codes[row] : column?.values[row];
    if (
      theirs === null ||
      own === undefined ||
      Number.isNaN(own) ||
      (column?.kind === "categorical" && own < 0)
    )
      continue;
    const part = difference(comparison, own, theirs);
    if (Number.isNaN(part)) continue;
    sum += part;
    compared += 1;
  }
  return compared > 0 ? sum / compared : 1;
}
