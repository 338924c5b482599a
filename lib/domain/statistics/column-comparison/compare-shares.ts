import { normalTwoSided } from "@/lib/domain/statistics/distributions/normal";
import { pooledZ } from "@/lib/domain/statistics/proportions/two-proportion-test";
import { SPSS_COMPARISON, type ColumnComparison, type ColumnComparisonOptions } from "./column-letters";
import { comparePairs, letterRows } from "./compare-columns";

/** The shares of one row by column, and the people, or the effective number of them, that each is a share of. */
export interface SharesOfRow {
  readonly shares: readonly number[];
  readonly bases: readonly number[];
}

/**
 * Compares, in every row, the columns' shares by pooled z. `rows[r][c]` is the share of column c; `bases[c]` its people, or
 * its effective sample size when weighted. The columns must not share people.
 */
export const compareShares = (
  rows: readonly (readonly number[])[],
  bases: readonly number[],
  options: ColumnComparisonOptions = SPSS_COMPARISON,
): ColumnComparison[] =>
  compareRows(
    rows.map((shares) => ({ shares, bases })),
    options,
  );

/** The same of rows that have bases of their own, such as yes/no questions not everyone was asked. */
export function compareRows(
  rows: readonly SharesOfRow[],
  options: ColumnComparisonOptions = SPSS_COMPARISON,
): ColumnComparison[] {
  const columns = rows[0]?.bases.length ?? 0;
  const plain = rows.map(({ shares, bases }) =>
    comparePairs(columns, (first, second) => {
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
  return letterRows(plain, columns, options);
}

const isExtreme = (share: number): boolean => share <= 0 || share >= 1;
