import type { Adjustment } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";

/** How the columns of a table are compared with each other, row by row. */
export interface ColumnComparisonOptions {
  readonly adjustment: Adjustment;
  /** What is corrected together: the pairs of one row, or of all rows of the table. */
  readonly family: "row" | "table";
  /** A lower-case letter under this level … */
  readonly alpha: number;
  /** … and an upper-case one under this stricter level, judged by the adjusted or by the plain p-value. */
  readonly strictAlpha: number;
  readonly strictBy: "adjusted" | "plain";
  /** Columns with a smaller (effective) base are not compared. */
  readonly smallestBase: number;
  /** Leave out a column whose share is exactly 0 or 1. */
  readonly skipExtremes: boolean;
}

/** IBM SPSS Custom Tables: Bonferroni over the pairs of a row; lower case .05, upper case .01. No base under 30. */
export const SPSS_COMPARISON: ColumnComparisonOptions = {
  adjustment: "bonferroni",
  family: "row",
  alpha: 0.05,
  strictAlpha: 0.01,
  strictBy: "adjusted",
  smallestBase: 30,
  skipExtremes: true,
};

/** Q: false discovery rate over the table decides whether a letter shows; the plain p-value (.001) decides its case. */
export const Q_COMPARISON: ColumnComparisonOptions = {
  adjustment: "benjamini-hochberg",
  family: "table",
  alpha: 0.05,
  strictAlpha: 0.001,
  strictBy: "plain",
  smallestBase: 30,
  skipExtremes: false,
};

/** Two columns of one row; NaN where they were not compared. */
export interface PlainPair {
  readonly first: number;
  readonly second: number;
  /** Positive when the first column is higher. */
  readonly statistic: number;
  readonly p: number;
}

export interface ColumnPair extends PlainPair {
  readonly adjustedP: number;
}

export interface ColumnComparison {
  readonly pairs: readonly ColumnPair[];
  /** Per column: the letters of the columns it significantly exceeds. */
  readonly letters: readonly string[];
}

/** A, B, … Z, AA, AB, … */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}
