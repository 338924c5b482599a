import {
  columnLetter,
  SPSS_COMPARISON,
  type ColumnComparison,
  type ColumnComparisonOptions,
} from "../../statistics/column-comparison/column-letters";
import { compareMeans } from "../../statistics/column-comparison/compare-means";
import { compareRows, type SharesOfRow } from "../../statistics/column-comparison/compare-shares";
import type { Moments } from "./cell-sums";
import { SMALLEST_BASE, type Correction } from "./crosstab";

/** As SPSS Custom Tables compares, with another correction: Holm over the pairs of a row, or BH over those of a table. */
const optionsOf = (correction: Correction): ColumnComparisonOptions => ({
  ...SPSS_COMPARISON,
  adjustment: correction,
  family: correction === "benjamini-hochberg" ? "table" : "row",
  smallestBase: SMALLEST_BASE,
});

/** Places among all columns of a table whose columns are compared with each other. */
type Group = readonly number[];

/** Into the higher column of each pair that differs goes the letter of the lower one. */
function writeLetters({ pairs }: ColumnComparison, group: Group, into: string[][]): void {
  for (const { first, second, statistic, adjustedP } of pairs) {
    if (!(adjustedP < SPSS_COMPARISON.alpha)) continue;
    const [higher, lower] = statistic > 0 ? [first, second] : [second, first];
    const letter = columnLetter(group[lower] ?? 0);
    into[group[higher] ?? 0]?.push(adjustedP < SPSS_COMPARISON.strictAlpha ? letter : letter.toLowerCase());
  }
}

const inOrder = (a: string, b: string): number =>
  a.length - b.length || (a.toUpperCase() < b.toUpperCase() ? -1 : 1);

/** Letters beyond Z are two, so they stand apart. */
const written = (letters: readonly string[]): string => {
  const sorted = [...letters].sort(inOrder);
  return sorted.join(sorted.some(({ length }) => length > 1) ? " " : "");
};

/** Letters of rows of shares, by row and column: compared are the columns of one group, with everything that is tested at once. */
export function shareLetters(
  rows: readonly SharesOfRow[],
  groups: readonly Group[],
  correction: Correction,
): string[][] {
  const letters = rows.map(({ shares }) => shares.map(() => [] as string[]));
  for (const group of groups) {
    const part = rows.map(({ shares, bases }) => ({
      shares: group.map((column) => shares[column] ?? 0),
      bases: group.map((column) => bases[column] ?? 0),
    }));
    for (const [row, comparison] of compareRows(part, optionsOf(correction)).entries())
      writeLetters(comparison, group, letters[row] ?? []);
  }
  return letters.map((row) => row.map(written));
}

/** Letters of a row of means. Where people count differently every mean has a variance of its own (Welch). */
export function meanLetters(
  moments: readonly Moments[],
  groups: readonly Group[],
  { isWeighted, correction }: { isWeighted: boolean; correction: Correction },
): string[] {
  const letters = moments.map(() => [] as string[]);
  for (const group of groups) {
    const part = group.flatMap((column) => moments[column] ?? []);
    const of = (pick: (one: Moments) => number) => Float64Array.from(part, pick);
    const comparison = compareMeans(
      {
        groups: part.length,
        people: of(({ people }) => people),
        weight: of(({ weight }) => weight),
        means: of(({ mean }) => mean),
        squares: of(({ spread }) => spread),
        squaredWeightSquares: of(({ weightedSpread }) => weightedSpread),
        grandMean: Number.NaN,
      },
      isWeighted,
      optionsOf(correction),
    );
    if (comparison) writeLetters(comparison, group, letters);
  }
  return letters.map(written);
}
