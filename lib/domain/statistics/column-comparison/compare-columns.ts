import { adjustPValues } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";
import {
  columnLetter,
  type ColumnComparison,
  type ColumnComparisonOptions,
  type ColumnPair,
  type PlainPair,
} from "./column-letters";

type PairTest = (first: number, second: number) => { readonly statistic: number; readonly p: number } | null;

/** Tests every pair of `columns` columns of one row. */
export function comparePairs(columns: number, test: PairTest): PlainPair[] {
  const pairs: PlainPair[] = [];
  for (let first = 0; first < columns; first++) {
    for (let second = first + 1; second < columns; second++) {
      pairs.push({ first, second, ...(test(first, second) ?? { statistic: NaN, p: NaN }) });
    }
  }
  return pairs;
}

/** Adjusts the pairs of all rows and writes the letter of the lower column into the higher one. */
export function letterRows(
  rows: readonly (readonly PlainPair[])[],
  columns: number,
  options: ColumnComparisonOptions,
): ColumnComparison[] {
  const pOf = (pairs: readonly PlainPair[]): number[] => pairs.map((pair) => pair.p);
  const adjusted =
    options.family === "table"
      ? split(adjustPValues(rows.flatMap(pOf), options.adjustment), rows)
      : rows.map((pairs) => adjustPValues(pOf(pairs), options.adjustment));
  return rows.map((plain, row) => {
    const pairs = plain.map((pair, i): ColumnPair => ({ ...pair, adjustedP: adjusted[row]?.[i] ?? NaN }));
    return {
      pairs,
      letters: Array.from({ length: columns }, (_, column) => lettersOf(column, pairs, options)),
    };
  });
}

function split(values: readonly number[], rows: readonly (readonly unknown[])[]): number[][] {
  let at = 0;
  return rows.map((row) => values.slice(at, (at += row.length)));
}

function lettersOf(column: number, pairs: readonly ColumnPair[], options: ColumnComparisonOptions): string {
  return pairs
    .filter(
      (pair) => (pair.statistic > 0 ? pair.first : pair.second) === column && pair.adjustedP < options.alpha,
    )
    .map((pair) => ({ pair, lower: pair.statistic > 0 ? pair.second : pair.first }))
    .sort((a, b) => a.lower - b.lower)
    .map(({ pair, lower }) => {
      const strict = (options.strictBy === "adjusted" ? pair.adjustedP : pair.p) < options.strictAlpha;
      return strict ? columnLetter(lower) : columnLetter(lower).toLowerCase();
    })
    .join("");
}
