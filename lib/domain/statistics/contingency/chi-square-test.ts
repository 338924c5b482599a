import { chiSquaredUpper } from "@/lib/domain/statistics/distributions/chi-squared";
import { adjustedResiduals } from "./adjusted-residuals";
import type { CrossTabulation } from "./cross-tabulation";
import { raoScottTest } from "./rao-scott-test";

export interface IndependenceTest {
  /**
   * `pearson`: χ². `rao-scott`: F that allows for weights. `pearson-effective`: χ² on the effective n, where weights leave
   * too few filled cells for Rao & Scott.
   */
  readonly method: "pearson" | "rao-scott" | "pearson-effective";
  readonly statistic: number;
  readonly df: number;
  /** Of the F reference; null for χ². */
  readonly df2: number | null;
  readonly p: number;
}

export interface ChiSquareTest extends IndependenceTest {
  readonly cramersV: number;
  /** Bergsma's (2013) correction: near zero where rows and columns are independent. */
  readonly cramersVCorrected: number;
  /** Per cell, row-major: a standard normal under independence; 0 in empty rows. */
  readonly adjustedResiduals: Float64Array;
  readonly smallestExpected: number;
  /** Share of cells with an expected count under 5; above .2 the χ² approximation is doubtful (Cochran 1954). */
  readonly shareExpectedUnderFive: number;
}

/**
 * Tests whether rows and columns are independent. Rows and columns without anyone do not count as categories. Null when
 * fewer than two rows or columns are left.
 */
export function chiSquareTest(table: CrossTabulation): ChiSquareTest | null {
  const usedRows = table.rowTotals.filter((total) => total > 0).length;
  const usedColumns = table.columnTotals.filter((total) => total > 0).length;
  if (usedRows < 2 || usedColumns < 2) return null;
  const pearson = pearsonStatistic(table);
  const df = (usedRows - 1) * (usedColumns - 1);
  return {
    ...independenceTest(table, pearson.statistic, df),
    ...cramersV(pearson.statistic, table.effectiveN, usedRows, usedColumns),
    adjustedResiduals: adjustedResiduals(table),
    smallestExpected: pearson.smallestExpected,
    shareExpectedUnderFive: pearson.cellsUnderFive / (usedRows * usedColumns),
  };
}

function independenceTest(table: CrossTabulation, statistic: number, df: number): IndependenceTest {
  if (!table.weighted)
    return { method: "pearson", statistic, df, df2: null, p: chiSquaredUpper(statistic, df) };
  const corrected = raoScottTest(table);
  if (corrected) {
    const { statistic: f, df1, df2, p } = corrected;
    return { method: "rao-scott", statistic: f, df: df1, df2, p };
  }
  return { method: "pearson-effective", statistic, df, df2: null, p: chiSquaredUpper(statistic, df) };
}

/** Pearson's Σ(O−E)²/E; a weighted table is scaled to its effective n. */
function pearsonStatistic(table: CrossTabulation) {
  const n = table.effectiveN;
  const scale = n / table.total;
  let statistic = 0;
  let smallestExpected = Infinity;
  let cellsUnderFive = 0;
  for (let r = 0; r < table.rows; r++) {
    for (let c = 0; c < table.columns; c++) {
      const expected = (n * (table.rowTotals[r] ?? 0) * (table.columnTotals[c] ?? 0)) / table.total ** 2;
      if (!(expected > 0)) continue;
      statistic += ((table.counts[r * table.columns + c] ?? 0) * scale - expected) ** 2 / expected;
      smallestExpected = Math.min(smallestExpected, expected);
      if (expected < 5) cellsUnderFive += 1;
    }
  }
  return { statistic, smallestExpected, cellsUnderFive };
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
