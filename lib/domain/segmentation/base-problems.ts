import type { Variable } from "../responses/variables";
import type { CategoricalColumn, Column } from "../statistics/column";
import { problem, type Problem } from "../result";

/** What a base can be made of: choices, ticks and scale points. */
export const canBeBase = (variable: Variable): boolean => variable.kind === "categorical";

/** Fewer respondents than this cannot be grouped at all. */
export const leastRespondents = 30;

/**
 * What stands in the way of finding segments by these columns: too few people, a variable that everybody answered
 * alike, a column that is not categorical. Empty when nothing does.
 */
export function baseProblems(
  base: readonly { readonly variable: Variable; readonly column: Column; readonly label: string }[],
  respondents: number,
): Problem[] {
  if (respondents < leastRespondents) {
    return [problem("segmentation.too-few-respondents", ["base"], { respondents, least: leastRespondents })];
  }
  return base.flatMap(({ variable, column, label }) => {
    if (column.kind !== "categorical")
      return [problem("segmentation.not-categorical", ["base", variable.id], { label })];
    return isConstant(column)
      ? [problem("segmentation.constant-variable", ["base", variable.id], { label })]
      : [];
  });
}

function isConstant(column: CategoricalColumn): boolean {
  let seen = -1;
  for (const code of column.codes) {
    if (code < 0) continue;
    if (seen >= 0 && code !== seen) return false;
    seen = code;
  }
  return true;
}
