import type { Variable } from "../responses/variables";
import type { Column } from "../statistics/column";
import { problem, type Problem } from "../result";
import type { DataDrivenMethod } from "./data-driven-method";

/** What a segmentation can be formed by: answers that are categories or numbers. Only categories make one-question segments. */
export const canBeBase = (variable: Variable): boolean =>
  variable.kind === "categorical" || variable.kind === "numeric";

/** Whether a method can use a variable as it is. */
function suits(method: DataDrivenMethod, variable: Variable): boolean {
  if (method === "rankings") return variable.itemType === "ranking";
  // Distances need an order: the options of a nominal question have none.
  return method !== "k-centroids" || variable.kind === "numeric" || variable.binary || variable.ordinal;
}

/** Fewer respondents than this cannot be grouped at all. */
export const leastRespondents = 30;

/**
 * What stands in the way of finding segments by these columns: too few people, a variable that everybody answered alike,
 * one the method cannot use. Empty when nothing does.
 */
export function baseProblems(
  base: readonly { readonly variable: Variable; readonly column: Column; readonly label: string }[],
  respondents: number,
  method: DataDrivenMethod,
): Problem[] {
  if (respondents < leastRespondents) {
    return [problem("segmentation.too-few-respondents", ["base"], { respondents, least: leastRespondents })];
  }
  return base.flatMap(({ variable, column, label }) => {
    if (!suits(method, variable))
      return [problem(`segmentation.not-for-${method}`, ["base", variable.id], { label })];
    return isConstant(column)
      ? [problem("segmentation.constant-variable", ["base", variable.id], { label })]
      : [];
  });
}

function isConstant(column: Column): boolean {
  const values = column.kind === "numeric" ? column.values : column.codes;
  let seen = Number.NaN;
  for (const value of values) {
    if (Number.isNaN(value) || (column.kind === "categorical" && value < 0)) continue;
    if (!Number.isNaN(seen) && value !== seen) return false;
    seen = value;
  }
  return true;
}
