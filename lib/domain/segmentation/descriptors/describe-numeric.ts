import type { NumericColumn } from "@/lib/domain/statistics/column";
import type {
  ColumnComparison,
  ColumnComparisonOptions,
} from "@/lib/domain/statistics/column-comparison/column-letters";
import { compareMeans } from "@/lib/domain/statistics/column-comparison/compare-means";
import { groupMoments, type GroupMoments } from "@/lib/domain/statistics/group-comparison/group-moments";
import {
  kruskalWallis,
  type KruskalWallisTest,
} from "@/lib/domain/statistics/group-comparison/kruskal-wallis";
import { oneWayAnova, type FTest } from "@/lib/domain/statistics/group-comparison/one-way-anova";
import { welchAnova } from "@/lib/domain/statistics/group-comparison/welch-anova";
import { weightsDiffer } from "@/lib/domain/statistics/summaries/weights-differ";

export interface NumericTest extends FTest {
  /** Classical F without weights; Welch's with weights, whose variances are linearised. */
  readonly method: "anova" | "welch";
}

export interface NumericDescription {
  readonly kind: "numeric";
  readonly id: string;
  readonly n: number;
  /** Per segment. */
  readonly people: readonly number[];
  readonly means: readonly number[];
  readonly sds: readonly number[];
  readonly effect: { readonly etaSquared: number; readonly omegaSquared: number } | null;
  readonly test: NumericTest | null;
  /** The same question without assuming equal variances, and on ranks; ranks only without weights. */
  readonly welch: FTest | null;
  readonly kruskalWallis: KruskalWallisTest | null;
  readonly comparison: ColumnComparison | null;
}

interface NumericInput {
  readonly id: string;
  readonly column: NumericColumn;
  readonly assignments: Int16Array;
  readonly segments: number;
  readonly weights?: Float64Array | undefined;
  readonly comparison: ColumnComparisonOptions;
  readonly testable: boolean;
}

export function describeNumeric(input: NumericInput): NumericDescription {
  const { id, column, assignments, segments, weights, testable } = input;
  const moments = groupMoments(column.values, assignments, segments, weights);
  const anova = oneWayAnova(moments);
  const weighted = weights !== undefined && weightsDiffer(weights);
  const welch = testable ? welchAnova(moments) : null;
  const test = testable ? primaryTest(anova, welch, weighted) : null;
  return {
    kind: "numeric",
    id,
    n: moments.people.reduce((sum, x) => sum + x, 0),
    people: [...moments.people],
    means: [...moments.means],
    sds: standardDeviations(moments),
    effect: anova && { etaSquared: anova.etaSquared, omegaSquared: anova.omegaSquared },
    test,
    welch,
    kruskalWallis: testable && !weighted ? kruskalWallis(column.values, assignments, segments) : null,
    comparison: test && compareMeans(moments, weighted, input.comparison),
  };
}

function primaryTest(anova: FTest | null, welch: FTest | null, weighted: boolean): NumericTest | null {
  const chosen = weighted ? welch : anova;
  if (!chosen || Number.isNaN(chosen.p)) return null;
  const { statistic, df1, df2, p } = chosen;
  return { method: weighted ? "welch" : "anova", statistic, df1, df2, p };
}

const standardDeviations = ({ people, squares, weight }: GroupMoments): number[] =>
  Array.from(people, (n, g) => Math.sqrt((((squares[g] ?? 0) / (weight[g] ?? 1)) * n) / (n - 1)));
