import { adjustPValues, type Adjustment } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";

/** How the columns of one row are compared with each other. */
export interface ColumnComparisonOptions {
  /** Correction over the pairs of one row. */
  readonly adjustment: Adjustment;
  /** A lower-case letter under this level … */
  readonly alpha: number;
  /** … and an upper-case one under this stricter level. */
  readonly strictAlpha: number;
  /** Columns with a smaller (effective) base are not compared. */
  readonly smallestBase: number;
}

/** SPSS Custom Tables: Bonferroni over the pairs of a row; lower case .05, upper case .01; no base under 30. */
export const DEFAULT_COMPARISON: ColumnComparisonOptions = {
  adjustment: "bonferroni",
  alpha: 0.05,
  strictAlpha: 0.01,
  smallestBase: 30,
};

/** Bases under this are shown with a mark. */
export const THIN_BASE = 75;

export interface ColumnPair {
  readonly first: number;
  readonly second: number;
  /** Positive when the first column is higher; NaN when the pair was not compared. */
  readonly statistic: number;
  readonly p: number;
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

/** Tests every pair of columns and writes the letter of the lower column into the higher one. */
export function compareColumns(
  columns: number,
  test: (first: number, second: number) => { readonly statistic: number; readonly p: number } | null,
  options: ColumnComparisonOptions,
): ColumnComparison {
  const raw: Omit<ColumnPair, "adjustedP">[] = [];
  for (let first = 0; first < columns; first++) {
    for (let second = first + 1; second < columns; second++) {
      raw.push({ first, second, ...(test(first, second) ?? { statistic: NaN, p: NaN }) });
    }
  }
  const adjusted = adjustPValues(
    raw.map((pair) => pair.p),
    options.adjustment,
  );
  const pairs = raw.map((pair, i): ColumnPair => ({ ...pair, adjustedP: adjusted[i] ?? NaN }));
  const letters = Array.from({ length: columns }, (_, column) => lettersOf(column, pairs, options));
  return { pairs, letters };
}

function lettersOf(column: number, pairs: readonly ColumnPair[], options: ColumnComparisonOptions): string {
  const found: string[] = [];
  for (const { first, second, statistic, adjustedP } of pairs) {
    const lower = statistic > 0 ? second : first;
    const higher = statistic > 0 ? first : second;
    if (higher !== column || !(adjustedP < options.alpha)) continue;
    const letter = columnLetter(lower);
    found.push(adjustedP < options.strictAlpha ? letter : letter.toLowerCase());
  }
  return found
    .sort((a, b) => a.length - b.length || a.toUpperCase().localeCompare(b.toUpperCase(), "en"))
    .join("");
}
