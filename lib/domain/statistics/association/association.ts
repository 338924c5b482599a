import type { CategoricalColumn, Column } from "@/lib/domain/statistics/column";
import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { crossTabulate } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { groupMoments } from "@/lib/domain/statistics/group-comparison/group-moments";
import { oneWayAnova } from "@/lib/domain/statistics/group-comparison/one-way-anova";
import { correlation } from "./correlation";

/**
 * How strongly two variables go together, 0…1, over the rows that have both: |r| for numbers, Cramér's V for options,
 * η for one of each. The three coincide where options are two, so yes/no items and numbers are on one scale.
 */
export function association(first: Column, second: Column): number {
  if (first.kind === "numeric") {
    if (second.kind === "numeric") return Math.abs(correlation(first.values, second.values));
    return eta(first.values, second);
  }
  if (second.kind === "numeric") return eta(second.values, first);
  const table = crossTabulate(
    { codes: first.codes, size: first.categories },
    { codes: second.codes, size: second.categories },
  );
  return chiSquareTest(table)?.cramersV ?? 0;
}

function eta(values: Float64Array, { codes, categories }: CategoricalColumn): number {
  const anova = oneWayAnova(groupMoments(values, codes, categories));
  return Math.sqrt(anova?.etaSquared ?? 0);
}
