import type { Answers } from "../questionnaire/answer";
import { MISSING, type Column } from "../statistics/column";
import { NO, YES, type Variable } from "./variables";

/** The code of one answer in a categorical variable, or `MISSING`. */
type CodeOf = (answers: Answers) => number;

function coder(variable: Variable): CodeOf {
  const codes = new Map(
    variable.categories.map(
      (category, index) => [category.id, category.countsAsMissing ? MISSING : index] as const,
    ),
  );
  const code = (id: string) => codes.get(id) ?? MISSING;
  const part = variable.partId;
  return (answers) => {
    const answer = answers[variable.itemId];
    if (answer?.type !== variable.itemType) return MISSING;
    switch (answer.type) {
      case "single-choice":
        return code(answer.optionId);
      case "multiple-choice":
        if (part === null || answer.optionIds.some((id) => variable.missingWhen.includes(id))) return MISSING;
        return code(answer.optionIds.includes(part) ? YES : NO);
      case "likert-matrix": {
        const point = part === null ? undefined : answer.rows[part];
        return point === undefined ? MISSING : code(point);
      }
      case "rating":
      case "nps":
        return code(String(answer.value));
      default:
        return MISSING;
    }
  };
}

/** The value of one answer in a numeric variable, or NaN. A rank counts from 1. */
function numberOf(variable: Variable, answers: Answers): number {
  const answer = answers[variable.itemId];
  if (answer?.type !== variable.itemType) return Number.NaN;
  if (answer.type === "number") return answer.value;
  if (answer.type === "ranking" && variable.partId !== null) {
    const rank = answer.optionIds.indexOf(variable.partId);
    return rank < 0 ? Number.NaN : rank + 1;
  }
  return Number.NaN;
}

/**
 * Responses as columns: for each variable a column of one code or value per response, in the order given.
 * An answer of another type than the variable's item (given to an earlier version) is missing.
 * A multiple choice counts as answered for all its options when the item was answered at all.
 */
export function codeResponses(variables: readonly Variable[], responses: readonly Answers[]): Column[] {
  return variables.map((variable) => {
    if (variable.kind === "numeric") {
      return {
        kind: "numeric",
        values: Float64Array.from(responses, (answers) => numberOf(variable, answers)),
      };
    }
    const codeOf = coder(variable);
    return {
      kind: "categorical",
      categories: variable.categories.length,
      codes: Int16Array.from(responses, codeOf),
    };
  });
}
