import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import type {
  ColumnComparison,
  ColumnComparisonOptions,
} from "@/lib/domain/statistics/column-comparison/column-letters";
import { compareShares } from "@/lib/domain/statistics/column-comparison/compare-shares";
import {
  chiSquareTest,
  type ChiSquareTest,
  type IndependenceTest,
} from "@/lib/domain/statistics/contingency/chi-square-test";
import { crossTabulate, type CrossTabulation } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { monteCarloIndependence } from "@/lib/domain/statistics/contingency/monte-carlo-independence";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";

export interface CategoricalTest extends Omit<IndependenceTest, "method"> {
  /** `monte-carlo`: Pearson's χ², its p by simulation because the table is sparse. */
  readonly method: IndependenceTest["method"] | "monte-carlo";
  /** More than a fifth of the cells expect under five people: without simulation, read the p-value with care. */
  readonly sparse: boolean;
}

export interface CategoricalDescription {
  readonly kind: "categorical";
  readonly id: string;
  /** Respondents with a segment and an answer. */
  readonly n: number;
  /** Rows are segments, columns are options. */
  readonly table: CrossTabulation;
  readonly effect: { readonly cramersV: number; readonly cramersVCorrected: number } | null;
  readonly test: CategoricalTest | null;
  /** Adjusted residual per cell of `table`, row-major; null where there is no test. */
  readonly residuals: Float64Array | null;
  readonly shareExpectedUnderFive: number;
  /** Per option: the comparison of the segments' shares; null where there is no test. */
  readonly comparisons: readonly ColumnComparison[] | null;
}

interface CategoricalInput {
  readonly id: string;
  readonly column: CategoricalColumn;
  readonly assignments: Int16Array;
  readonly segments: number;
  readonly weights?: Float64Array | undefined;
  readonly comparison: ColumnComparisonOptions;
  readonly testable: boolean;
  readonly random?: RandomSource | undefined;
}

export function describeCategorical(input: CategoricalInput): CategoricalDescription {
  const { id, column, assignments, segments, weights, testable } = input;
  const table = crossTabulate(
    { codes: assignments, size: segments },
    { codes: column.codes, size: column.categories },
    weights,
  );
  const result = chiSquareTest(table);
  const test = testable && result ? testOf(table, result, input.random) : null;
  return {
    kind: "categorical",
    id,
    n: table.n,
    table,
    effect: result && { cramersV: result.cramersV, cramersVCorrected: result.cramersVCorrected },
    test,
    residuals: test && result ? result.adjustedResiduals : null,
    shareExpectedUnderFive: result?.shareExpectedUnderFive ?? 0,
    comparisons: test && compareOptions(table, input.comparison),
  };
}

function testOf(
  table: CrossTabulation,
  result: ChiSquareTest,
  random: RandomSource | undefined,
): CategoricalTest {
  const sparse = result.shareExpectedUnderFive > 0.2;
  const { method, statistic, df, df2, p } = result;
  if (sparse && random && !table.weighted) {
    const simulated = monteCarloIndependence(table.counts, table.rows, table.columns, random);
    return { method: "monte-carlo", statistic, df, df2, p: simulated.p, sparse };
  }
  return { method, statistic, df, df2, p, sparse };
}

function compareOptions(table: CrossTabulation, comparison: ColumnComparisonOptions): ColumnComparison[] {
  const shares = Array.from({ length: table.columns }, (_, option) =>
    Array.from(table.rowTotals, (total, segment) =>
      total > 0 ? (table.counts[segment * table.columns + option] ?? 0) / total : 0,
    ),
  );
  return compareShares(shares, [...table.rowEffectiveN], comparison);
}
