import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import type {
  ColumnComparison,
  ColumnComparisonOptions,
} from "@/lib/domain/statistics/column-comparison/column-letters";
import { compareShares } from "@/lib/domain/statistics/column-comparison/compare-shares";
import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { crossTabulate, type CrossTabulation } from "@/lib/domain/statistics/contingency/cross-tabulation";

export interface CategoricalTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** More than a fifth of the cells expect under five people: read the p-value with care, or merge options. */
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
}

export function describeCategorical(input: CategoricalInput): CategoricalDescription {
  const { id, column, assignments, segments, weights, testable } = input;
  const table = crossTabulate(
    { codes: assignments, size: segments },
    { codes: column.codes, size: column.categories },
    weights,
  );
  const result = chiSquareTest(table);
  const test =
    testable && result
      ? {
          statistic: result.statistic,
          df: result.df,
          p: result.p,
          sparse: result.shareExpectedUnderFive > 0.2,
        }
      : null;
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

function compareOptions(table: CrossTabulation, comparison: ColumnComparisonOptions): ColumnComparison[] {
  const bases = [...table.rowEffectiveN];
  return Array.from({ length: table.columns }, (_, option) => {
    const shares = Array.from(table.rowTotals, (total, segment) =>
      total > 0 ? (table.counts[segment * table.columns + option] ?? 0) / total : 0,
    );
    return compareShares(shares, bases, comparison);
  });
}
