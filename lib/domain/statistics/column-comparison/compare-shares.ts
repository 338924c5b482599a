import { normalTwoSided } from "@/lib/domain/statistics/distributions/normal";
import { pooledZ } from "@/lib/domain/statistics/proportions/two-proportion-test";
import {
  compareColumns,
  DEFAULT_COMPARISON,
  type ColumnComparison,
  type ColumnComparisonOptions,
} from "./column-letters";

/**
 * Compares one row of column shares by pooled z. `bases` are people, or effective sample sizes when weighted; the columns
 * must not share people.
 */
export function compareShares(
  shares: readonly number[],
  bases: readonly number[],
  options: ColumnComparisonOptions = DEFAULT_COMPARISON,
): ColumnComparison {
  return compareColumns(
    shares.length,
    (first, second) => {
      const base1 = bases[first] ?? 0;
      const base2 = bases[second] ?? 0;
      if (Math.min(base1, base2) < options.smallestBase) return null;
      const z = pooledZ(shares[first] ?? 0, base1, shares[second] ?? 0, base2);
      return z === null ? null : { statistic: z, p: normalTwoSided(z) };
    },
    options,
  );
}
