import { problem, type Problem } from "@/lib/domain/result";
import type { Condition, Variables } from "./condition";

/** Everything that keeps a condition from being evaluated on these variables: unknown ids, wrong kinds, no options. */
export function validateCondition(
  condition: Condition,
  variables: Variables,
  path: readonly (string | number)[],
): Problem[] {
  switch (condition.kind) {
    case "all":
    case "any":
      if (condition.of.length === 0) return [problem("segmentation.rule-is-empty", path)];
      return condition.of.flatMap((part, i) => validateCondition(part, variables, [...path, "of", i]));
    case "not":
      return validateCondition(condition.of, variables, [...path, "of"]);
    case "answered":
      return variables.has(condition.variable) ? [] : [unknownVariable(condition.variable, path)];
    case "option": {
      const column = variables.get(condition.variable);
      if (!column) return [unknownVariable(condition.variable, path)];
      if (column.kind !== "categorical") return [problem("segmentation.rule-needs-options", path)];
      if (condition.anyOf.length === 0) return [problem("segmentation.rule-is-empty", path)];
      const unknown = condition.anyOf.some((code) => code < 0 || code >= column.categories);
      return unknown ? [problem("segmentation.rule-option-unknown", path)] : [];
    }
    case "range": {
      const column = variables.get(condition.variable);
      if (!column) return [unknownVariable(condition.variable, path)];
      if (column.kind !== "numeric") return [problem("segmentation.rule-needs-numbers", path)];
      const { atLeast = -Infinity, atMost = Infinity } = condition;
      return atLeast > atMost ? [problem("segmentation.rule-range-reversed", path)] : [];
    }
  }
}

const unknownVariable = (variable: string, path: readonly (string | number)[]): Problem =>
  problem("segmentation.rule-variable-unknown", path, { variable });
