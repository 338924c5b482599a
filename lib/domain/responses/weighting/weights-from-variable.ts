import { fail, ok, problem, type Problem, type Result } from "../../result";
import type { Column } from "../../statistics/column";

/**
 * Weights that came with the data, scaled to a mean of 1. Zero is allowed: that person stands for nobody. Missing or
 * negative weights are refused with their number, as guessing one would change every result.
 */
export function weightsFromVariable(column: Column | undefined, variable: string): Result<Float64Array> {
  if (column?.kind !== "numeric") return fail(problem("weighting.variable-gone", ["variableId"]));
  let missing = 0;
  let negative = 0;
  let sum = 0;
  for (const value of column.values) {
    if (Number.isNaN(value)) missing += 1;
    else if (value < 0) negative += 1;
    else sum += value;
  }
  const problems: Problem[] = [];
  const of = { variable, respondents: column.values.length };
  if (missing > 0)
    problems.push(problem("weighting.variable-missing", ["variableId"], { ...of, people: missing }));
  if (negative > 0)
    problems.push(problem("weighting.variable-negative", ["variableId"], { ...of, people: negative }));
  if (problems.length === 0 && sum === 0)
    problems.push(problem("weighting.variable-zero", ["variableId"], of));
  if (problems.length > 0) return fail(...problems);
  const mean = sum / column.values.length;
  return ok(column.values.map((value) => value / mean));
}
