import type { Column } from "@/lib/domain/statistics/column";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { benjaminiHochberg, holm } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";
import {
  SPSS_COMPARISON,
  type ColumnComparisonOptions,
} from "@/lib/domain/statistics/column-comparison/column-letters";
import { describeCategorical, type CategoricalDescription } from "./describe-categorical";
import { describeNumeric, type NumericDescription } from "./describe-numeric";

export interface DescribedVariable {
  readonly id: string;
  readonly column: Column;
  /** `base`: the segments were built on it, so a test would be circular; `descriptor`: it was not used. */
  readonly role: "base" | "descriptor";
}

export interface DescribeSegmentsInput {
  /** Segment 0…segments−1 per respondent, −1 where unassigned. */
  readonly assignments: Int16Array;
  readonly segments: number;
  readonly variables: readonly DescribedVariable[];
  readonly weights?: Float64Array | undefined;
  readonly comparison?: ColumnComparisonOptions | undefined;
  /** Given, sparse unweighted tables get their p-value by simulation. */
  readonly random?: RandomSource | undefined;
}

export interface AdjustedP {
  /** Holm's over all descriptors: controls any false finding. */
  readonly pHolm: number;
  /** Benjamini–Hochberg's over all descriptors: controls the share of false findings. */
  readonly pBenjaminiHochberg: number;
}

/** One variable across the segments. `test` is null by construction (a base variable) or when nothing can be compared. */
export type VariableDescription = (CategoricalDescription | NumericDescription) & {
  readonly byConstruction: boolean;
  readonly adjusted: AdjustedP | null;
};

/**
 * How the segments differ on each variable: counts or means per segment, an effect size, a test with Holm and
 * Benjamini–Hochberg over all descriptors, residuals, and column letters. Base variables differ by construction: they
 * get the effect size but neither test nor letters. Respondents without a segment or an answer are left out, variable by
 * variable. Weighted tests are Rao & Scott's (categorical) and Welch's with linearised variances (numeric).
 */
export function describeSegments(input: DescribeSegmentsInput): VariableDescription[] {
  const comparison = input.comparison ?? SPSS_COMPARISON;
  const described = input.variables.map(({ id, column, role }) => {
    const shared = { ...input, id, comparison, testable: role === "descriptor" };
    return column.kind === "categorical"
      ? describeCategorical({ ...shared, column })
      : describeNumeric({ ...shared, column });
  });
  const pValues = described.map((description) => description.test?.p ?? NaN);
  const byHolm = holm(pValues);
  const byDiscovery = benjaminiHochberg(pValues);
  return described.map((description, i) => ({
    ...description,
    byConstruction: input.variables[i]?.role === "base",
    adjusted: description.test
      ? { pHolm: byHolm[i] ?? NaN, pBenjaminiHochberg: byDiscovery[i] ?? NaN }
      : null,
  }));
}
