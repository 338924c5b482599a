import { chiSquaredUpper } from "@/lib/domain/statistics/distributions/chi-squared";
import type { CrossTabulation } from "./cross-tabulation";

export interface ChiSquareTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  readonly cramersV: number;
  /** Bergsma's (2013) correction: near zero where rows and columns are independent. */
  readonly cramersVCorrected: number;
  /** (O − E)/√(E(1−row)(1−column)) per cell, row-major: a standard normal under independence; 0 in empty rows. */
  readonly adjustedResiduals: Float64Array;
  readonly smallestExpected: number;
  /** Share of cells with an expected count under 5; above .2 the χ² approximation is doubtful (Cochran 1954). */
  readonly shareExpectedUnderFive: number;
}

/**
 * Pearson's test of independence. Rows and columns without anyone do not count as categories. A weighted table is scaled
 * to its effective n first. Null when fewer than two rows or columns are left.
 */
export function chiSquareTest(table: CrossTabulation): ChiSquareTest | null {
  const usedRows = table.rowTotals.filter((total) => total > 0).length;
  const usedColumns = table.columnTotals.filter((total) => total > 0).length;
  if (usedRows < 2 || usedColumns < 2) return null;
  const n = table.effectiveN;
  const scale = n / table.total;
  const adjustedResiduals = new Float64Array(table.counts.length);
  let statistic = 0;
  let smallestExpected = Infinity;
  let under = 0;
  for (let r = 0; r < table.rows; r++) {
    const rowShare = (table.rowTotals[r] ?? 0) / table.total;
    for (let c = 0; c < table.columns; c++) {
      const columnShare = (table.columnTotals[c] ?? 0) / table.total;
      const expected = n * rowShare * columnShare;
      if (!(expected > 0)) continue;
      const cell = r * table.columns + c;
      const excess = (table.counts[cell] ?? 0) * scale - expected;
      statistic += (excess * excess) / expected;
      adjustedResiduals[cell] = excess / Math.sqrt(expected * (1 - rowShare) * (1 - columnShare));
      smallestExpected = Math.min(smallestExpected, expected);
      if (expected < 5) under += 1;
    }
  }
  const df = (usedRows - 1) * (usedColumns - 1);
  return {
    statistic,
    df,
    p: chiSquaredUpper(statistic, df),
    ...cramersV(statistic, n, usedRows, usedColumns),
    adjustedResiduals,
    smallestExpected,
    shareExpectedUnderFive: under / (usedRows * usedColumns),
  };
}

function cramersV(statistic: number, n: number, rows: number, columns: number) {
  const phiSquared = statistic / n;
  const corrected = Math.max(0, phiSquared - ((rows - 1) * (columns - 1)) / (n - 1));
  const correctedRows = rows - (rows - 1) ** 2 / (n - 1);
  const correctedColumns = columns - (columns - 1) ** 2 / (n - 1);
  return {
    cramersV: Math.sqrt(phiSquared / Math.min(rows - 1, columns - 1)),
    cramersVCorrected: Math.sqrt(corrected / Math.min(correctedRows - 1, correctedColumns - 1)),
  };
}
