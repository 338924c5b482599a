import { normalTwoSided } from "@/lib/domain/statistics/distributions/normal";
import { pooledZ } from "@/lib/domain/statistics/proportions/two-proportion-test";
import { SPSS_COMPARISON, type ColumnComparison, type ColumnComparisonOptions } from "./column-letters";
import { comparePairs, letterRows } from "./compare-columns";

/**
 * Compares, in every row, the columns' shares by pooled z. `rows[r][c]` is the share of column c; `bases[c]` its people, or
 * its effective sample size when weighted. The columns must not share people.
 */
export function compareShares(
  rows: readonly (readonly number[])[],
  bases: readonly number[],
  options: ColumnComparisonOptions = SPSS_COMPARISON,
): ColumnComparison[] {
  const plain = rows.map((shares) =>
    comparePairs(bases.length, (first, second) => {
      const share1 = shares[first] ?? 0;
      const share2 = shares[second] ?? 0;
      const base1 = bases[first] ?? 0;
      const base2 = bases[second] ?? 0;
      if (Math.min(base1, base2) < options.smallestBase) return null;
      if (options.skipExtremes && (isExtreme(share1) || isExtreme(share2))) return null;
      const z = pooledZ(share1, base1, share2, base2);
      return z === null ? null : { statistic: z, p: normalTwoSided(z) };
    }),
  );
  return letterRows(plain, bases.length, options);
}

const isExtreme = (share: number): boolean => share <= 0 || share >= 1;
